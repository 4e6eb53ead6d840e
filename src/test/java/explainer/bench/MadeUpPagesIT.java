package explainer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import explainer.bench.MadeUpPages.Form;

class MadeUpPagesIT {

    private static final Pattern LINK = Pattern.compile("\\[[a-z ]+]\\(page-(\\d+)\\.(md|html)\\)");

    @Test
    void everyGeneratorGetsTheSameText() {
        String text = text(Form.EXPLAINER).replace(".md)", ".html)");
        assertThat(text(Form.JBAKE)).isEqualTo(text);
        assertThat(text(Form.ELEVENTY)).isEqualTo(text);
        assertThat(text(Form.HUGO)).isEqualTo(text);
    }

    @Test
    void aPageHasTheSizeThatTheBenchmarkStates() {
        String text = text(Form.HUGO);
        assertThat(text.split("\\| --- \\| --- \\| --- \\| --- \\|", -1)).hasSize(7);
        assertThat(LINK.matcher(text).results().map(link -> link.group(1))).hasSize(6).doesNotContain("7")
                .doesNotHaveDuplicates();
        String words = LINK.matcher(text).replaceAll("link link");
        assertThat(words).doesNotContainPattern("\\d");
        assertThat(Arrays.stream(words.split("[^A-Za-z]+")).filter(word -> !word.isEmpty())).hasSizeBetween(525, 575);
    }

    @Test
    void pagesDifferAndLinkToOthersThatThereAre() {
        Set<String> texts = new HashSet<>();
        MadeUpPages pages = new MadeUpPages(Form.HUGO, 6);
        for (int number = 1; number <= 6; number++) {
            String own = String.valueOf(number);
            texts.add(pages.page(number));
            assertThat(LINK.matcher(pages.page(number)).results().map(link -> link.group(1))).hasSize(6)
                    .allMatch(linked -> !linked.equals(own) && linked.matches("[1-6]"));
        }
        assertThat(texts).hasSize(6);
    }

    /** Two headings of one text would have one anchor, which stops a build. */
    @Test
    void headingsOfAPageDifferHoweverManyPagesThereAre() {
        MadeUpPages pages = new MadeUpPages(Form.HUGO, 10_000);
        for (int number = 1; number <= 10_000; number++) {
            assertThat(pages.page(number).lines().filter(line -> line.startsWith("## "))).doesNotHaveDuplicates();
        }
    }

    @Test
    void aSiteWithoutItsTablesIsNoResult(@TempDir Path folder) throws IOException {
        MadeUpPages pages = new MadeUpPages(Form.HUGO, 2);
        Files.writeString(folder.resolve("page-1.html"), "<p>One</p>");
        assertThatThrownBy(() -> pages.check(folder)).hasMessageContaining("has 1 pages instead of 2");
        Files.writeString(folder.resolve("page-2.html"), "<p>Two</p>");
        assertThatThrownBy(() -> pages.check(folder)).hasMessageContaining("has tables of rows and cells []");
    }

    private static String text(Form form) {
        String page = new MadeUpPages(form, 100).page(7);
        return page.substring(page.indexOf("\n## "));
    }
}

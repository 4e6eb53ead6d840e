package explainer.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import explainer.start.Answers.Named;

class StarterTest {

    private static final LocalDate DAY = LocalDate.of(2031, 4, 1);
    private static final Path FILES = Path.of(System.getProperty("explainer.root", "."), "src/main/resources/explainer/start");

    @ParameterizedTest
    @CsvSource({"Trade,trade", "'Fish & chips',fish-chips", "Über 3 Öl,uber-3-ol", "2030,topic-2030", "Энергия,topic-1",
            "Timeline,timeline-topic", "404,topic-404"})
    void namesAFileByItsTopic(String topic, String file) {
        assertThat(answers("en", List.of("A"), List.of(topic)).topics()).extracting(Named::id).containsExactly(file);
    }

    @Test
    void givesEachItsOwnId() {
        assertThat(answers("en", List.of("Ғ", "Қ", "É", "E"), List.of("T")).countries()).extracting(Named::id)
                .containsExactly("country-1", "country-2", "e", "e-2");
    }

    @ParameterizedTest
    @CsvSource({"en,true", "pt-BR,true", "uz-Cyrl,true", "english,false", "e,false", "'',false", "en_GB,false"})
    void knowsTheTagOfALanguage(String tag, boolean known) {
        assertThat(Answers.isLanguage(tag)).isEqualTo(known);
    }

    @Test
    void writesWhatWasAnswered() {
        SortedMap<String, byte[]> files = new Starter(Answers.of("C:\\ \"one\" & two", "en-GB", List.of("A \"B\"", "*C*"),
                List.of("Law 7", "Ways"), DAY)).files();

        assertThat(text(files, "jbake.properties")).contains("site.title=C:\\\\ \"one\" & two\n", "site.language=en-GB\n",
                "site.tagline=Law 7, Ways\n", "lint.numbers.allowed=7\n");
        assertThat(text(files, "content/index.md")).contains("title: \"C:\\\\ \\\"one\\\" & two\"\n", "date: 2031-04-01\n",
                "figures: [people-a-b, people-c]\n", "(law-7.md)");
        assertThat(text(files, "content/law-7.md")).contains("order: 1\n", "\\\\*C\\\\* has [](fact:people-c)");
        assertThat(text(files, "content/ways.md")).contains("order: 2\n");
        assertThat(text(files, "content/data/places.yaml")).contains("name: \"A \\\"B\\\"\"\n");
        assertThat(files).containsKeys(".editorconfig", ".gitignore", ".github/workflows/site.yml", "README.md")
                .doesNotContainKey("templates/messages.properties");
    }

    @Test
    void bringsTheWordsToTranslateAlong() {
        assertThat(new Starter(answers("sv", List.of("A"), List.of("T"))).files()).containsKey("templates/messages.properties");
        assertThat(new Starter(answers("kk", List.of("A"), List.of("T"))).files()).as("which the theme speaks")
                .doesNotContainKey("templates/messages.properties");
    }

    @Test
    void leavesNothingToFillIn() {
        assertThat(new Starter(answers("en", List.of("A", "B"), List.of("T", "U"))).files()).allSatisfy((path, bytes) ->
                assertThat(new String(bytes, StandardCharsets.UTF_8)).as(path).doesNotContain("[=", "[#", "[/#").endsWith("\n"));
    }

    /** A file that the list forgets would never be written. */
    @Test
    void usesEachOfItsFiles() throws IOException {
        String list = Files.readString(FILES.resolve("files.txt")).replace("[#if topic?is_first]first[#else]next[/#if]", "first")
                + " content/next-topic.md files.txt";
        try (Stream<Path> files = Files.walk(FILES)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> FILES.relativize(file).toString().replace('\\', '/')))
                    .allSatisfy(file -> assertThat(list).containsPattern("(^|\\s)" + file + "(\\s|$)"));
        }
    }

    private static Answers answers(String language, List<String> countries, List<String> topics) {
        return Answers.of("Title", language, countries, topics, DAY);
    }

    private static String text(SortedMap<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }
}

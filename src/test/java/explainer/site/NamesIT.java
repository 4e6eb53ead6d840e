package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headings and pictures are called the same wherever they are named in plain text. */
class NamesIT {

    private static final List<String> NAMES = List.of("The “new” wells – it’s open …", "Springs", "Catch: about 2 million tonnes",
            "North — South Қ", "See https://example.org/x", "One two", "A [rain] map: A “harbour” and 37.5%");

    private static BuiltSite site;

    @BeforeAll
    static void bake(@TempDir Path folder) throws Exception {
        ProjectCopy copy = OtherExplainerIT.copy(folder);
        copy.edit("content/water.md", text -> text + """

                ## The "new" wells -- it's open ...

                ## Springs[^spring]

                ## Catch: [](fact:catch-all)

                ## North &#8212; South &#1178;

                ## See <https://example.org/x>

                ## One<br>two

                ## A [rain] map: ![*A "harbour"* and [](fact:share-ar)](harbour.svg)

                ![A "new" harbour -- it's &#8212; long
                  and [](fact:share-ar) full, ![see <https://example.org/y>](harbour.svg)][picture]

                Go [there](#catch-about-2-million-tonnes).

                [picture]: harbour.svg
                [^spring]: A spring of "water".
                """);
        site = copy.bake();
    }

    private static Document page(String path) {
        return site.pages().get(path);
    }

    @Test
    void inTheContents() {
        assertThat(page("water.html").select(".contents li > a").eachText()).startsWith(NAMES.toArray(String[]::new));
        assertThat(page("water.html").select(".contents li > a").eachAttr("href")).allSatisfy(anchor ->
                assertThat(page("water.html").getElementById(anchor.substring(1))).as(anchor).isNotNull());
    }

    @Test
    void inTheSearch() {
        String index = site.files().keySet().stream().filter(path -> path.startsWith("js/search-index")).findFirst()
                .orElseThrow();
        assertThat(site.text(index).replace('\u00A0', ' ')).contains(NAMES.stream().map(name -> "\"" + name + "\"").toList());
    }

    @Test
    void inTheIndexFromAToZ() {
        assertThat(page("a-to-z.html").select(".letters ~ * li").eachText().toString()).contains(NAMES);
    }

    @Test
    void inWhatPicturesSay() {
        assertThat(page("water.html").select("img").eachAttr("alt")).containsExactly("A “harbour” and 37.5%",
                "A “new” harbour – it’s — long and 37.5% full, see https://example.org/y");
    }
}

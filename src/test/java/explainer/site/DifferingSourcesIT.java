package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers are told where sources differ, and of how a source was read. */
class DifferingSourcesIT {

    private static BuiltSite site;

    @BeforeAll
    static void bake(@TempDir Path folder) throws IOException {
        ProjectCopy copy = OtherExplainerIT.copy(folder);
        Files.writeString(copy.root().resolve("content/data/wells.yaml"), """
                sources:
                  - {id: letter, title: Brev, publisher: Lantern Post, author: B. Reader, date: 2032-02-03, covers: Wells,
                     kind: media, language: sv, read: copy, quotes: The well keeper}
                  - {id: ministry, title: Wells, publisher: Ministry of Water, date: 2032, covers: Wells, kind: government}
                facts:
                  - {id: depth, label: Depth of the well, value: 120, unit: km, period: 2032, source: letter,
                     at: djupet var, statements: [depth-ministry], chosen: 'It is newer than [](fact:depth-old).'}
                  - {id: depth-ministry, label: Depth by the ministry, value: 125, unit: km, period: 2032, source: ministry}
                  - {id: depth-old, label: Depth of the old well, value: 90, unit: km, period: 2029, source: ministry,
                     superseded-by: depth}
                events:
                  - {id: well, date: 2032-02-03, title: A well is dug, topics: [water], source: letter,
                     differs: [{when: 2 February 2032, source: ministry, text: It is *earlier*.}]}
                """);
        copy.edit("content/data/wells.yaml", text -> text.replace("depth-old).", "depth-old) of 2029."));
        copy.edit("content/water.md", text -> text + """

                ## Depth

                It is [](fact:depth) deep. In 2029 it was [](fact:depth-old).

                ```statements
                id: depths
                title: How deep the well is
                fact: depth
                ```
                """);
        site = copy.bake();
    }

    @Test
    void aNoteNamesWhatOthersStateAndWhereTheFigureStands() {
        Document water = site.pages().get("water.html");

        assertThat(water.getElementById("note-depth").text().replace('\u00A0', ' ')).contains(
                "Lantern Post, 3 February 2032: “djupet var”.", "Also stated: 125 km (Ministry of Water, 2032).",
                "Why this one: It is newer than 90 km of 2029.");
        assertThat(water.select("#note-depth [lang=sv]").text()).isEqualTo("“djupet var”");
        assertThat(water.getElementById("note-depth-old").text().replace('\u00A0', ' '))
                .contains("Superseded by 120 km, 2032.");
    }

    /** What one note says of a source, the next ones need not. */
    @Test
    void aSourceIsDatedInTheFirstOfItsNotes() {
        List<String> notes = site.pages().get("water.html").select(".notes > li").eachText().stream()
                .map(note -> note.replace('\u00A0', ' ')).filter(note -> note.matches(".*(km|2032|2029)\\. Ministry of Water.*")).toList();

        assertThat(notes).hasSize(2);
        assertThat(notes.get(0)).contains("Ministry of Water, 2032.");
        assertThat(notes.get(1)).contains("Ministry of Water.").doesNotContain("Ministry of Water, 2032");
    }

    @Test
    void aTableShowsWhatIsStatedAndMarksWhatIsUsed() {
        Document water = site.pages().get("water.html");

        assertThat(water.select("figure.statements tbody tr")).hasSize(2);
        assertThat(water.select("figure.statements .chosen").text()).contains("Lantern Post", "3 February 2032");
        assertThat(site.text("data/water-depths.csv")).contains("depth-ministry");
    }

    @Test
    void sourcesStandByKindWithTheirAnchors() {
        Document origins = site.pages().get("origins.html");

        assertThat(origins.select("section.kind > h2").eachText())
                .containsExactly("Governments", "Newspapers, portals and channels", "Others");
        assertThat(origins.getElementById("source-letter").text()).contains("B. Reader", "In Swedish; quotes");
        assertThat(origins.select("section.source").size()).isEqualTo(5);
        assertThat(origins.select("h3, h4").stream().filter(heading -> heading.closest("section.kind") == null)).isEmpty();
    }

    @Test
    void anEventNamesTheOtherDay() {
        for (String page : new String[] {"water.html", "sea/chronicle.html"}) {
            assertThat(site.pages().get(page).select(".events li:contains(A well is dug)").text())
                    .contains("Another day is given: 2 February 2032 (Ministry of Water). It is earlier.");
        }
    }

    @Test
    void factsStandByTopic() {
        assertThat(site.pages().get("numbers.html").select("td[colspan=4]").eachText()).contains("Water");
        assertThat(site.pages().get("numbers.html").select("tr#fact-depth").text()).contains("Also stated:");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(Links.broken(site)).isEmpty();
    }
}

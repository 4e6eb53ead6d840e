package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import explainer.diagnostic.Diagnostic;

/** From any figure on any page to what is known of it, and from the ledger to every page. */
class LedgerIT {

    private static final Path PROJECT = Path.of(System.getProperty("explainer.root", "."));
    private static final Pattern FACT_LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\(fact:([a-z0-9-]+)\\)");
    /** The page with the figures that are changed. */
    private static final String GOODS = "trade/goods.html";
    /** What a figure in a text stands in. */
    private static final String FIGURE = ":is(data, .fact)";
    private static final Pattern TILES = Pattern.compile("(?m)^figures: *\\[([^\\]]*)\\]");

    private final BuiltSite site = BuiltSite.built();
    private final Map<String, JsonNode> facts = new LinkedHashMap<>();
    private final JsonNode sources;

    LedgerIT() throws IOException {
        JsonNode ledger = new ObjectMapper().readTree(site.files().get("data/facts.json"));
        ledger.path("facts").forEach(fact -> facts.put(fact.path("id").asText(), fact));
        sources = ledger.path("sources");
    }

    /** A figure in a text. */
    private record Mention(String text, String fact) {
    }

    @Test
    void textsShowEveryFigureWithTheNumberOfItsNote() throws IOException {
        int shown = 0;
        for (Map.Entry<String, String> file : texts().entrySet()) {
            Document page = site.pages().get(file.getKey());
            Elements figures = page.select(".answer " + FIGURE + ", .key-points " + FIGURE + ", .prose " + FIGURE + ":not(.figure *), .figure .caption " + FIGURE);
            List<Mention> mentions = mentions(file.getValue());

            assertThat(figures).as(file.getKey()).hasSameSizeAs(mentions);
            for (int i = 0; i < figures.size(); i++) {
                Element figure = figures.get(i);
                String place = BuiltSite.at(file.getKey(), figure);
                JsonNode fact = facts.get(mentions.get(i).fact);
                String text = mentions.get(i).text;
                assertThat(figure.text()).as(place).isEqualTo(text.isEmpty() ? value(fact) : text.replace("'", "’"));
                if (figure.normalName().equals("data")) {
                    assertThat(figure.attr("value")).as(place).isEqualTo(fact.path("value").asText());
                }
                checkNote(page, figure.nextElementSibling().selectFirst("a"), fact, place);
                shown++;
            }
        }
        assertThat(shown).isGreaterThan(50);
    }

    /** On the home page to the table of all facts, so that it has no notes of its own. */
    @Test
    void tilesLeadToTheirNotes() throws IOException {
        for (Map.Entry<String, String> file : texts().entrySet()) {
            Document page = site.pages().get(file.getKey());
            List<String> ids = TILES.matcher(file.getValue()).results()
                    .flatMap(listed -> Stream.of(listed.group(1).split(",\\s*"))).toList();
            Elements tiles = page.select("dl.tiles:not(.figure) > div");

            assertThat(tiles).as(file.getKey()).hasSameSizeAs(ids);
            for (int i = 0; i < tiles.size(); i++) {
                JsonNode fact = facts.get(ids.get(i));
                String place = BuiltSite.at(file.getKey(), tiles.get(i));
                Element label = tiles.get(i).selectFirst("dt");
                assertThat(tiles.get(i).select("dd.value").text()).as(place).isEqualTo(value(fact));
                if (file.getKey().equals("index.html")) {
                    assertThat(label.select("a[href=at-a-glance.html#fact-" + ids.get(i) + "]").text()).as(place)
                            .isEqualTo(fact.path("label").asText());
                } else {
                    assertThat(label.ownText()).as(place).isEqualTo(fact.path("label").asText());
                    checkNote(page, tiles.get(i).selectFirst("sup a"), fact, place);
                }
            }
        }
    }

    /** The note says what the figure is, and leads back to where its number stands. */
    private void checkNote(Document page, Element number, JsonNode fact, String place) {
        Element note = page.selectFirst(number.attr("href"));
        assertThat(number.attr("href")).as(place).isEqualTo("#note-" + fact.path("id").asText());
        assertThat(number.text()).as(place).isEqualTo(String.valueOf(note.elementSiblingIndex() + 1));
        assertThat(note.select("> a").eachAttr("href")).as(place).contains("#" + number.id());
        assertThat(note.text()).as(place).contains(fact.path("label").asText() + ": " + value(fact));
        if (fact.has("period")) {
            String period = cell(fact, 2).text();
            // A label that says when is not followed by the same again.
            assertThat(note.text()).as(place).contains(value(fact)
                    + (fact.path("label").asText().contains(period) ? "" : ", " + period));
        }
        for (JsonNode source : fact.path("sources")) {
            assertThat(note.text()).as(place).contains(sources.path(source.asText()).path("publisher").asText());
        }
        if (fact.path("sources").isEmpty()) {
            assertThat(fact.path("computed").asBoolean()).as(place).isTrue();
            assertThat(note.text()).as(place).contains("Computed:");
        }
    }

    /** Numbers of notes in charts and elsewhere have no id of their own; the note then leads back to the figure. */
    @Test
    void everyNumberLeadsToANoteThatLeadsBack() {
        List<String> oneWay = new ArrayList<>();
        site.pages().forEach((path, page) -> page.select("sup a").forEach(number -> {
            Element note = page.selectFirst(number.attr("href"));
            Element figure = number.closest("[id].figure");
            String back = number.hasAttr("id") ? number.id() : figure == null ? "" : figure.id();
            if (note == null || !note.select("> a").eachAttr("href").contains("#" + back)) {
                oneWay.add(BuiltSite.at(path, number) + number.outerHtml());
            }
        }));
        site.pages().forEach((path, page) -> page.select(".notes > li").forEach(note -> {
            if (page.select("a[href=#" + note.id() + "]").isEmpty() || note.select("> a").isEmpty()) {
                oneWay.add(BuiltSite.at(path, note) + "nothing leads to this note and back");
            }
        }));

        assertThat(oneWay).isEmpty();
    }

    @Test
    void glanceShowsEveryFactOfTheLedger() {
        List<Map<?, ?>> ledger = DataFiles.entries(PROJECT, "facts");

        assertThat(site.pages().get("at-a-glance.html").select("tr[id]")).hasSameSizeAs(ledger);
        for (Map<?, ?> fact : ledger) {
            Element row = site.pages().get("at-a-glance.html").getElementById("fact-" + fact.get("id"));
            assertThat(row.select("th").text()).as("" + fact.get("id")).startsWith("" + fact.get("label"));
            if (fact.get("value") != null && !"rank".equals(fact.get("unit"))) {
                assertThat(row.select("td.value").text().replace('\u00A0', ' ').replace('\u2212', '-')).as("" + fact.get("id"))
                        .contains("" + fact.get("value"));
            }
            assertThat(row.select("td").last().select("a[href]")).as("" + fact.get("id")).isNotEmpty();
        }
    }

    /**
     * Two facts that a chart labels alike can't be told apart in a formula, so that has their whole labels. A note begins with
     * the figure that the formula gives, and does not say it again.
     */
    @Test
    void formulasNameFactsByTheirWholeLabels() {
        Map<String, String> labels = new HashMap<>();
        DataFiles.entries(PROJECT, "facts").forEach(fact -> labels.put("#fact-" + fact.get("id"), "" + fact.get("label")));
        Map<String, String> formulas = new HashMap<>();
        site.pages().get("at-a-glance.html").select("tr[id] small:contains(Computed:)").forEach(formula -> {
            formula.select("a[href^=#fact-]").forEach(fact ->
                    assertThat(fact.text()).startsWith(labels.getOrDefault(fact.attr("href"), "")));
            formulas.put(formula.closest("tr").id().replaceFirst("fact", "note"), formula.text().replaceFirst(" = .*", ""));
        });
        List<Element> notes = site.pages().values().stream()
                .flatMap(page -> page.select(".notes > li").stream()).filter(note -> formulas.containsKey(note.id())).toList();

        assertThat(notes).isNotEmpty().allSatisfy(note -> assertThat(note.text()).contains(formulas.get(note.id())));
    }

    @Test
    void factsLeadToTheVeryWordsOfTheirSource() {
        Document glance = site.pages().get("at-a-glance.html");
        int led = 0;
        for (Map<?, ?> fact : DataFiles.entries(PROJECT, "facts")) {
            Element row = glance.getElementById("fact-" + fact.get("id"));
            if (fact.get("at") instanceof Map<?, ?> at && at.get("paragraph") != null) {
                assertThat(row.text()).as("" + fact.get("id")).contains("(paragraph " + at.get("paragraph") + ")");
            }
            for (Element passage : row.select("a[href*=#:~:text=]")) {
                String words = URLDecoder.decode(passage.attr("href").replaceFirst(".*:~:text=", "")
                        .replaceAll("-,|,-", " "), StandardCharsets.UTF_8);
                assertThat(words.replaceAll("[\\s\u00A0]", "")).as("" + fact.get("id"))
                        .isEqualTo(passage.text().replaceAll("[\u201C\u201D\\s\u00A0]", ""));
                led++;
            }
        }
        assertThat(led).isGreaterThan(20);
    }

    @Test
    void glanceSaysWhatTheFiguresRestOn() {
        long quoted = DataFiles.entries(PROJECT, "facts").stream().filter(fact -> fact.get("at") != null).count();
        List<Integer> counts = Pattern.compile("\\d+").matcher(site.pages().get("at-a-glance.html")
                .select("p.meta:contains(Quoted in the words of a source)").text()).results()
                .map(number -> Integer.valueOf(number.group())).toList();

        assertThat(counts).hasSize(5);
        assertThat(counts.get(0) + counts.get(1)).isEqualTo((int) quoted);
        assertThat(counts.get(0) + counts.get(1) + counts.get(2) + counts.get(4)).isEqualTo(facts.size());
    }

    /** The files of a site, less the hashes in their names. */
    private static List<String> names(BuiltSite site) {
        return site.files().keySet().stream().map(path -> path.replaceFirst("-[0-9a-f]{10}\\.", ".")).toList();
    }

    /** The whole of a site follows the ledger: sentence, tile, chart, table, downloads, notes and lists. */
    @Test
    void aChangedValueChangesEverythingInOneBake(@TempDir Path folder) throws IOException {
        ProjectCopy project = ProjectCopy.of(folder, "content", "templates", "assets", "jbake.properties");
        for (Path file : project.files("content", ".md")) {
            Files.writeString(file, Files.readString(file).replaceAll("\\[[^\\[\\]]*\\]\\(fact:petrol-from-kz\\)",
                    "[](fact:petrol-from-kz)"));
        }
        project.edit("content/trade/goods.md", text -> text.replaceFirst("\nfigures: \\[", """

                key-points:
                  - In 2020, [](fact:petrol-from-kz) came from Kazakhstan.
                  - Other countries sold [](fact:petrol-from-others).
                figures: [petrol-from-kz, """));
        BuiltSite before = project.bake();
        project.edit("content/data/facts.yaml", text -> text.replace("47.7 million", "48.2 million"));
        BuiltSite after = project.bake();

        Map<String, List<String>> places = Map.of(
                "sentence", texts(before, after, ".prose p data:contains(%s)"),
                "key point", texts(before, after, ".key-points data:contains(%s)"),
                "tile", texts(before, after, ".tiles dd:contains(%s)"),
                "chart", texts(before, after, ".figure .marks td:contains(%s)"),
                "table", texts(before, after, ".figure table data:contains(%s)"),
                "note", texts(before, after, ".notes li:contains(%s)"));
        assertThat(places).allSatisfy((place, texts) -> assertThat(texts).as(place).containsExactly("47.7", "48.2"));
        assertThat(names(before)).isEqualTo(names(after));
        for (String path : List.of("data/facts.csv", "data/facts.json", "at-a-glance.html", "sources.html",
                "data/trade/goods-petrol.csv")) {
            assertThat(before.text(path)).as(path).containsPattern("47\\.7|47700000");
            assertThat(after.text(path)).as(path).containsPattern("48\\.2|48200000");
        }
        assertThat(after.files().keySet()).allSatisfy(path ->
                assertThat(after.text(path)).as(path).doesNotContainPattern("47\\.7\\s|47\\.7&nbsp;|47700000"));
        checkComputed(before, after);
        assertThat(after.pages().get(GOODS).select(".share rect").outerHtml())
                .isNotEqualTo(before.pages().get(GOODS).select(".share rect").outerHtml());
    }

    /** So does what is computed from it. */
    private static void checkComputed(BuiltSite before, BuiltSite after) {
        String question = ".prose data:contains(%s), .figure td:contains(%s)";
        for (String value : List.of("42.4", "52.9")) {
            assertThat(before.pages().get(GOODS).select(question.replace("%s", value))).as(value).isNotEmpty();
            assertThat(after.pages().get(GOODS).select(question.replace("%s", value))).as(value).isEmpty();
        }
        for (String value : List.of("41.9", "53.5")) {
            assertThat(after.pages().get(GOODS).select(question.replace("%s", value))).as(value).isNotEmpty();
        }
    }

    /** Which of the two values the page shows before and after, at a place. */
    private static List<String> texts(BuiltSite before, BuiltSite after, String place) {
        return Stream.of(before, after).map(site -> Stream.of("47.7", "48.2")
                .filter(value -> !site.pages().get(GOODS).select(String.format(place, value)).isEmpty())
                .reduce("", String::concat)).toList();
    }

    @Test
    void aSentenceThatStatesTheOldValueStopsTheBuild(@TempDir Path folder) throws IOException {
        ProjectCopy project = ProjectCopy.of(folder, "content", "templates", "assets", "jbake.properties");
        project.edit("content/data/facts.yaml", text -> text.replace("value: 47.7 million", "value: 48.2 million"));
        List<String> expected = new ArrayList<>();
        for (Path file : project.files("content", ".md")) {
            List<String> lines = Files.readAllLines(file);
            for (int line = 0; line < lines.size(); line++) {
                int column = lines.get(line).indexOf("[47.7 million litres](fact:petrol-from-kz)");
                if (column >= 0) {
                    expected.add(project.root().relativize(file) + ":" + (line + 1) + ":" + (column + 2));
                }
            }
        }

        List<Diagnostic> problems = project.problems();

        assertThat(problems).extracting(problem -> problem.location().toString()).isEqualTo(expected);
        assertThat(problems).allSatisfy(problem -> assertThat(problem.message() + problem.hint())
                .contains("47.7 million").contains("48.2 million"));
    }

    /** The pages' sources by the path of what was made of them; the briefing is made of all topics. */
    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Path content = PROJECT.resolve("content");
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md") && !path.startsWith(content.resolve("data")))
                    .sorted().toList()) {
                texts.put(content.relativize(file).toString().replace(".md", ".html"), Files.readString(file));
            }
        }
        texts.keySet().retainAll(site.pages().keySet()); // not those in other languages
        List<String> topics = site.pages().get("index.html").select(".topics h3 a").eachAttr("href");
        texts.replaceAll((path, text) -> site.pages().get(path).body().hasClass("briefing")
                ? text + topics.stream().map(texts::get).collect(Collectors.joining()) : text);
        return texts;
    }

    private static List<Mention> mentions(String text) {
        return FACT_LINK.matcher(text).results().map(link -> new Mention(link.group(1).replaceAll("\\s+", " "), link.group(2))).toList();
    }

    /** A fact's value in words, as the table of all facts has it. */
    private String value(JsonNode fact) {
        return cell(fact, 1).text();
    }

    private Element cell(JsonNode fact, int column) {
        return site.pages().get("at-a-glance.html").getElementById("fact-" + fact.path("id").asText()).child(column);
    }
}

package explainer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.ledger.Ledger;
import explainer.ledger.LedgerReader;
import explainer.ledger.Words;
import explainer.read.MarkdownParser;
import explainer.read.Settings;
import explainer.read.Sha256;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlReader;

class EvidenceTest {

    private static final Path KEPT = Path.of("src/test/resources/explainer/evidence");
    private static final String UNITS = """
            units:
              - {id: usd, dimension: money, prefix: US$, name: US dollars}
              - {id: kzt, dimension: tenge, singular: tenge, plural: tenge, name: tenge}
              - {id: km, dimension: length, singular: km, plural: km, name: kilometres}
              - {id: percent, dimension: none, factor: 0.01, singular: "%", plural: "%", name: per cent}
              - {id: times, dimension: none, singular: time, plural: times, name: times}
              - {id: day, dimension: time, singular: day, plural: days, name: days}
              - {id: tonne, dimension: mass, singular: tonne, plural: tonnes, name: tonnes}
              - {id: people, dimension: person, singular: person, plural: people, name: people}
              - {id: people-a-day, dimension: person*time^-1, singular: person a day, plural: people a day, name: people a day}
              - {id: lorries, dimension: lorry*time^-1, singular: lorry a day, plural: lorries a day, name: lorries a day}
            """;

    @TempDir
    private Path root;
    private Path kept;
    private Diagnostics diagnostics = new Diagnostics();

    @BeforeEach
    void copies() throws IOException {
        kept = root.resolve("kept");
        try (Stream<Path> files = Files.walk(KEPT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = kept.resolve(KEPT.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    // Facts of a whole text

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            30 million     | usd     | came to 30 million dollars |
            30 million     | usd     | {before: came to, text: 30 million} |
            20 million     | usd     | {paragraph: 2, text: 20 million} |
            1,234.5 thousand | usd   | {before: imports, text: "1,234.5 thousand"} |
            9 million      | usd     | {before: from, text: "9", after: to 10} |
            10 million     | usd     | {before: from 9 to, text: 10 million} |
            2,203          | km      | {text: 2203 km, after: long} |
            -16.5          | percent | {before: Exports, text: fell by 16.5%} |
            657.1 million  | usd     | {text: "657 , 1 million", meant: 657.1 million} |
            5 to 6 million | usd     | 5-6 million less |
            1,765          | lorries | carries 1,765 lorries |
            16             | percent | {text: 16.5%, before: fell by, rounded: false}| E224
            -17            | percent | {before: Exports fell by, text: 16.5%, rounded: true} |
            40 million     | usd     | came to 30 million dollars      | E224
            30.0 million   | usd     | came to 30 million dollars |
            30 billion     | usd     | came to 30 million dollars      | E224
            -30 million    | usd     | came to 30 million dollars      | E224
            30 million     | kzt     | came to 30 million dollars      | E225
            30 million     | kzt     | {before: came to, text: 30 million} | E225
            30             | usd     | {before: came to, text: "30"}   | E226
            765            | lorries | {text: "765"}                   | E226
            1              | usd     | {text: 1 million}               | E224
            5              | usd     | {before: "dollars,", text: "5"} | E226
            6 million      | usd     | {text: 6 million}               | E226
            2,203          | km      | 2203 km                         | E223
            2,203          | km      | {paragraph: 2, text: 2203 km}   | E222
            203            | km      | {text: 203 km}                  | E222
            2,203          | km      | 2204 km                         | E222
            2019           | usd     | Norland and Sudland are         | E226
            30 million     | usd     | came to 30 million dollars, of which exports made 20 million | E226
            """)
    void theWordsOfATextStateTheValueOrNot(String value, String unit, String at, String code) {
        assertThat(codes(article(), fact(value, unit, at))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void bothPlacesAreNamed() {
        List<Diagnostic> found = prove(article(), fact("31 million", "usd", "{before: came to, text: 30 million}"));

        assertThat(found).singleElement().satisfies(problem -> {
            assertThat(problem.location()).hasToString("data.yaml:5:12");
            assertThat(problem.message()).isEqualTo(
                    "the copy states '30 million', but the ledger has 31000000, at article.txt:5:23 (paragraph 2)");
        });
    }

    @Test
    void aChangedCopyIsNotTheOneThatWasRead() throws IOException {
        String sources = article();
        Path copy = kept.resolve("article.txt");
        Files.writeString(copy, Files.readString(copy).replace("30 million", "31 million"));

        assertThat(codes(sources, fact("30 million", "usd", "{before: came to, text: 31 million}")))
                .containsExactly("E224", "E221");
    }

    // Excerpts

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ru | https://news.example/turnover      | 4.6 billion | usd     | товарооборот - $4,6 млрд |
            ru | http://news.example/turnover       | 17.9        | percent | рост на 17,9% |
            ru | http://news.example/turnover       | 3.2 billion | usd     | 3,2 млрд долларов |
            en | https://other.example/a            | 7.5         | percent | (7.5%) |
            ru | https://news.example/turnover      | 4.5 billion | usd     | товарооборот - $4,6 млрд | E224, E224
            ru | https://news.example/turnover      | 3.2 billion | usd     | 3.2 млрд | E222
            en | https://other.example/b            | 7.5         | percent | (7.5%)   | E220
            en | https://news.example/turnover      | 4.6 billion | usd     | товарооборот - $4,6 млрд | E226, E226
            xx | https://other.example/a            | 7.5         | percent | (7.5%)   | E226
            """)
    void theQuotesOfAPageAreFoundByItsAddress(String language, String url, String value, String unit, String at,
            String codes) {
        String sources = "  - {id: a, title: A, publisher: P, date: 2020, covers: c, language: " + language + ", url: \""
                + url + "\"}\n";

        assertThat(String.join(", ", codes(sources, fact(value, unit, "\"" + at + "\"")))).isEqualTo(codes == null ? "" : codes);
    }

    @Test
    void aSourceMayNameAnEntry() {
        String at = "{text: \"NOR,2020,19482117\", meant: \"NOR, 2020, 19482117\"}";

        assertThat(codes(source("{entry: table}"), fact("\"19,482,117\"", "people", at))).isEmpty();
        assertThat(codes(source("{entry: chair}"), fact("\"19,482,117\"", "people", at))).containsExactly("E220");
    }

    // Languages

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ru | 36 799 756 человек        | 36,799,756   | people
            ru | 36\u00A0799\u00A0756 человек | 36,799,756 | people
            ru | почти 4,5 миллиона человек | 4.5 million | people
            ru | 283,5 тыс. тонн           | 283.5 thousand | tonne
            ru | снизился на 5,2 процента  | -5.2         | percent
            ru | дважды                    | 2            | times
            ru | 185,1 млрд тенге          | 185.1 billion | kzt
            uz | 30 мингга яқин            | 30 thousand  | people
            uz | 8,5 foiz                  | 8.5          | percent
            uz | 2 миллион нафар           | 2 million    | people
            kk | 2,1 мың шақырымнан        | 2.1 thousand | km
            kk-Latn | 320 shaqyrymdy       | 320          | km
            ky | 1,3 миллиард доллар       | 1.3 billion  | usd
            de | 1.234,5 Tausend Tonnen    | 1,234.5 thousand | tonne
            it | 2,4 miliardi di dollari   | 2.4 billion  | usd
            en | 5,000 people per day      | 5,000        | people-a-day
            """)
    void eachLanguageReadsItsOwnNumbers(String language, String words, String value, String unit) throws IOException {
        Files.writeString(kept.resolve("a.txt"), "xx " + words.replace("\\u00A0", "\u00A0") + " xx\n");
        String copy = source("{file: a.txt, sha256: " + Sha256.hex(kept.resolve("a.txt")) + "}")
                .replace("covers: c", "covers: c, language: " + language);

        assertThat(codes(copy, fact("\"" + value + "\"", unit, "\"" + words + "\""))).isEmpty();
    }

    // Events and statements

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | on November 23, 1992   | 1992-11-23 |
            en | on the 23rd of November 1992 | 1992-11-23 |
            en | on Nov. 23             | 1992-11-23 |
            en | in November 1992       | 1992-11-23 |
            en | in 1992                | 1992-11-23 |
            en | signed in Samarkand    | 1992-11-23 |
            en | on 23 November 1992    | 1992       |
            en | on 1992-11-23          | 1992-11-23 |
            en | on 23.11.1992          | 1992-11-23 |
            ru | от 16 ноября 2001 года | 2001-11-16 |
            uz | 12 апрелдан            | 2022-04-12 |
            kk | 10 сәуірде             | 2021-04-10 |
            de | am 3. März 2020        | 2020-03-03 |
            en | marching on in 1,992   | 2001       |
            en | on November 24, 1992   | 1992-11-23 | E224
            en | in October 1992        | 1992-11-23 | E224
            en | in 1993                | 1992-11-23 | E224
            en | on 1992-11-24          | 1992-11-23 | E224
            ru | 17 ноября              | 2001-11-16 | E224
            en | in 1992 or 1993        | 1992       | E226
            en | in June or July 1992   | 1992-07    | E226
            """)
    void theWordsOfAnEventStateItsDateOrNot(String language, String words, String date, String code) throws IOException {
        Files.writeString(kept.resolve("a.txt"), "It was " + words + " by both.\n");
        String sources = source("{file: a.txt, sha256: " + Sha256.hex(kept.resolve("a.txt")) + "}")
                .replace("covers: c", "covers: c, language: " + language);

        assertThat(codes(sources + event(date, words), "")).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void bothPlacesOfAnEventAreNamed() throws IOException {
        Files.writeString(kept.resolve("a.txt"), "It was signed in May 2001.\n");
        String sources = source("{file: a.txt, sha256: " + Sha256.hex(kept.resolve("a.txt")) + "}");

        assertThat(prove(sources + event("2001-06-01", "May 2001"), "")).singleElement().satisfies(problem -> {
            assertThat(problem.location()).hasToString("data.yaml:6:11");
            assertThat(problem.message()).isEqualTo(
                    "the copy states 'May 2001', but the ledger has 2001-06-01, at a.txt:1:18 (paragraph 1)");
        });
        // A date that is said in words only sets the order: its day is not stated.
        assertThat(codes(sources + event("2001-05-31", "May 2001") + "    when: in May 2001\n", "")).isEmpty();
    }

    @Test
    void aStatementStandsInWhatPassesItOn() {
        String minister = "  - {id: minister, title: M, publisher: M, date: 2020, covers: c, through: [a], at: %s}\n";

        assertThat(codes(article() + minister.formatted("{paragraph: 1, text: are neighbours}"), "")).isEmpty();
        assertThat(codes(article() + minister.formatted("{paragraph: 2, text: are neighbours}"), "")).containsExactly("E222");
    }

    // The account

    @Test
    void theAccountSaysWhatIsProvedAndWhyTheRestIsNot() throws IOException {
        String facts = fact("30 million", "usd", "came to 30 million dollars")
                + "  - {id: g, label: G, value: 20 million, unit: usd, source: a}\n"
                + "  - {id: h, label: H, value: 20 million, unit: usd, source: none}\n"
                + "  - {id: i, label: I, unit: usd, formula: f + f}\n"
                + "  - {id: j, label: J, unit: usd, formula: f + g}\n";
        String account = Evidence.prove(root, settings("kept"), Words.MESSAGES, ledger(article()
                + "  - {id: none, title: N, publisher: P, date: 2020, covers: c}\n"
                + "  - {id: m, title: M, publisher: P, date: 2020, covers: c, through: a}\n"
                + event("2019", "In 2019 trade"), facts), diagnostics);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(account.replaceAll(" {2,}(?=\\d)", " ").lines()).containsExactly("in the source, word for word 1",
                "read as an excerpt 0", "  rounded in the ledger 0", "  commas or points set right 0",
                "computed from such alone 1", "computed, also from what is only attested 1", "only attested 2",
                "  the fact names no words of its copy 1", "  no copy of the source is kept 1", "not proved 0",
                "events 1", "  in the source, word for word 1", "  read as an excerpt 0", "  only attested 0",
                "  not proved 0", "statements that others pass on 1", "  in the source, word for word 0",
                "  read as an excerpt 0", "  only attested 1", "  not proved 0");
    }

    @Test
    void wordsOfAComputedFigureAreProvedToo() {
        String facts = fact("30 million", "usd", "came to 30 million dollars")
                + "  - {id: g, label: G, unit: usd, formula: f + f, at: \"20 million\"}\n";

        assertThat(codes(article(), facts)).containsExactly("E224");
    }

    @Test
    void withoutAFolderNothingIsDone() {
        Ledger ledger = ledger(article(), fact("31 million", "usd", "came to 30 million dollars"));

        assertThat(Evidence.prove(root, settings(""), Words.MESSAGES, ledger, diagnostics)).isEmpty();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gone, E220", "content/kept, E701"})
    void theFolderHasToBeThereAndApartFromThePages(String folder, String code) {
        Evidence.prove(root, settings(folder), Words.MESSAGES, ledger(article(), ""), diagnostics);

        assertThat(diagnostics.sorted()).extracting(found -> found.code().id(found.severity())).containsExactly(code);
    }

    private String article() {
        try {
            return source("{file: article.txt, sha256: " + Sha256.hex(KEPT.resolve("article.txt")) + ", skip: 1}");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String source(String copy) {
        return "  - {id: a, title: A, publisher: P, date: 2020, covers: c, copy: " + copy + "}\n";
    }

    private static String event(String date, String words) {
        return "events:\n  - id: e\n    title: E\n    date: " + date + "\n    source: a\n    at: \"" + words + "\"\n";
    }

    private static String fact(String value, String unit, String at) {
        return "  - id: f\n    label: F\n    unit: " + unit + "\n    value: " + value.strip() + "\n    source: a\n    at: " + at
                + "\n";
    }

    private List<String> codes(String sources, String facts) {
        return prove(sources, facts).stream().sorted(Comparator.comparing(Diagnostic::location))
                .map(found -> found.code().id(found.severity())).toList();
    }

    private List<Diagnostic> prove(String sources, String facts) {
        diagnostics = new Diagnostics();
        Evidence.prove(root, settings("kept"), Words.MESSAGES, ledger(sources, facts), diagnostics);
        return diagnostics.sorted();
    }

    private Ledger ledger(String sources, String facts) {
        SortedMap<String, YamlMap> files = new TreeMap<>();
        Diagnostics reading = new Diagnostics();
        files.put("data.yaml", (YamlMap) new YamlReader("data.yaml", 1, reading)
                .read((facts.isEmpty() ? "" : "facts:\n" + facts) + "sources:\n" + sources + UNITS).orElseThrow());
        Ledger ledger = new LedgerReader(new MarkdownParser(reading), reading).read(files);
        assertThat(reading.sorted().stream().filter(found -> !found.message().startsWith("'at' has"))).isEmpty();
        return ledger;
    }

    private static Settings settings(String evidence) {
        return new Settings("jbake.properties", "content", "content/data", "templates", "assets", new TreeMap<>(), ".html",
                "~~~~~~", "", "", "", new TreeMap<>(), List.of(), "yyyy-MM-dd", false, false, false, false, false, false, evidence, null,
                new TreeMap<>(java.util.Map.of("evidence.folder", Location.of("jbake.properties", 1))));
    }
}

package explainer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.read.Page;
import explainer.read.Project;
import explainer.read.SectionDigests;

/** What is told of translations that are behind their originals: to an editor page by page, and in an account of all. */
class FreshnessTest {

    private static final String TEXT = "Beginning\n\n## One {#one}\n\nText\n\n## Two {#two}\n\nText\n";

    private final Site original = new Site();
    private final Site translation = new Site().in("de");

    private static String page(String status, String summary, String keys, String body) {
        return "---\ntitle: T\ntype: topic\nstatus: " + status + "\ndate: 2020-10-15\nsummary: " + summary + "\n" + keys + "---\n"
                + body;
    }

    /** Writes a page anew as its translation leaves it behind, which renders the older state. */
    private void write(String path, String before, String now, String keys) {
        Page older = new Site().file(path, before).page(path);
        original.file(path, now);
        translation.file(path, SectionDigests.record(page("published", "Satz", keys, TEXT.replace("Text", "Worte")), older));
    }

    private List<String> found() {
        Page from = original.page("a.md");
        Page to = translation.page("a.md");
        Diagnostics diagnostics = new Diagnostics();
        Freshness.of(from, to).report("de", from, to, diagnostics);
        assertThat(diagnostics.sorted()).allMatch(d -> d.code() == Code.TRANSLATION_BEHIND);
        return diagnostics.sorted().stream().map(d -> d.location() + " " + d.message() + "; " + d.hint()).toList();
    }

    @Test
    void aTranslationOfTheStateThatIsThereIsUpToDate() {
        String text = page("published", "S", "", TEXT);
        write("a.md", text, text.replace("Beginning\n", "Beginning \n"), "");
        assertThat(found()).isEmpty();
        assertThat(Freshness.of(original.page("a.md"), translation.page("a.md")).behind()).isEmpty();
    }

    @Test
    void namesWhatHasChanged() {
        String text = page("published", "S", "", TEXT);
        write("a.md", text, text.replace("## Two {#two}\n\nText", "## Two {#two}\n\nMore"), "");
        assertThat(found()).containsExactly("content/de/a.md:19:1 what stands at content/a.md:14:1 (#two) has changed since this was"
                + " translated; translate what changed, and run 'translated de a.md'");
    }

    @Test
    void namesThePartsWithoutAHeading() {
        String text = page("published", "S", "", TEXT);
        write("a.md", text, text.replace("Beginning", "Start").replace("summary: S", "summary: Sentence"), "");
        assertThat(found()).containsExactly(
                "content/de/a.md:2:8 what stands at content/a.md:2:8 (the front matter) has changed since this was translated;"
                        + " translate what changed, and run 'translated de a.md'",
                "content/de/a.md:2:8 what stands at content/a.md:2:8 (the text before the first heading) has changed since this was"
                        + " translated; translate what changed, and run 'translated de a.md'");
    }

    @Test
    void aTranslationOfAnUnknownStateIsReportedOnce() {
        original.page("a.md", TEXT);
        translation.page("a.md", TEXT);
        assertThat(found()).containsExactly("content/de/a.md nothing tells which state of content/a.md this translates; where it is"
                + " up to date, run 'translated de a.md'");
    }

    private String account(Project... translations) {
        return new TranslationsAccount(original.pages, List.of(translations)).text();
    }

    private Project project(String... lacking) {
        return new Project(Path.of(""), translation.settings(), translation.messages(), new TreeMap<>(), new ArrayList<>(
                translation.pages), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>(),
                new TreeSet<>(), new TreeSet<>(List.of(lacking)), List.of());
    }

    @Test
    void theAccountTellsHowFarTranslationsAre() {
        String text = page("published", "S", "", TEXT);
        write("a.md", text, text, "reviewed-by: A reader\n");
        write("b.md", text, text.replace("Beginning", "Start").replace("One", "First"), "");
        original.page("c.md", TEXT).page("d.md", TEXT).page("e.md", TEXT);
        translation.draft("c.md", "");
        translation.pages.add(original.page("d.md").lent("en"));
        assertThat(account(project())).isEqualTo("""
                language  page                          translated  behind  missing  reviewed
                de        a.md                          yes         0       0        A reader
                de        b.md                          yes         2       0        no
                de        c.md                          draft       4       0        no
                de        d.md                          no          0       1        -
                de        e.md                          no          0       1        -
                de: 3 of 5 pages translated, 2 missing, 2 behind, 1 reviewed; words of the data that are missing: 0
                """);
    }

    @Test
    void theAccountNamesSomeWordsThatAreMissing() {
        assertThat(account(project("d: label", "a: label", "c: label", "b: label"))).endsWith("\nde: 0 of 0 pages translated, 0"
                + " missing, 0 behind, 0 reviewed; words of the data that are missing: 4, such as a: label; b: label; c: label\n");
    }

    @Test
    void aSiteInOneLanguageHasNoAccount() {
        assertThat(account()).isEqualTo("the site has one language; site.languages names more\n");
    }
}

package explainer.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import explainer.site.ProjectCopy;

/** What an editor is told while somebody types. */
class DiagnosticsTest {

    private static final String PAGE = "content/trade.md";
    private static final String FACTS = "content/data/facts.yaml";

    @TempDir
    private Path root;
    private Editor editor;

    @BeforeEach
    void open() {
        new ProjectCopy(root).take(Path.of("src/test/resources/explainer/broken/_base"), "");
        editor = Editor.on(root);
    }

    @AfterEach
    void close() {
        editor.close();
    }

    @Test
    void aSiteWithNothingWrongGetsNoWord() {
        assertThat(editor.settled()).isEmpty();
    }

    @Test
    void aWrongFigureIsReportedAtItsCharactersAndGoesWhenItIsMended() {
        String text = editor.open(PAGE);
        editor.type(PAGE, text.replace("US$20 million", "US$21 million"));

        List<Diagnostic> found = editor.next(PAGE);
        assertThat(found).singleElement().satisfies(problem -> {
            assertThat(problem.getCode().getLeft()).isEqualTo("E501");
            assertThat(problem.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
            assertThat(problem.getSource()).isEqualTo("explainer");
            assertThat(problem.getMessage().getLeft()).contains("US$20 million");
            assertThat(problem.getRange()).isEqualTo(range(text, "were worth [US$", "20 million"));
        });

        editor.type(PAGE, text);
        assertThat(editor.next(PAGE)).isEmpty();
    }

    @Test
    void whatIsTypedInADataFileIsCheckedInAllPages() {
        String text = editor.open(FACTS);
        editor.type(FACTS, text.replace("value: 10 million", "value: 11 million"));

        Map<String, List<Diagnostic>> found = editor.settled();

        assertThat(found).containsOnlyKeys(editor.uri(PAGE), editor.uri(FACTS));
        assertThat(found.get(editor.uri(FACTS))).extracting(problem -> problem.getCode().getLeft()).contains("E208");
    }

    @Test
    void aFileThatIsClosedCountsAsItIsSaved() {
        String text = editor.open(PAGE);
        editor.type(PAGE, text.replace("fact:exports", "fact:export"));
        assertThat(editor.next(PAGE)).singleElement().satisfies(problem ->
                assertThat(problem.getMessage().getLeft()).contains("did you mean 'exports'?"));

        editor.close(PAGE);

        assertThat(editor.next(PAGE)).isEmpty();
    }

    @Test
    void aPageThatWasNeverSavedIsAPage() {
        editor.open("content/new.md", "---\ntitle: New\n---\n\nText.\n");

        assertThat(editor.next("content/new.md")).extracting(problem -> problem.getCode().getLeft()).contains("E105");
    }

    @Test
    void settingsAreCheckedToo() {
        String text = editor.open("jbake.properties");
        editor.type("jbake.properties", text.replace("render.feed=", "render.fed="));

        assertThat(editor.next("jbake.properties")).extracting(problem -> problem.getCode().getLeft()).contains("E702");
    }

    /** Whether there is such an anchor, the site only knows when its templates have written the pages. */
    @Test
    void whatOnlyFinishedPagesShowComesALittleLater() {
        String text = editor.open(PAGE);
        editor.type(PAGE, text.replace("border.md#length", "timeline.md#nowhere"));

        assertThat(editor.next(PAGE)).extracting(problem -> problem.getCode().getLeft()).containsExactly("E302");
    }

    /** й and ў of a letter and a mark, 𝔘 of two units, lines that end as on Windows. */
    @Test
    void columnsAreThoseOfTheEditor() {
        String text = editor.open(PAGE).replace("Norland's exports, most", "Йў и\u0306у\u0306 𝔘, most")
                .replace("US$20 million", "US$21 million").replace("\n", "\r\n");
        editor.type(PAGE, text);

        assertThat(editor.next(PAGE)).singleElement().satisfies(problem ->
                assertThat(problem.getRange()).isEqualTo(range(text, "were worth [US$", "21 million")));
    }

    private static Range range(String text, String before, String words) {
        Position start = Editor.behind(text, before);
        return new Range(start, new Position(start.getLine(), start.getCharacter() + words.length()));
    }
}

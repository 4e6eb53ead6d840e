package explainer.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import explainer.diagnostic.Diagnostics;
import explainer.read.Page;
import explainer.read.ProjectReader;
import explainer.read.SectionDigests;
import explainer.site.ProjectCopy;

/** How an editor helps with the entries of the data: completion, what is known of them, where they are, fixes. */
class HelpTest {

    private static final String PAGE = "content/trade.md";
    private static final String FACTS = "content/data/facts.yaml";

    @TempDir
    private Path root;
    private Editor editor;
    private TextDocumentService server;

    @BeforeEach
    void open() {
        new ProjectCopy(root).take(Path.of("src/test/resources/explainer/broken/_base"), "");
        editor = Editor.on(root);
        server = editor.server().getTextDocumentService();
    }

    @AfterEach
    void close() {
        editor.close();
    }

    @Test
    void aLinkIsCompletedWithIdsAndWhatTheyStandFor() {
        List<CompletionItem> found = complete(PAGE, "most of all", "most of [all](fact:ex");

        assertThat(found).extracting(CompletionItem::getLabel).contains("exports", "imports", "turnover");
        assertThat(found).filteredOn(item -> item.getLabel().equals("exports")).singleElement().satisfies(item ->
                assertThat(item.getDetail()).contains("US$20 million", "exports to Sudland"));
        assertThat(Editor.edited(editor.saved(PAGE).replace("most of all", "most of [all](fact:ex"),
                List.of(found.get(0).getTextEdit().getLeft()))).contains("[all](fact:" + found.get(0).getLabel());
        assertThat(labels(PAGE, "most of all", "[all](source:")).containsExactly("atlas", "office", "paper");
        assertThat(labels(PAGE, "most of all", "[all](term:")).containsExactly("ore");
        assertThat(labels(PAGE, "most of all", "[all](event:")).containsExactly("bridge");
        assertThat(labels(PAGE, "most of all", "[all](place:m")).containsExactly("midford");
        assertThat(labels(PAGE, "most of all", "[all](")).contains("fact:", "source:", "border.md");
    }

    @Test
    void frontMatterIsCompletedWithTheKeysThatItLacksAndWithTheirValues() {
        assertThat(labels(PAGE, "status: published", "status: published\nqu")).contains("question:", "answer:")
                .doesNotContain("title:", "status:");
        assertThat(labels(PAGE, "status: published", "status: ")).containsExactly("draft", "published");
        assertThat(labels(PAGE, "type: topic", "type: ")).contains("topic", "glossary");
        assertThat(labels(PAGE, "figures: [turnover]", "figures: [turnover, ")).contains("exports");
        assertThat(labels(PAGE, "figures: [turnover]", "figures:\n  - ")).contains("exports");
        assertThat(labels(PAGE, "related: [border.md]", "related: [")).contains("border.md").doesNotContain("trade.md");
    }

    @Test
    void figuresDataAndFormulasAreCompleted() {
        assertThat(labels(PAGE, "facts: [exports", "facts: [exports, im")).contains("imports");
        assertThat(labels(FACTS, "source: office", "source: ")).contains("atlas");
        assertThat(labels(FACTS, "unit: usd", "unit: ")).containsExactly("km", "usd");
        assertThat(labels(FACTS, "formula: exports", "formula: exports + ")).contains("imports");
        assertThat(labels("content/data/lists.yaml", "places: [midford]", "places: [")).contains("midford");
        assertThat(labels(PAGE, "most of all", "most of all, status: ")).isEmpty();
    }

    @Test
    void completionGoesOnWhileDataCantBeRead() {
        editor.settled();
        editor.open(FACTS, editor.saved(FACTS) + "\nfacts: [\n");
        editor.next(FACTS);

        assertThat(labels(PAGE, "most of all", "[all](fact:")).contains("exports");
    }

    @Test
    void hoverTellsValuePeriodAndSource() {
        assertThat(hover(PAGE, "fact:exp")).contains("**US$20 million**", "Norland's exports to Sudland", "Period: 2019",
                "Yearbook of trade, Office of Statistics");
        assertThat(hover(PAGE, "source:off")).contains("**Yearbook of trade**", "Trade in 2019", "Through: On trade");
        assertThat(hover(PAGE, "term:o")).contains("**Ore**", "Stone that holds metal.");
        assertThat(hover(PAGE, "event:bri")).contains("November 2018", "A bridge is built at Midford");
        assertThat(hover(FACTS, "formula: exp")).contains("US$20 million");
        assertThat(Editor.await(server.hover(new HoverParams(editor.document(PAGE), new Position(0, 0))))).isNull();
    }

    @Test
    void definitionIsTheEntryAndReferencesAreAllThatNameIt() {
        assertThat(definition(PAGE, "fact:exp")).singleElement().satisfies(place -> {
            assertThat(place.getUri()).isEqualTo(editor.uri(FACTS));
            assertThat(place.getRange().getEnd()).isEqualTo(Editor.behind(editor.saved(FACTS), "id: exports"));
        });
        assertThat(definition("content/data/lists.yaml", "country: nor")).singleElement().satisfies(place ->
                assertThat(place.getRange().getEnd()).isEqualTo(Editor.behind(editor.saved("content/data/lists.yaml"),
                        "id: norland")));

        List<? extends Location> references = Editor.await(server.references(new ReferenceParams(editor.document(FACTS),
                Editor.behind(editor.saved(FACTS), "id: exp"), new ReferenceContext(false))));
        assertThat(references).extracting(Location::getUri).contains(editor.uri(PAGE), editor.uri(FACTS));
        assertThat(references).extracting(place -> Editor.edited(editor.saved(file(place)),
                List.of(new TextEdit(place.getRange(), "HERE")))).anyMatch(text -> text.contains("fact:HERE"))
                .anyMatch(text -> text.contains("formula: HERE + imports")).anyMatch(text -> text.contains("facts: [HERE, imports]"));
    }

    @Test
    void renamingChangesTheEntryAndAllThatNamesIt() throws IOException {
        WorkspaceEdit edit = rename(PAGE, "fact:exp", "exports-2019");
        write(edit);

        assertThat(editor.settled()).isEmpty();
        assertThat(editor.saved(FACTS)).contains("- id: exports-2019", "formula: exports-2019 + imports");
        assertThat(editor.saved(PAGE)).contains("fact:exports-2019", "facts: [exports-2019, imports]");
        write(rename(PAGE, "source:off", "bureau"));
        write(rename(PAGE, "term:or", "iron-ore"));
        write(rename(PAGE, "event:brid", "new-bridge"));
        write(rename(PAGE, "place:mid", "middleford"));
        assertThat(editor.settled()).isEmpty();
    }

    @Test
    void aNameThatIsTakenOrNoIdIsRefused() {
        assertThatThrownBy(() -> rename(PAGE, "fact:exp", "imports")).hasMessageContaining("there is a fact 'imports' already");
        assertThatThrownBy(() -> rename(PAGE, "fact:exp", "Exports 2")).hasMessageContaining("is no id");
        assertThat(Editor.await(server.prepareRename(new PrepareRenameParams(editor.document(PAGE), new Position(0, 1))))).isNull();
        assertThat(Editor.await(server.prepareRename(new PrepareRenameParams(editor.document(PAGE),
                Editor.behind(editor.saved(PAGE), "fact:exp")))).getSecond().getPlaceholder()).isEqualTo("exports");
    }

    @Test
    void renamingReachesTranslationsAndLeavesThemUpToDate() throws IOException {
        Path settings = root.resolve("jbake.properties");
        Files.writeString(settings, Files.readString(settings) + "site.languages=en, ru\nru.site.title=Norland\n");
        Files.createDirectories(root.resolve("content/ru/data"));
        Files.writeString(root.resolve("content/ru/data/facts.yaml"), "facts:\n  - id: exports\n    label: \u042D\u043A\u0441\u043F\u043E\u0440\u0442\n");
        Files.writeString(root.resolve("content/ru/trade.md"), SectionDigests.record("---\ntitle: \u0422\u043E\u0440\u0433\u043E\u0432\u043B\u044F\n---\n\n[](fact:exports)\n",
                original()));
        editor.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of()));

        write(rename(PAGE, "fact:exp", "exports-2019"));

        assertThat(editor.saved("content/ru/data/facts.yaml")).contains("- id: exports-2019");
        String translated = editor.saved("content/ru/trade.md");
        assertThat(translated).contains("(fact:exports-2019)");
        assertThat(translated).isEqualTo(SectionDigests.record(translated, original()));
    }

    @Test
    void aWrongFigureIsReplacedByTheLedgersValue() {
        String wrong = editor.saved(PAGE).replace("US$20 million", "US$21 million");

        assertThat(fixed(PAGE, wrong, "Use the ledger's value: US$20 million")).isEqualTo(editor.saved(PAGE));
    }

    @Test
    void aNumberIsLinkedToTheFactThatItStates() {
        String bare = editor.saved(PAGE).replace("[US$20 million](fact:exports)", "US$20 million");

        String fixed = fixed(PAGE, bare, "Link this number to 'exports': Norland's exports to Sudland");

        assertThat(fixed).isEqualTo(editor.saved(PAGE));
    }

    @Test
    void aFactIsMadeOfANumber() {
        String text = editor.saved(PAGE).replace("what [the office counted](source:office).",
                "what [the office counted](source:office). A bridge has 77 km.");
        CodeAction action = fix(PAGE, text, "Make a fact of it: 'trade-77' in content/data/facts.yaml");
        String facts = editor.edited(FACTS, action.getEdit());

        assertThat(Editor.edited(text, action.getEdit().getChanges().get(editor.uri(PAGE)))).contains("[77 km](fact:trade-77)");
        assertThat(facts).contains("    note: Measured on a map.\n  - id: trade-77\n    label:\n"
                + "    value: 77\n    unit: km\n    source: office\n");
        editor.type(PAGE, Editor.edited(text, action.getEdit().getChanges().get(editor.uri(PAGE))));
        editor.open(FACTS, facts);
        assertThat(editor.next(FACTS)).singleElement().satisfies(problem ->
                assertThat(problem.getMessage().getLeft()).contains("label"));
        editor.type(FACTS, facts.replace("label:\n", "label: Length of the bridge\n"));
        assertThat(editor.settled()).isEmpty();
    }

    @Test
    void aFenceIsClosed() {
        String open = editor.saved(PAGE).replace("facts: [exports, imports]\n```", "facts: [exports, imports]");

        assertThat(fixed(PAGE, open, "Close the fence before line 26")).isEqualTo(editor.saved(PAGE));
    }

    private Page original() {
        return new ProjectReader(root, new Diagnostics()).read(root.resolve("jbake.properties"), Map.of()).orElseThrow()
                .pagesByPath().get("trade.md");
    }

    /** What is offered behind some words that were typed in place of others; the file is then as it was. */
    private List<CompletionItem> complete(String file, String before, String typed) {
        String text = editor.saved(file);
        String changed = text.replace(before, typed);
        editor.open(file, changed);
        List<CompletionItem> found = Editor.await(server.completion(new CompletionParams(editor.document(file),
                Editor.behind(changed, typed)))).getLeft();
        editor.close(file);
        return found;
    }

    private List<String> labels(String file, String before, String typed) {
        return complete(file, before, typed).stream().map(CompletionItem::getLabel).toList();
    }

    private String hover(String file, String words) {
        return Editor.await(server.hover(new HoverParams(editor.document(file), Editor.behind(editor.saved(file), words))))
                .getContents().getRight().getValue();
    }

    private List<? extends Location> definition(String file, String words) {
        return Editor.await(server.definition(new DefinitionParams(editor.document(file), Editor.behind(editor.saved(file),
                words)))).getLeft();
    }

    private String file(Location place) {
        return root.relativize(Path.of(URI.create(place.getUri()))).toString();
    }

    private WorkspaceEdit rename(String file, String words, String name) {
        return Editor.await(server.rename(new RenameParams(editor.document(file), Editor.behind(editor.saved(file), words),
                name)));
    }

    private void write(WorkspaceEdit edit) throws IOException {
        for (String uri : edit.getChanges().keySet()) {
            Path file = Path.of(URI.create(uri));
            Files.writeString(file, Editor.edited(Files.readString(file), edit.getChanges().get(uri)));
        }
        editor.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of()));
    }

    private String fixed(String file, String text, String title) {
        return Editor.edited(text, fix(file, text, title).getEdit().getChanges().get(editor.uri(file)));
    }

    /** The fix of such a title that is offered for the first problem of a text. */
    private CodeAction fix(String file, String text, String title) {
        editor.settled();
        editor.open(file, text);
        Diagnostic problem = editor.next(file).get(0);
        List<CodeAction> offered = Editor.await(server.codeAction(new CodeActionParams(editor.document(file),
                problem.getRange(), new CodeActionContext(List.of(problem))))).stream().map(Either::getRight).toList();
        assertThat(offered).extracting(CodeAction::getTitle).contains(title);
        return offered.stream().filter(action -> action.getTitle().equals(title)).findFirst().orElseThrow();
    }
}

package explainer.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What an editor says of, and asks about, the files that are open in it. */
final class Documents implements TextDocumentService {

    private final Sites sites;

    Documents(Sites sites) {
        this.sites = sites;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        change(params.getTextDocument().getUri(), params.getTextDocument().getText());
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        // Each change is the whole text, as was asked for.
        change(params.getTextDocument().getUri(),
                params.getContentChanges().get(params.getContentChanges().size() - 1).getText());
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        with(params.getTextDocument().getUri(), (site, file) -> site.closeFile(file));
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // What was saved is what was checked. What it is made from may be new on the disk.
        with(params.getTextDocument().getUri(), (site, file) -> site.refresh());
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return navigate(params, navigation -> navigation.hover(params.getPosition()).orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return navigate(params, navigation -> Either.forLeft(navigation.definition(params.getPosition())));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        return navigate(params, navigation -> navigation.references(params.getPosition(),
                params.getContext().isIncludeDeclaration()));
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return ask(params.getTextDocument().getUri(), (site, file) -> site.ask(state -> rename(site, state, file)
                .prepare(params.getPosition()).map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond)
                .orElse(null)));
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return ask(params.getTextDocument().getUri(), (site, file) -> site.ask(state -> rename(site, state, file)
                .edit(params.getPosition(), params.getNewName())));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return ask(params.getTextDocument().getUri(), (site, file) -> site.askWhole(state -> {
            Texts texts = site.texts();
            String name = texts.name(file);
            return Either.forLeft(OpenSite.language(state, name).flatMap(language -> texts.of(name).map(text ->
                    new Completion(language, text).at(params.getPosition()))).orElse(List.of()));
        }));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return ask(params.getTextDocument().getUri(), (site, file) -> site.ask(state -> {
            Texts texts = site.texts();
            String name = texts.name(file);
            return OpenSite.language(state, name).flatMap(language -> texts.of(name).map(text ->
                    new QuickFixes(language, state.languages().get(0), texts, text).in(params.getRange(), state.problems())))
                    .orElse(List.of()).stream().map(Either::<Command, CodeAction>forRight).toList();
        }));
    }

    private <T> CompletableFuture<T> navigate(TextDocumentPositionParams params, Function<Navigation, T> work) {
        return ask(params.getTextDocument().getUri(), (site, file) -> site.askWhole(state -> {
            Texts texts = site.texts();
            return work.apply(new Navigation(state, texts, texts.name(file)));
        }));
    }

    private static Rename rename(OpenSite site, OpenSite.State state, Path file) {
        Texts texts = site.texts();
        return new Rename(state, texts, texts.name(file));
    }

    private void change(String uri, String text) {
        with(uri, (site, file) -> site.change(file, uri, text));
    }

    private <T> CompletableFuture<T> ask(String uri, BiFunction<OpenSite, Path, CompletableFuture<T>> question) {
        Optional<Path> path = Sites.path(uri);
        return path.flatMap(sites::of).map(site -> question.apply(site, path.get()))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private void with(String uri, BiConsumer<OpenSite, Path> work) {
        Optional<Path> path = Sites.path(uri);
        path.flatMap(sites::of).ifPresent(site -> work.accept(site, path.get()));
    }
}

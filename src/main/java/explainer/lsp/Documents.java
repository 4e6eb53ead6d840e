package explainer.lsp;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
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
        return ask(params.getTextDocument().getUri(), (site, file) -> site.ask(state -> null));
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

package explainer.lsp;

import java.io.Closeable;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that has a folder open and speaks the protocol with a server, over its two streams. */
final class Editor implements LanguageClient, Closeable {

    private static final long PATIENCE = 60;

    private final Path root;
    private final BlockingQueue<PublishDiagnosticsParams> told = new LinkedBlockingQueue<>();
    private final Map<String, List<Diagnostic>> problems = new java.util.HashMap<>();
    private final Map<String, Integer> versions = new java.util.HashMap<>();
    private final List<Closeable> streams = new ArrayList<>();
    private LanguageServer server;
    private ServerCapabilities capabilities;

    private Editor(Path root) {
        this.root = root;
    }

    /** One that speaks with a server in the same process. */
    static Editor on(Path root) {
        Editor editor = new Editor(root);
        try {
            PipedInputStream toServer = new PipedInputStream(1 << 16);
            PipedInputStream toEditor = new PipedInputStream(1 << 16);
            PipedOutputStream fromEditor = new PipedOutputStream(toServer);
            PipedOutputStream fromServer = new PipedOutputStream(toEditor);
            editor.streams.addAll(List.of(fromEditor, fromServer));
            Server served = new Server();
            Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(served, toServer, fromServer);
            served.connect(launcher.getRemoteProxy());
            launcher.startListening();
            editor.begin(LSPLauncher.createClientLauncher(editor, toEditor, fromEditor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return editor;
    }

    /** One that speaks with a server that is a process. */
    static Editor on(Path root, Process process) {
        Editor editor = new Editor(root);
        editor.begin(LSPLauncher.createClientLauncher(editor, process.getInputStream(), process.getOutputStream()));
        return editor;
    }

    private void begin(Launcher<LanguageServer> launcher) {
        Future<Void> listening = launcher.startListening();
        streams.add(() -> listening.cancel(true));
        server = launcher.getRemoteProxy();
        InitializeParams params = new InitializeParams();
        params.setCapabilities(new ClientCapabilities());
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(root.toUri().toString(), "site")));
        capabilities = await(server.initialize(params)).getCapabilities();
        server.initialized(new InitializedParams());
    }

    LanguageServer server() {
        return server;
    }

    ServerCapabilities capabilities() {
        return capabilities;
    }

    String uri(String file) {
        return root.resolve(file).toUri().toString();
    }

    TextDocumentIdentifier document(String file) {
        return new TextDocumentIdentifier(uri(file));
    }

    /** Opens a file as it is saved. */
    String open(String file) {
        String text = saved(file);
        open(file, text);
        return text;
    }

    void open(String file, String text) {
        versions.put(file, 1);
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "markdown",
                1, text)));
    }

    /** Types, so that the file has another text; saves nothing. */
    void type(String file, String text) {
        server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(
                uri(file), versions.merge(file, 1, Integer::sum)), List.of(new TextDocumentContentChangeEvent(text))));
    }

    void close(String file) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(document(file)));
    }

    String saved(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a file as soon as the server says something new of it. */
    List<Diagnostic> next(String file) {
        try {
            while (true) {
                PublishDiagnosticsParams next = told.poll(PATIENCE, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("the server says nothing of " + file);
                }
                problems.put(next.getUri(), next.getDiagnostics());
                if (next.getUri().equals(uri(file))) {
                    return next.getDiagnostics();
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was said last of all files that have something wrong with them, once all that was typed is checked. */
    Map<String, List<Diagnostic>> settled() {
        // An answer comes after what was told before it.
        await(server.getTextDocumentService().hover(new org.eclipse.lsp4j.HoverParams(document("jbake.properties"),
                new Position(0, 0))));
        for (PublishDiagnosticsParams next = told.poll(); next != null; next = told.poll()) {
            problems.put(next.getUri(), next.getDiagnostics());
        }
        problems.values().removeIf(List::isEmpty);
        return Map.copyOf(problems);
    }

    /** The place behind the first occurrence of some words of a text. */
    static Position behind(String text, String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new AssertionError("'" + words + "' is not in the text");
        }
        String before = text.substring(0, at + words.length());
        return new Position((int) before.chars().filter(c -> c == '\n').count(),
                before.length() - before.lastIndexOf('\n') - 1);
    }

    /** A file's saved text after an edit. */
    String edited(String file, WorkspaceEdit edit) {
        return edited(saved(file), edit.getChanges().getOrDefault(uri(file), List.of()));
    }

    static String edited(String text, List<TextEdit> edits) {
        StringBuilder all = new StringBuilder(text);
        edits.stream().sorted(Comparator.comparing((TextEdit edit) -> offset(text, edit.getRange().getStart())).reversed())
                .forEach(edit -> all.replace(offset(text, edit.getRange().getStart()), offset(text, edit.getRange().getEnd()),
                        edit.getNewText()));
        return all.toString();
    }

    private static int offset(String text, Position place) {
        int start = 0;
        for (int line = 0; line < place.getLine(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + place.getCharacter();
    }

    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        told.add(diagnostics);
    }

    @Override
    public void logMessage(MessageParams message) {
        throw new AssertionError(message.getMessage());
    }

    @Override
    public void showMessage(MessageParams message) {
        throw new AssertionError(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
        throw new AssertionError(params.getMessage());
    }

    @Override
    public void telemetryEvent(Object object) {
        throw new AssertionError(object);
    }

    /** Asks the server to end. */
    @Override
    public void close() {
        await(server.shutdown());
        for (Closeable stream : streams) {
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

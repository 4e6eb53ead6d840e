package explainer.lsp;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor begins and ends with: says what this server can do. */
final class Server implements LanguageServer, LanguageClientAware {

    private final Sites sites = new Sites();
    private final TextDocumentService documents = new Documents(sites);
    private final WorkspaceService workspace = new Workspace(sites);
    private LanguageClient client;
    private boolean watches;
    private boolean asked;

    @Override
    public void connect(LanguageClient client) {
        this.client = client;
        sites.connect(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        watches = Optional.ofNullable(params.getCapabilities()).map(ClientCapabilities::getWorkspace)
                .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
                .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration).orElse(false);
        ServerCapabilities can = new ServerCapabilities();
        can.setTextDocumentSync(TextDocumentSyncKind.Full);
        can.setCompletionProvider(new CompletionOptions(false, List.of(":", "(", " ", "-")));
        can.setHoverProvider(true);
        can.setDefinitionProvider(true);
        can.setReferencesProvider(true);
        can.setRenameProvider(new RenameOptions(true));
        can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        Optional.ofNullable(params.getWorkspaceFolders()).orElse(List.of()).forEach(folder -> open(folder.getUri()));
        return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("explainer")));
    }

    /** A folder that is a site is checked as a whole at once; of another, sites in it when one of their files is opened. */
    private void open(String folder) {
        if (folder.startsWith("file:")) {
            sites.of(Path.of(URI.create(folder)).resolve(Sites.SETTINGS));
        }
    }

    /** Files that others change are only heard of if the editor watches them. */
    @Override
    public void initialized(InitializedParams params) {
        if (watches) {
            client.registerCapability(new RegistrationParams(List.of(new Registration("files",
                    "workspace/didChangeWatchedFiles", new DidChangeWatchedFilesRegistrationOptions(List.of(
                            new FileSystemWatcher(Either.forLeft("**/*"))))))));
        }
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        asked = true;
        sites.close();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        System.exit(exitCode());
    }

    /** What the protocol wants of a process: 0 when it was asked to shut down before it had to end. */
    int exitCode() {
        return asked ? 0 : 1;
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documents;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return workspace;
    }
}

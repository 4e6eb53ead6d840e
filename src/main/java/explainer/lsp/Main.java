package explainer.lsp;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.ExecutionException;

import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Starts the language server for the editor that is on the other end of standard input and output. */
public final class Main {

    private Main() {
    }

    /** Serves until the editor ends it or closes the input. There are no arguments; those that editors add are ignored. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        InputStream in = System.in;
        PrintStream out = System.out;
        System.setOut(System.err); // whatever else is printed would break the protocol
        Server server = new Server();
        Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
        server.connect(launcher.getRemoteProxy());
        launcher.startListening().get();
        System.exit(server.exitCode());
    }
}

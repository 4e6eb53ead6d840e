package explainer.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import explainer.SiteBuilder;

/** Where the program starts: {@code java -jar explainer.jar bake}. */
public final class Main {

    private Main() {
    }

    /**
     * Runs a command and ends the process.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (Utf8Names.areWanted()) {
            Launcher.runAgain();
        }
        Lifeline.hold();
        // From Java 22 on there is a console of another make, there even when nobody sits at it, and slow to start.
        System.setProperty("jdk.console", "java.base");
        Console console = System.console();
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int code = Program.run(new Surroundings(Path.of("").toAbsolutePath(), System.getenv(), console != null, System.in,
                out, err, SiteBuilder::new), arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Reports quote the input, which is UTF-8, and are read by programs: the machine's own encoding does not matter. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}

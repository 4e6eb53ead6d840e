package explainer.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * How Maven bakes: runs the finished jar in a process of its own, keeps what that reports for the very
 * end, after all that Maven has to say about a build that failed, and prepares fast starts.
 */
public final class MavenBake {

    private MavenBake() {
    }

    /**
     * Runs the jar.
     *
     * @param arguments the jar, then the command line for it
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> all = List.of(arguments);
        Path jar = Path.of(all.get(0));
        List<String> command = FastStart.observed(jar, all.subList(1, all.size()));
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
        process.getOutputStream().close();
        String report = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (!report.isEmpty()) {
            printLast(report);
        }
        if (code != ExitCode.OK) {
            throw new IllegalStateException("The site was not baked. The last lines tell why.");
        }
        FastStart.archive(jar);
        FastStart.writeOptions(jar);
    }

    /** Maven's own program ends when the build does; a program that has Maven inside may not. */
    private static void printLast(String report) {
        byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
        PrintStream err = System.err;
        // The plugin ends the group of threads in which it runs this; at the end nothing could be started in it.
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        Thread print = new Thread(group, () -> err.writeBytes(bytes));
        if (System.getProperty("classworlds.conf") == null) {
            print.run();
        } else {
            Runtime.getRuntime().addShutdownHook(print);
        }
    }
}

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
        System.out.println("Baking the site; its PDFs take the longest, and are kept for the next time ...");
        List<String> command = FastStart.observed(jar, all.subList(1, all.size()));
        ProcessBuilder bake = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.INHERIT);
        Process process = (Utf8Names.areWanted() ? Utf8Names.prepare(bake) : bake).start();
        process.getOutputStream().close();
        String report = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != ExitCode.OK) {
            printLast(report);
            throw new IllegalStateException("The site was not baked. The last lines tell why.");
        }
        System.out.println("Preparing fast starts of the jar ...");
        FastStart.archive(jar);
        FastStart.writeOptions(jar);
        printLast(report + wayOn(jar));
    }

    /** What somebody who has built the site for the first time does next. */
    private static String wayOn(Path jar) {
        Path home = jar.resolveSibling("site").resolve("index.html");
        return String.format("%nTo look at the site, open %s in a browser.%n"
                + "To see it change while you write: java -jar %s serve%n", shown(home), shown(jar));
    }

    /** A file as somebody would type it who stands where Maven was started. */
    private static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
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

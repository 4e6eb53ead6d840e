package explainer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Prepares the fast starts of a jar: an archive of the classes that a run needs, which later ones map into memory instead
 * of reading and checking them, and a file of options.
 *
 * <p>The archive is one of all classes, those of Java too. One that only adds the program's to Java's own, which would be
 * made in one step, has no room for classes in the form of Java 5, such as those that read the command line.
 */
final class FastStart {

    private FastStart() {
    }

    /**
     * The command line of a run that notes which classes it needs.
     *
     * @param jar       the runnable jar
     * @param arguments the program's own
     */
    static List<String> observed(Path jar, List<String> arguments) throws IOException {
        List<String> command = Launcher.machine(true);
        command.add(1, Lifeline.option());
        command.add("-XX:DumpLoadedClassList=" + Launcher.beside(jar, ".classes"));
        Launcher.addProgram(command, jar, arguments);
        return command;
    }

    /**
     * Makes the archive of the classes that an observed run needed. Without one, runs only start slower: a Java machine
     * that makes none is no mistake.
     */
    static void archive(Path jar) throws IOException, InterruptedException {
        Path classes = Launcher.beside(jar, ".classes");
        Path archive = Launcher.beside(jar, ".jsa");
        List<String> command = Launcher.machine(true);
        command.addAll(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + archive));
        command.addAll(List.of("-cp", jar.toRealPath().toString()));
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor();
        Files.deleteIfExists(classes);
    }

    /**
     * Writes the options of a short run into a file beside the jar, for {@code java @explainer.args bake}: whoever starts
     * Java so has a machine that is set up from the beginning, and spares the first one. So it is with
     * {@code java @explainer-serve.args}, which has the options of the preview and its command.
     */
    static void writeOptions(Path jar) throws IOException {
        write(Launcher.beside(jar, ".args"), Launcher.command(jar, List.of(), true));
        write(Launcher.beside(jar, "-serve.args"), Launcher.command(jar, List.of("serve"), false));
    }

    private static void write(Path file, List<String> command) throws IOException {
        Files.write(file, command.stream()
                .skip(1) // the program itself
                .map(option -> '"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"').toList());
    }
}

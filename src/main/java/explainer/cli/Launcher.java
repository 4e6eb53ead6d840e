package explainer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What {@code java -jar explainer.jar} starts: hands the run to a Java machine set up for it. One that is over in a
 * second then takes little more than half the time, the start of the second machine included. A jar can't say how the
 * machine that runs it is to be set up. There is no lambda here and no library: what this class needs is loaded before
 * anything else.
 *
 * <p>Whoever gives the machine options of their own gets just those, in this process.
 */
public final class Launcher {

    /**
     * The archive of classes is mapped where it was made to lie: moved to an address of chance, as Java does to make
     * attacks harder, all of it is read and rewritten at each start. Nobody reads the file of counters that Java offers to
     * monitors.
     */
    private static final List<String> ALWAYS = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0",
            "-XX:-UsePerfData");
    /**
     * A short run spends a third of its work on compiling what it runs only some hundred times. So: not the compiler for
     * long runs, which takes longer to get going than a short one lasts; one thread for it, as two get in the way of the
     * program on a machine with two cores; what is compiled is compiled sooner, and with fewer copies of what it calls;
     * and no classes made to speed up reflection, nor to join texts that are joined once. Ten thousand pages take hardly
     * longer so.
     *
     * <p>What they need of memory is mostly the trees of their text, which live until the end: what outlives one
     * collection goes where it is left alone, and little room for the rest is enough, and stays in the processor's caches.
     * Where it is left alone there is room from the start, a twentieth of the machine's memory, which costs nothing until
     * it is used; to make room later, all that is there would be gone through. A collector of garbage that works beside the
     * program takes from it, for seconds, the cores that it runs on; this one stops it for a moment and works on all of them.
     */
    private static final List<String> BRIEF = List.of("-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1",
            "-XX:CompileThresholdScaling=0.2", "-XX:C1MaxInlineSize=24", "-Dsun.reflect.inflationThreshold=100000",
            "-Djava.lang.invoke.MethodHandle.COMPILE_THRESHOLD=1", "-Xmn40m", "-XX:MaxTenuringThreshold=0",
            "-XX:InitialRAMPercentage=5");

    /**
     * The preview runs for hours beside an editor and a browser, and each change makes many times as much garbage as the
     * site takes. Little room for what is new lets it be collected often, while it is in the processor's caches. This
     * collector goes through all that is left whenever that took more room, and hands back to the system what is not
     * needed. The limit is far above what a thousand pages take, and keeps a fault from taking the whole machine.
     */
    private static final List<String> LASTING = List.of("-XX:+UseSerialGC", "-Xms48m", "-Xmn24m", "-Xmx1g",
            "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40");
    /** How long the program has to tidy up when it is stopped, in seconds. */
    private static final int STOPPING = 10;

    private Launcher() {
    }

    /**
     * Runs the program and ends the process with its exit code.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("java.class.path"));
        if (hasOptions(arguments) || !Files.isRegularFile(jar)) {
            Main.main(arguments);
            return;
        }
        boolean brief = !List.of(arguments).contains("serve");
        if (Utf8Names.areWanted()) {
            List<String> all = Utf8Names.ownCommand();
            run(Utf8Names.process(tied(command(jar, all.subList(all.size() - arguments.length, all.size()), brief))));
        }
        run(new ProcessBuilder(tied(command(jar, List.of(arguments), brief))));
    }

    /** Runs this very command line once more, with file names in UTF-8, and ends the process with its exit code. */
    static void runAgain() throws IOException, InterruptedException {
        List<String> command = Utf8Names.ownCommand();
        command.set(0, java());
        run(Utf8Names.process(tied(command)));
    }

    /** Adds what ends the program with this process. */
    private static List<String> tied(List<String> command) {
        command.add(1, Lifeline.option());
        return command;
    }

    private static void run(ProcessBuilder program) throws IOException, InterruptedException {
        Child child = new Child();
        Runtime.getRuntime().addShutdownHook(child);
        System.exit(child.start(program).waitFor());
    }

    /**
     * The command line of a run. It starts faster where there is an archive of classes beside the jar; one that fits
     * neither the jar nor the Java machine is passed over by the machine itself.
     *
     * @param jar       the runnable jar
     * @param arguments the program's own
     * @param brief     whether the run ends by itself, as all but the preview do
     */
    static List<String> command(Path jar, List<String> arguments, boolean brief) throws IOException {
        List<String> command = machine(brief);
        Path archive = beside(jar, ".jsa");
        if (Files.exists(archive)) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        addProgram(command, jar, arguments);
        return command;
    }

    /** A Java machine with the options of a run, yet without a program. */
    static List<String> machine(boolean brief) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(ALWAYS);
        command.addAll(brief ? BRIEF : LASTING);
        command.add("-XX:+IgnoreUnrecognizedVMOptions"); // what another Java machine does not know, it does without
        command.add("-Xlog:disable"); // an archive that does not fit is nobody's mistake
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static void addProgram(List<String> command, Path jar, List<String> arguments) throws IOException {
        command.add("-cp");
        command.add(jar.toRealPath().toString()); // the archive holds only for a class path with the same name
        command.add(Main.class.getName());
        command.addAll(arguments);
    }

    /** A file of the jar's name with another ending. */
    static Path beside(Path jar, String ending) throws IOException {
        Path real = jar.toRealPath();
        return real.resolveSibling(real.getFileName().toString().replaceFirst("\\.jar$", "") + ending);
    }

    /** Whether the Java machine was given options; where the system does not tell, it is taken to have none. */
    private static boolean hasOptions(String[] arguments) {
        String[] all = ProcessHandle.current().info().arguments().orElse(new String[0]);
        return all.length > arguments.length + 2; // -jar, the jar, the program's own arguments
    }

    /** The program's own process. Whoever ends this one means the program, which is then told, and tidies up. */
    private static final class Child extends Thread {
        private Process process;

        synchronized Process start(ProcessBuilder program) throws IOException {
            process = program.inheritIO().start();
            return process;
        }

        @Override
        public synchronized void run() {
            if (process != null) {
                process.destroy();
                try {
                    if (!process.waitFor(STOPPING, TimeUnit.SECONDS)) {
                        process.destroyForcibly();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}

package explainer.cli;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import explainer.site.ProjectCopy;

/** The finished jar, as an editor without Maven runs it. */
class JarIT {

    private static final Path JAR = Path.of(System.getProperty("explainer.jar"));
    /** A small site with all that there is. */
    @TempDir
    private static Path project;

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    @BeforeAll
    static void copy() {
        ProjectCopy.other(project);
    }

    @Test
    void knowsItsVersion() throws Exception {
        Run run = run(Map.of(), List.of(), "--version");

        assertThat(run.code).isZero();
        assertThat(run.out).matches("explainer \\d+\\.\\d+\\.\\d+\\S*, Java \\S+\\R");
    }

    @Test
    void bakesTheSiteAndThenFindsItUnchanged() throws Exception {
        Run first = bake("site");
        Map<String, String> site = site("site");
        Run second = bake("site");

        assertThat(first.code).as(first.err).isZero();
        assertThat(first.err).matches("(?s).*\\d+ pages?, " + site.size() + " files?, .* s -> .*site\\R");
        assertThat(second.err).contains("(unchanged)");
        assertThat(site("site")).isEqualTo(site).containsKey("index.html");
    }

    /** The same bytes wherever it is baked: in another time zone, language, encoding, with one core, for one reader. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no umask")
    void makesTheSameBytesOnEveryMachine() throws Exception {
        bake("here");
        Run there = run(Map.of("TZ", "Pacific/Kiritimati", "LANG", "C", "LC_ALL", "C"),
                List.of("-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr", "-Duser.country=TR",
                        "-Dfile.encoding=ISO-8859-1", "-XX:ActiveProcessorCount=1"),
                "bake", "-C", project.toString(), "-o", folder.resolve("there").toString());

        assertThat(there.code).as(there.err).isZero();
        assertThat(site("there")).isEqualTo(site("here"));
    }

    @Test
    void twoProcessesAtOnceLeaveOneWholeSite() throws Exception {
        bake("alone");
        Process one = start(Map.of(), List.of(), "one", command("shared"));
        Process other = start(Map.of(), List.of(), "other", command("shared"));

        assertThat(List.of(one.waitFor(), other.waitFor())).containsOnly(0);
        assertThat(site("shared")).isEqualTo(site("alone"));
    }

    /** A short run is handed to a Java machine of its own, which must not outlive the one that somebody stops. */
    @Test
    void stopsWithAllThatItStarted() throws Exception {
        Files.createDirectories(folder.resolve(".site.explainer"));
        Process bake;
        List<ProcessHandle> started;
        try (FileChannel lock = FileChannel.open(folder.resolve(".site.explainer/lock"), CREATE, WRITE)) {
            lock.lock(); // as if another bake were at work, for which this one then waits
            bake = start(Map.of(), List.of(), "run", command("site"));
            do {
                started = bake.descendants().toList();
            } while (started.isEmpty() && bake.isAlive());
            bake.destroy();

            assertThat(bake.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(started).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(folder.resolve("site")).doesNotExist();
    }

    /** Ctrl-C is a signal to all that a terminal started; here only the first process gets it, which is harder. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no kill")
    void endsThePreviewOnCtrlC() throws Exception {
        Process serve = start(Map.of(), List.of(), "run", "serve", "-C", project.toString(), "--port", "0");
        String said;
        do {
            said = Files.readString(folder.resolve("run.err"));
        } while (!said.contains("http://127.0.0.1:") && serve.isAlive());
        List<ProcessHandle> started = serve.descendants().toList();

        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(serve.pid())).start().waitFor()).isZero();

        assertThat(serve.waitFor(20, TimeUnit.SECONDS)).as(said).isTrue();
        assertThat(started).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readString(folder.resolve("run.err"))).doesNotContain("Exception", "error");
    }

    @Test
    void startsFromTheArchiveThatTheBuildLeft() throws Exception {
        Files.copy(JAR, folder.resolve("explainer.jar"));
        prepare(folder.resolve("explainer.jar"));
        List<String> then = Launcher.command(folder.resolve("explainer.jar"), List.of("--version"), true);
        then.add(1, "-Xlog:class+load:file=" + folder.resolve("classes.txt"));
        then.remove("-Xlog:disable");

        assertThat(new ProcessBuilder(then).start().waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("classes.txt")))
                .containsPattern("explainer\\.cli\\.Program source: shared objects file")
                .containsPattern("picocli\\.CommandLine source: shared objects file");
    }

    private static void prepare(Path jar) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(FastStart.observed(jar, List.of("--version"))).start().waitFor()).isZero();
        FastStart.archive(jar);
    }

    @Test
    void startsFromTheOptionsThatTheBuildLeft() throws Exception {
        Path home = Files.createDirectory(folder.resolve("a folder"));
        Path jar = Files.copy(JAR, home.resolve("explainer.jar"));
        prepare(jar);
        FastStart.writeOptions(jar);

        Process process = new ProcessBuilder(JAVA, "@" + home.resolve("explainer.args"), "--version")
                .redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .matches("explainer \\S+, Java \\S+\\R");
        assertThat(process.waitFor()).isZero();
    }

    /** A jar that was replaced, or a Java machine of another make, has no use for the archive, and nobody is told. */
    @Test
    void passesOverAnArchiveThatDoesNotFit() throws Exception {
        Files.copy(JAR, folder.resolve("explainer.jar"));
        Files.writeString(folder.resolve("explainer.jsa"), "of another jar");

        Process process = new ProcessBuilder(Launcher.command(folder.resolve("explainer.jar"), List.of("--version"), true))
                .redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .matches("explainer \\S+, Java \\S+\\R");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void saysThatMemoryIsTooLittle() throws Exception {
        Run run = run(Map.of(), List.of("-Xmx12m", "-XX:+UseSerialGC"), "check", "-C", project.toString());

        assertThat(run.code).as(run.err).isEqualTo(1);
        assertThat(run.err).contains("error[E709]", "-Xmx").doesNotContain("not your fault");
    }

    @Test
    void refusesAWrongCommandLine() throws Exception {
        Run run = run(Map.of(), List.of(), "bake", "--outptu", "x");

        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).contains("did you mean '--output'?");
    }

    /** In a build, what has to be mended comes after all that the build tool has to say. */
    @Test
    void letsNothingComeAfterItsReport() throws Exception {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/notes.txt"), "mine");

        Run run = finish(start(Map.of(), List.of("-Dclassworlds.conf=x", "-cp", JAR.toString(),
                MavenBake.class.getName()), "run", command("mine")));

        assertThat(run.code).isNotZero();
        assertThat(run.err).contains("The site was not baked").endsWith("1 error, 0 warnings\n");
        assertThat(run.err.indexOf("error[E704]")).isGreaterThan(run.err.indexOf("The site was not baked"));
    }

    private Run bake(String name) throws Exception {
        return run(Map.of(), List.of(), command(name));
    }

    private String[] command(String name) {
        return new String[] {"bake", "-C", project.toString(), "-o", folder.resolve(name).toString()};
    }

    private Run run(Map<String, String> environment, List<String> options, String... arguments) throws Exception {
        return finish(start(environment, options, "run", arguments));
    }

    private Run finish(Process process) throws Exception {
        int code = process.waitFor();
        return new Run(code, Files.readString(folder.resolve("run.out")), Files.readString(folder.resolve("run.err")));
    }

    private Process start(Map<String, String> environment, List<String> options, String name, String... arguments)
            throws IOException {
        List<String> java = new ArrayList<>();
        if (OS.LINUX.isCurrentOs()) {
            // Where these tests are started in the background, Ctrl-C is ignored, which is handed on to all they start.
            java.addAll(List.of("env", "--default-signal=INT"));
        }
        if (!environment.isEmpty()) {
            java.addAll(List.of("sh", "-c", "umask 077; exec \"$@\"", "sh"));
        }
        java.add(JAVA);
        java.addAll(options);
        if (!options.contains("-cp")) {
            java.add("-jar");
        }
        java.add(JAR.toString());
        java.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(java).directory(folder.toFile())
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The files of a site, byte for byte. */
    private Map<String, String> site(String name) throws IOException {
        Path site = folder.resolve(name);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(site)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(site.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private record Run(int code, String out, String err) {
    }
}

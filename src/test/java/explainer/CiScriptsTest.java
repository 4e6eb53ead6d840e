package explainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that the README gives for all tests: a POSIX shell runs it, from any folder, and so does what runs on a server. */
class CiScriptsTest {

    private static final Path SCRIPTS = Path.of(".ci");

    @TempDir
    private Path folder;

    @Test
    void theServerRunsTheVeryLineOfTheReadme() throws Exception {
        script("project/.ci/run", Files.readString(SCRIPTS.resolve("run")));
        script("project/.ci/other", "echo \"ran $1 in $(pwd)\"");
        Files.writeString(folder.resolve("project/README.md"), "Text.\n\n```\nsh .ci/other --well\n```\n");

        Run run = run("bash", "project/.ci/run");

        assertThat(run.output).endsWith("ran --well in " + folder.resolve("project").toRealPath() + "\n");
        assertThat(run.code).isZero();
    }

    @Test
    void saysSoWhereTheReadmeHasNoSuchLine() throws Exception {
        script("project/.ci/run", Files.readString(SCRIPTS.resolve("run")));
        Files.writeString(folder.resolve("project/README.md"), "Text.\n");

        Run run = run("sh", "project/.ci/run");

        assertThat(run.code).isEqualTo(1);
        assertThat(run.output).isEqualTo("README.md has no line that begins with 'sh .ci/': that line runs all tests.\n");
    }

    @Test
    void theReadmeHasTheLine() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).containsOnlyOnce("sh .ci/test");
    }

    @Test
    void runsAllTestsFromAnyFolder() throws Exception {
        tools("echo \"$0 $* in $(pwd), CI=$CI\"");

        Run run = run("sh", "project/.ci/test");

        assertThat(run.output).contains("mvn --batch-mode --no-transfer-progress verify in "
                + folder.resolve("project").toRealPath() + ", CI=true\n");
        assertThat(run.code).isZero();
    }

    @Test
    void endsWithEachFailedTest() throws Exception {
        tools("exit 1");
        Path reports = Files.createDirectories(folder.resolve("project/target/surefire-reports"));
        Files.writeString(reports.resolve("a.txt"), "Tests run: 2\na.BTest.c -- Time elapsed: 0.1 s <<< FAILURE!\n"
                + "expected: 1\n\tat a.BTest.c(BTest.java:1)\nmore\n");

        Run run = run("sh", "project/.ci/test");

        assertThat(run.output).endsWith("a.BTest.c -- Time elapsed: 0.1 s <<< FAILURE!\nexpected: 1\n");
        assertThat(run.code).isEqualTo(1);
    }

    @Test
    void namesWhatIsMissingWhereItCanInstallNothing() throws Exception {
        tools("exit 0");
        Files.delete(folder.resolve("bin/caddy"));
        Files.delete(folder.resolve("bin/apt-get"));

        Run run = run("sh", "project/.ci/test");

        assertThat(run.output).isEqualTo("The tests need what these Debian packages bring: caddy. Install that as root, then "
                + "run this again.\n");
        assertThat(run.code).isEqualTo(1);
    }

    @Test
    void installsWhatIsMissing() throws Exception {
        tools("echo tested");
        Files.delete(folder.resolve("bin/caddy"));
        script("bin/apt-get", "echo \"apt-get $*\" >&2");
        script("bin/sudo", "exec \"$@\"");

        Run run = run("sh", "project/.ci/test");

        assertThat(run.output).containsSubsequence("apt-get update", "apt-get install -y", " caddy\n", "tested");
        assertThat(run.code).isZero();
    }

    @Test
    void saysWhatToDoWhereThereIsNoSuchPackage() throws Exception {
        tools("echo tested");
        Files.delete(folder.resolve("bin/firefox-esr"));
        script("bin/apt-get", "test \"$1\" = update");
        script("bin/sudo", "exec \"$@\"");

        Run run = run("sh", "project/.ci/test");

        assertThat(run.output).contains("what the tests need: firefox-esr\n").contains("Ubuntu").doesNotContain("tested");
        assertThat(run.code).isEqualTo(1);
    }

    @Test
    void takesTheBrowsersThatAreThereByAnotherName() throws Exception {
        tools("echo tested");
        script("bin/firefox", "exit 0");
        script("bin/google-chrome", "exit 0");
        Files.delete(folder.resolve("bin/firefox-esr"));
        Files.delete(folder.resolve("bin/chromium"));

        Run run = run("sh", "project/.ci/test");

        assertThat(run.output).startsWith("tested\n");
        assertThat(run.code).isZero();
    }

    /** The script beside programs that do nothing, and a Maven. */
    private void tools(String maven) throws IOException {
        // Files that packages bring are those of this machine, whatever it has.
        String test = Files.readString(SCRIPTS.resolve("test")).replaceAll("(?m)^ {2}/.*\n", "");
        script("project/.ci/test", test);
        Matcher need = Pattern.compile("(?m)^ {2}(\\w[\\w-]*)[,=]").matcher(test);
        while (need.find()) {
            script("bin/" + need.group(1), "exit 0");
        }
        script("bin/apt-get", "exit 1");
        script("bin/mvn", maven);
        for (String program : List.of("dirname", "find", "awk", "id", "env", "sh")) {
            Path real = Path.of("/usr/bin", program);
            script("bin/" + program, "exec " + (Files.exists(real) ? real : Path.of("/bin", program)) + " \"$@\"");
        }
    }

    private void script(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.writeString(file, text.startsWith("#!") ? text : "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Run(int code, String output) {
    }

    /** Runs a shell in the folder that holds the project, with the programs beside it alone where there are any. */
    private Run run(String shell, String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Files.exists(Path.of("/bin", shell)) ? "/bin/" + shell
                : "/usr/bin/" + shell, script).directory(folder.toFile()).redirectErrorStream(true);
        if (Files.exists(folder.resolve("bin"))) {
            builder.environment().put("PATH", folder.resolve("bin").toString());
        }
        builder.environment().put("CDPATH", "/tmp");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}

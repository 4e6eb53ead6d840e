package explainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are not ASCII where the locale knows nothing else, as in containers and cron jobs. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere names have one encoding")
class LocaleIT {

    private static final Path JAR = Path.of(System.getProperty("explainer.jar"));
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String ROOT = "корень 'и' $x";

    @TempDir
    private Path folder;
    private Path root;

    @BeforeEach
    void writeASite() throws IOException {
        root = folder.resolve(ROOT);
        BrokenSitesIT.copy(BrokenSitesIT.FOLDER.resolve(BrokenSitesIT.BASE), root);
        String trade = Files.readString(root.resolve("content/trade.md")).replaceFirst("title:.*", "title: Торговля");
        Files.createDirectories(root.resolve("content/дом"));
        Files.writeString(root.resolve("content/дом/торговля.md"), trade.replace("border.md", "../border.md")
                + "\n![Lake](../озеро.svg)\n");
        Files.copy(root.resolve("assets/lake.svg"), root.resolve("assets/озеро.svg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-jar JAR", "-Xmx400m -jar JAR", "@ARGS"})
    void bakesTheSameAsInAnyOther(String start) throws Exception {
        Path jar = Files.copy(JAR, folder.resolve("explainer.jar"));
        FastStart.writeOptions(jar);
        List<String> java = new ArrayList<>(List.of(JAVA));
        java.addAll(List.of(start.replace("JAR", jar.toString()).replace("ARGS", folder + "/explainer.args").split(" ")));

        for (Map<String, String> locale : List.of(Map.of("LC_ALL", "C.UTF-8"), Map.of("LC_ALL", "C"),
                Map.of("LC_ALL", "", "LANG", "", "LC_CTYPE", ""))) {
            String out = folder.relativize(folder.resolve("сайт" + locale.hashCode())).toString();
            assertThat(run(folder, locale, java, "bake", "-C", ROOT, "-o", "../" + out + "/сайт", "--archive",
                    "../" + out + "/сайт.zip")).as("%s %s", start, locale).startsWith("0 ").contains("сайт");
            assertThat(BrokenSitesIT.snapshot(folder.resolve(out + "/сайт"))).containsKey("дом/торговля.html")
                    .isEqualTo(BrokenSitesIT.snapshot(folder.resolve("сайт" + Map.of("LC_ALL", "C.UTF-8").hashCode()
                            + "/сайт")));
            assertThat(folder.resolve(out + "/сайт.zip")).isRegularFile();
        }
    }

    @Test
    void worksFromAFolderWithSuchANameAndWritesAPageWithOne() throws Exception {
        List<String> java = List.of(JAVA, "-jar", JAR.toString());

        assertThat(run(root, Map.of("LC_ALL", "C"), java, "new", "topic", "Энергия", "--file", "энергия"))
                .startsWith("0 ").contains("content/энергия.md");
        assertThat(root.resolve("content/энергия.md")).content().contains("title: \"Энергия\"");
        assertThat(run(root, Map.of("LC_ALL", "C"), java, "bake", "--outptu", "ж")).startsWith("2 ").contains("--output");
        Files.writeString(root.resolve("content/дом/торговля.md"), "# Ошибка");
        assertThat(run(root, Map.of("LC_ALL", "C"), java, "check")).startsWith("1 ")
                .contains("--> content/дом/торговля.md:1:1", "# Ошибка");
    }

    @Test
    void previewsAndEndsWhenItIsTold() throws Exception {
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(JAVA, "-jar", JAR.toString(), "serve", "-C", ROOT, "--port", "0")
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("LC_ALL", "C");
        Process serve = builder.start();
        while (!Files.readString(said).contains(" pages in ") && serve.isAlive()) {
            Thread.sleep(50);
        }
        List<ProcessHandle> started = serve.descendants().toList();
        serve.destroy();

        assertThat(serve.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(started).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readString(said)).contains("http://127.0.0.1:", "7 pages").doesNotContain("error");
    }

    /** Where the system has no locale of UTF-8 either, and where a name is none in any locale. */
    @Test
    void saysWhatToDoWhereNothingHelps() throws Exception {
        List<String> java = List.of(JAVA, "-jar", JAR.toString());
        Path plain = Files.move(root, folder.resolve("root"));
        Map<String, String> helpless = Map.of("LC_ALL", "C", "EXPLAINER_UTF8_NAMES", "1");

        assertThat(run(plain, helpless, java, "bake")).startsWith("1 ").contains("error[E001]", "LC_ALL=C.UTF-8")
                .doesNotContain("not your fault");
        assertThat(run(plain, helpless, java, "bake", "-o", "сайт")).matches("(?s)[123] .*")
                .doesNotContain("not your fault");

        assertThat(new ProcessBuilder("sh", "-c", "cp content/trade.md \"content/$(printf 'caf\\351').md\"")
                .directory(plain.toFile()).start().waitFor()).isZero();
        assertThat(run(plain, Map.of("LC_ALL", "C.UTF-8"), java, "bake")).startsWith("1 ")
                .contains("error[E001]: the file's name is not UTF-8");
    }

    private String run(Path at, Map<String, String> locale, List<String> java, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(at.toFile()).redirectErrorStream(true);
        builder.environment().putAll(locale);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }
}

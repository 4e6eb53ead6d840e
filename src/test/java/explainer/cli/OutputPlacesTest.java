package explainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.Pipeline;

/** What is written, and where: nothing that the generator did not make is lost, and that is known before a site is made. */
class OutputPlacesTest {

    @TempDir
    private Path folder;
    private Path root;
    private int bakes;

    @BeforeEach
    void writeAProject() throws IOException {
        root = Files.createDirectories(folder.resolve("home/project"));
        for (String file : List.of("content/index.md", "content/data/facts.yaml", "templates/page.ftlh", "assets/a.png",
                "jbake.properties", "notes/plan.txt", "target/cache/pdf/a.bin")) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), file);
        }
        Files.writeString(root.resolve("jbake.properties"), "site.title=A title");
        Files.createSymbolicLink(root.resolve("linked"), root.resolve("content"));
        Files.createSymbolicLink(root.resolve("nowhere"), root.resolve("missing"));
        Files.createSymbolicLink(root.resolve("linked.zip"), root.resolve("notes/plan.txt"));
        Files.createSymbolicLink(root.resolve("above"), folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "content/site", "content/data", "content/data/x/y", "assets", "assets/site",
            "templates", "templates/site/", "./content/../content/site", ".", "", "..", "../..", "/", "above", "above/home",
            "above/home/project/content/x", "linked", "linked/site", "nowhere", "target", "target/cache",
            "target/cache/pdf", "target/cache/site", "jbake.properties", "target/.site.explainer", "target/.site.explainer/new",
            ".x.explainer/site"})
    void refusesAnOutputFolder(String place) throws IOException {
        refuses("E707", "--output", place);
    }

    @ParameterizedTest
    @CsvSource({"content/data/facts.yaml, E707", "content/new.zip, E707", "assets/root/site.zip, E707", "/, E707", "., E707",
            "'', E707", ".., E707", "jbake.properties, E707", "linked/site.zip, E707", "target/cache/site.zip, E707",
            "templates/x.zip, E707", "target/site/site.zip, E707", "target/site, E707", "target, E707",
            "target/.site.explainer/lock, E707", "notes, E705", "notes/plan.txt, E708", "linked.zip, E708",
            "foreign.zip, E708", "nowhere, E707"})
    void refusesAnArchive(String place, String code) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(root.resolve("foreign.zip")))) {
            zip.putNextEntry(new ZipEntry("index.html"));
        }
        refuses(code, "--archive", place);
    }

    private void refuses(String code, String option, String place) throws IOException {
        SortedMap<String, String> before = everything();

        String report = run("bake", option, place);

        assertThat(report).startsWith(code.equals("E707") ? "2 " : "3 ").contains("error[" + code + "]", "hint:");
        assertThat(everything()).isEqualTo(before);
        assertThat(bakes).as("bakes before the refusal").isZero();
    }

    @Test
    void keepsWhatTheSettingsNameFromBeingWrittenTo() throws IOException {
        Files.writeString(root.resolve("jbake.properties"), "content.folder=pages\nasset.folder=media\n");
        Files.createDirectories(root.resolve("pages"));

        refuses("E707", "--output", "pages/out");
        refuses("E707", "--output", "media"); // which is not there yet
    }

    @ParameterizedTest
    @ValueSource(strings = {"target/site", "public", "contents", "content-site", "docs/site", "above/out", "../out"})
    void takesAnyOtherFolderAndAnArchiveBesideIt(String place) throws IOException {
        Path zip = root.resolve("out.zip");

        assertThat(run("bake", "--output", place, "--archive", "out.zip")).startsWith("0 ");
        assertThat(run("bake", "--output", place, "--archive", "out.zip")).startsWith("0 ");

        assertThat(root.resolve(place).resolve("index.html")).hasContent("page");
        assertThat(zip).isRegularFile();
    }

    /** Its own archive it knows again, and also that somebody has put something into it. */
    @Test
    void refusesAnArchiveOfItsOwnThatSomebodyChanged() throws IOException {
        assertThat(run("bake", "--archive", "out.zip")).startsWith("0 ");
        Path zip = root.resolve("out.zip");
        byte[] own = Files.readAllBytes(zip);
        try (java.nio.file.FileSystem inside = java.nio.file.FileSystems.newFileSystem(zip, Map.of())) {
            Files.writeString(inside.getPath("mine.txt"), "mine");
        }
        byte[] changed = Files.readAllBytes(zip);

        assertThat(run("bake", "--archive", "out.zip")).startsWith("3 ").contains("E708");
        assertThat(Files.readAllBytes(zip)).isEqualTo(changed).isNotEqualTo(own);
    }

    @Test
    void reportsAFolderOfTheArchiveThatIsAFile() throws IOException {
        assertThat(run("bake", "--archive", "notes/plan.txt/site.zip")).startsWith("3 ").contains("E705");
        assertThat(root.resolve("notes/plan.txt")).hasContent("notes/plan.txt");
    }

    private String run(String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Pipeline pipeline = (root, config, overrides, drafts, diagnostics) -> {
            bakes++;
            return new Pipeline.Result(new TreeMap<>(Map.of("index.html", "page".getBytes(StandardCharsets.UTF_8))), 1, "");
        };
        int code = Program.run(new Surroundings(root, Map.of(), false, stream, stream, () -> pipeline),
                command.toArray(String[]::new));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }

    /** All that lies in the folder, links as links. */
    private SortedMap<String, String> everything() throws IOException {
        SortedMap<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                all.put(folder.relativize(path).toString(), Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        ? new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1)
                        : Files.isSymbolicLink(path) ? Files.readSymbolicLink(path).toString() : "");
            }
        }
        return all;
    }
}

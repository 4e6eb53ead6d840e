package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two people get the same site from the same sources, byte for byte, whatever their machines are like. This build's is
 * compared with one for which all was different: where the project lies, in which order its files came there and when, the
 * language, time zone and name of the one who bakes, the number of processors, the memory, and which JDK it is, where there
 * is a second one.
 */
class ReproducibleIT {

    private static final Path PROJECT = Path.of(System.getProperty("explainer.root"));
    private static final List<String> PARTS = List.of("content", "templates", "assets");

    @TempDir
    private static Path folder;

    private static BuiltSite one;
    private static BuiltSite other;

    @BeforeAll
    static void bakeAgain() throws Exception {
        Path copy = copy();
        Path java = Path.of(System.getProperty("java.home"));
        Path another = anotherJava().orElse(java);
        System.out.println(another.equals(java) ? "The site was made twice by one JDK, as there is no other here: "
                + Runtime.version() : "The site was made by two JDKs: " + java + " and " + another);
        bake(another, copy);
        one = BuiltSite.builtInAllLanguages();
        other = BuiltSite.read(copy.resolve("target/site"));
    }

    @Test
    void makesTheSameBytes() {
        assertThat(one.files().keySet()).isEqualTo(other.files().keySet()).contains("index.html");
        assertThat(one.files()).allSatisfy((path, bytes) -> assertThat(bytes).as(path).isEqualTo(other.files().get(path)));
    }

    @Test
    void compressesTheSameTexts() {
        assertThat(one.files().keySet()).contains("index.html.gz", "feed.xml.gz", "data/facts.csv.gz", "favicon.svg.gz")
                .doesNotContain("favicon-32.png.gz");
    }

    @Test
    void packsTheSameArchive() throws IOException {
        byte[] archive = Files.readAllBytes(PROJECT.resolve("target/site.zip"));

        assertThat(archive).isEqualTo(Files.readAllBytes(folder.resolve("other/and deeper/target/site.zip")));
        SortedMap<String, byte[]> packed = new TreeMap<>();
        List<String> order = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                order.add(entry.getName());
                packed.put(entry.getName(), in.readAllBytes());
            }
        }
        SortedMap<String, byte[]> readable = new TreeMap<>(one.files());
        readable.keySet().removeIf(path -> path.endsWith(".gz"));
        assertThat(order).isSorted().containsExactlyElementsOf(readable.keySet());
        assertThat(packed).allSatisfy((path, bytes) -> assertThat(bytes).as(path).isEqualTo(readable.get(path)));
    }

    @Test
    void tellsNothingOfWhoMadeIt() {
        assertThat(other.files().keySet()).allSatisfy(path -> assertThat(new String(other.files().get(path),
                StandardCharsets.ISO_8859_1)).as(path).doesNotContain("somebodyelse", folder.toString(), "1999-12-31"));
    }

    /** A copy of the project, its files written from the last to the first. */
    private static Path copy() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : PARTS) {
            try (Stream<Path> found = Files.walk(PROJECT.resolve(part))) {
                found.filter(Files::isRegularFile).sorted(Comparator.reverseOrder()).forEach(files::add);
            }
        }
        Path copy = folder.resolve("other/and deeper");
        for (Path file : files) {
            Path target = copy.resolve(PROJECT.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
            Files.setLastModifiedTime(target, FileTime.from(Instant.parse("1999-12-31T23:59:59Z")));
        }
        // As Maven has filled it in.
        Files.copy(PROJECT.resolve("target/staged/jbake.properties"), copy.resolve("jbake.properties"));
        return copy;
    }

    /** Another JDK than this one, the newest, in the places where they are put; several versions differ in their tables. */
    private static Optional<Path> anotherJava() throws IOException {
        List<Path> homes = new ArrayList<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("JAVA_HOME")) {
                homes.add(Path.of(value));
            }
        });
        Path user = Path.of(System.getProperty("user.home"));
        for (Path place : List.of(Path.of("/usr/lib/jvm"), Path.of("/usr/lib64/jvm"), Path.of("/opt"), Path.of("/opt/java"),
                Path.of("/opt/hostedtoolcache"), user.resolve(".sdkman/candidates/java"), user.resolve(".jdks"),
                Path.of("/Library/Java/JavaVirtualMachines"))) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> found = Files.list(place)) {
                    found.forEach(home -> homes.addAll(List.of(home, home.resolve("Contents/Home"))));
                }
            }
        }
        SortedMap<Integer, Path> others = new TreeMap<>();
        for (Path home : homes) {
            int version = version(home);
            if (version >= 17 && version != Runtime.version().feature()) {
                others.put(version, home);
            }
        }
        return others.isEmpty() ? Optional.empty() : Optional.of(others.get(others.lastKey()));
    }

    /** The version of a JDK as it says itself; 0 where there is none. */
    private static int version(Path home) throws IOException {
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isRegularFile(home.resolve("release"))) {
            return 0;
        }
        Matcher version = Pattern.compile("JAVA_VERSION=\"(\\d+)").matcher(Files.readString(home.resolve("release")));
        return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }

    private static void bake(Path java, Path project) throws Exception {
        Path report = project.resolve("report.txt");
        ProcessBuilder builder = new ProcessBuilder(java.resolve("bin/java").toString(), "-Duser.language=tr",
                "-Duser.country=TR", "-Duser.timezone=America/St_Johns", "-Duser.name=somebodyelse",
                "-Duser.home=/home/somebodyelse", "-XX:ActiveProcessorCount=1", "-Xmx900m", "-XX:TieredStopAtLevel=1", "-jar",
                System.getProperty("explainer.jar"), "bake", "--quiet", "--archive", "target/site.zip")
                .directory(project.toFile()).redirectErrorStream(true).redirectOutput(report.toFile());
        builder.environment().putAll(Map.of("TZ", "America/St_Johns"));
        int code = builder.start().waitFor();
        assertThat(Files.readString(report)).isEmpty();
        assertThat(code).isZero();
    }
}

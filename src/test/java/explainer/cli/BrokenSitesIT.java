package explainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import explainer.SiteBuilder;
import explainer.diagnostic.Code;

/**
 * Every mistake that a site can have is told in the very words that its folder expects, and none of them touches the
 * site that is published. See {@code src/test/resources/explainer/broken/README.md}.
 */
class BrokenSitesIT {

    static final Path FOLDER = Path.of("src/test/resources/explainer/broken");
    static final String BASE = "_base";
    private static final String EXPECTED = "expected.txt";
    private static final String SETUP = "setup.txt";
    private static final boolean UPDATE = Boolean.getBoolean("explainer.update");

    /** What no small folder of files can provoke. */
    private static final Set<Code> ELSEWHERE = EnumSet.of(
            Code.DUPLICATE_ADDRESS, // SiteRulesTest: needs pages of two endings, and only .md is read
            Code.ADDRESS_GONE, // SourceLinksTest: needs hosts that answer, as do the next two
            Code.ADDRESS_MOVED,
            Code.ADDRESS_UNREACHABLE,
            Code.OUTPUT_FAILED, // PublisherTest: a disk that fails
            Code.OUTPUT_LOCKED, // PublisherTest: a second run
            Code.NOT_PLAIN, // StrangeFilesIT: needs a pipe
            Code.TOO_LARGE_TOGETHER, // StrangeFilesIT: needs files of many megabytes
            Code.OUT_OF_MEMORY, // JarIT: needs a small machine
            Code.MISSING_GLYPH, // PdfIT: needs typefaces, as do the next four
            Code.PDF_CUT,
            Code.SHEET_OVERFULL, // WidePagesIT
            Code.PDF_PROBLEM,
            Code.PDF_FAILED);

    @TempDir
    private static Path published;

    @TempDir
    private Path site;

    static Stream<String> sites() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals(BASE)).sorted().toList().stream();
        }
    }

    @BeforeAll
    static void publishTheBase() throws IOException {
        copy(FOLDER.resolve(BASE), published);
        assertThat(run(published, "bake", "--strict")).isEqualTo("exit code 0\n");
    }

    @ParameterizedTest
    @MethodSource("sites")
    void isReportedToTheLetterAndChangesNothingPublished(String name) throws IOException {
        Path folder = FOLDER.resolve(name);
        copy(published, site);
        copy(folder, site);
        String[] command = setUp();
        SortedMap<String, String> before = snapshot(site.resolve("target"));

        String report = run(site, command);

        if (UPDATE) {
            Files.writeString(folder.resolve(EXPECTED), report);
        }
        assertThat(report).isEqualTo(Files.readString(folder.resolve(EXPECTED)));
        if (!report.startsWith("exit code 0\n")) {
            assertThat(snapshot(site.resolve("target"))).isEqualTo(before);
        }
    }

    /** A page that is gone from the content is gone from the site: no file is left over from the last time. */
    @Test
    void whatIsDeletedIsGoneFromTheSite() throws IOException {
        copy(published, site);
        Files.delete(site.resolve("content/border.md"));
        Path trade = site.resolve("content/trade.md");
        Files.writeString(trade, Files.readString(trade).replace("related: [border.md]\n", "")
                .replace("[cross the border](border.md#length)", "cross the border, [about 300 km](fact:border) long,"));

        assertThat(run(site, "bake", "--strict")).isEqualTo("exit code 0\n");

        assertThat(site.resolve("target/site/trade.html")).exists();
        assertThat(site.resolve("target/site/border.html")).doesNotExist();
    }

    @Test
    void everyCodeHasASite() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : sites().toList()) {
            all.append(Files.readString(FOLDER.resolve(name).resolve(EXPECTED)));
        }
        Set<String> shown = new java.util.TreeSet<>();
        Matcher head = Pattern.compile("(?m)^(?:error|warning)\\[[EW](\\d+)\\]").matcher(all);
        while (head.find()) {
            shown.add(head.group(1));
        }

        List<Code> missing = Arrays.stream(Code.values())
                .filter(code -> !shown.contains(code.id(code.severity()).substring(1))).toList();

        assertThat(missing).containsExactlyInAnyOrderElementsOf(ELSEWHERE);
    }

    /** Does what the folder's {@code setup.txt} says, and returns the command to run. */
    private String[] setUp() throws IOException {
        Path setup = site.resolve(SETUP);
        String[] command = {"bake", "--strict"};
        if (Files.exists(setup)) {
            for (String line : Files.readAllLines(setup)) {
                String[] words = line.split(" ", 3);
                Path file = site.resolve(words.length > 1 ? words[1] : "");
                switch (words[0]) {
                    case "delete" -> Files.delete(file);
                    case "copy" -> write(site.resolve(words[2]), Files.readAllBytes(file));
                    case "link" -> Files.createSymbolicLink(file, Path.of(words[2]));
                    case "append" -> write(file, joined(read(file), bytes(words[2])));
                    case "prepend" -> write(file, joined(bytes(words[2]), read(file)));
                    case "repeat" -> {
                        String[] times = words[2].split(" ", 2);
                        write(file, joined(read(file), bytes(times[1].repeat(Integer.parseInt(times[0])))));
                    }
                    case "windows" -> write(file, Files.readString(file).replace("\n", "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
                    case "run" -> command = line.substring("run ".length()).split(" ");
                    default -> throw new IllegalArgumentException(setup + ": " + line);
                }
            }
        }
        return command;
    }

    private static byte[] read(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** A text with {@code \n}, {@code \t} and {@code \xE9}, the last of which is a byte. */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher part = Pattern.compile("\\\\n|\\\\t|\\\\x([0-9A-F]{2})|.", Pattern.DOTALL).matcher(text);
        while (part.find()) {
            switch (part.group()) {
                case "\\n" -> bytes.write('\n');
                case "\\t" -> bytes.write('\t');
                default -> bytes.writeBytes(part.group(1) == null ? part.group().getBytes(StandardCharsets.UTF_8)
                        : new byte[] {(byte) Integer.parseInt(part.group(1), 16)});
            }
        }
        return bytes.toByteArray();
    }

    /** The exit code of a command and all that it says. */
    static String run(Path folder, String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] quiet = Arrays.copyOf(command, command.length + 1);
        quiet[command.length] = "--quiet";
        int code = Program.run(new Surroundings(folder, Map.of(), false, stream, stream, SiteBuilder::new), quiet);
        String report = out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        return "exit code " + code + "\n" + (report.isEmpty() ? "" : "\n" + report);
    }

    static SortedMap<String, String> snapshot(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            paths.filter(Files::isRegularFile).forEach(file -> {
                Path target = to.resolve(from.relativize(file).toString());
                try {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

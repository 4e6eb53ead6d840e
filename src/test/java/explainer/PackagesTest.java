package explainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Which package may know which is written down in {@code ARCHITECTURE.md}, as a list and as a picture, and the code
 * keeps to both. Run with {@code -Dexplainer.update=true} to write the list anew, and give a reason for what is new
 * in it.
 */
class PackagesTest {

    private static final Path GUIDE = Path.of("ARCHITECTURE.md");
    private static final Path SOURCES = Path.of("src/main/java/explainer");
    private static final Pattern LIST = between("<!-- imports: made from the code; do not edit here -->",
            "<!-- end of imports -->");
    private static final Pattern PICTURE = between("<!-- picture -->", "<!-- end of picture -->");
    private static final Pattern BOXED = Pattern.compile("\\[([a-z.]+)\\]");
    private static final Pattern NAME = Pattern.compile("\\bexplainer((?:\\.[a-z]+)*)\\.[A-Z]");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?://|/\\*|\\*).*");

    private static Pattern between(String begin, String end) {
        return Pattern.compile("(?s)(?<=" + Pattern.quote(begin) + "\n```\n).*?(?=```\n" + Pattern.quote(end) + ")");
    }

    @Test
    void noPackageKnowsAnotherThanIsWrittenDown() throws IOException {
        String found = arrows().entrySet().stream().map(arrow -> arrow.getKey() + " -> "
                + String.join(", ", arrow.getValue()) + "\n").collect(Collectors.joining());
        if (Boolean.getBoolean("explainer.update")) {
            String guide = Files.readString(GUIDE);
            Files.writeString(GUIDE, LIST.matcher(guide).replaceFirst(Matcher.quoteReplacement(found)));
        }
        List<String> written = single(part(LIST));
        assertThat(single(found).stream().filter(arrow -> !written.contains(arrow)))
                .as("imports that " + GUIDE + " does not list").isEmpty();
        assertThat(part(LIST)).as("the list in " + GUIDE + " has what no class imports any more").isEqualTo(found);
    }

    /** So there are no circles either. */
    @Test
    void thePictureHasEachPackageBelowAllThatItKnows() throws IOException {
        Map<String, Integer> rows = new HashMap<>();
        List<String> lines = part(PICTURE).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher box = BOXED.matcher(lines.get(i));
            while (box.find()) {
                assertThat(rows.put(box.group(1), i)).as("a second box of " + box.group(1)).isNull();
            }
        }
        SortedMap<String, SortedSet<String>> arrows = arrows();
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(packages());
        assertThat(arrows.entrySet().stream().flatMap(arrow -> arrow.getValue().stream()
                .filter(known -> rows.get(known) >= rows.get(arrow.getKey()))
                .map(known -> arrow.getKey() + " -> " + known)))
                .as("what the picture of " + GUIDE + " has the other way").isEmpty();
    }

    @Test
    void eachPackageSaysWhatLivesThere() throws IOException {
        assertThat(packages()).map(name -> name.equals("explainer") ? SOURCES : SOURCES.resolve(name.replace('.', '/')))
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }

    /** The packages by those whose classes they name, in imports or in the code itself. */
    private static SortedMap<String, SortedSet<String>> arrows() throws IOException {
        SortedMap<String, SortedSet<String>> arrows = new TreeMap<>();
        for (Path file : files()) {
            String from = nameOf(file);
            Matcher name = NAME.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
            while (name.find()) {
                String to = name.group(1).isEmpty() ? "explainer" : name.group(1).substring(1);
                if (!to.equals(from)) {
                    arrows.computeIfAbsent(from, any -> new TreeSet<>()).add(to);
                }
            }
        }
        return arrows;
    }

    private static SortedSet<String> packages() throws IOException {
        return files().stream().map(PackagesTest::nameOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The package without its beginning, which all have; of the topmost just that. */
    private static String nameOf(Path file) {
        String name = SOURCES.relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.');
        return name.isEmpty() ? "explainer" : name;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static String part(Pattern pattern) throws IOException {
        Matcher part = pattern.matcher(Files.readString(GUIDE));
        assertThat(part.find()).as("%s has the part %s", GUIDE, pattern).isTrue();
        return part.group();
    }

    /** One line an arrow, so that a failure names just those that are new or gone. */
    private static List<String> single(String list) {
        return list.lines().flatMap(line -> Stream.of(line.split(" -> ")[1].split(", "))
                .map(to -> line.split(" -> ")[0] + " -> " + to)).toList();
    }
}

package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import explainer.diagnostic.Diagnostic;

/**
 * No figure differs between languages: a slip in any page of any translation is reported in its line. Where in a page it is made
 * is another place each time; {@code -Dexplainer.seed=1} makes the same ones again.
 */
class ChangedTranslationIT {

    private static final long SEED = Long.getLong("explainer.seed", System.nanoTime() % 1_000_000);
    /** A link to a figure, with the words that state it. */
    private static final Pattern STATED = Pattern.compile("\\[([^\\]\\[]*\\d[^\\]\\[]*)\\]\\(fact:([a-z0-9-]+)\\)");
    private static final Pattern SCALE = Pattern.compile("млрд|mlrd");
    private static final Pattern DECIMAL = Pattern.compile("\\d,\\d");

    @TempDir
    private Path folder;
    private ProjectCopy project;
    private final Random random = new Random(SEED);

    @BeforeEach
    void copy() {
        project = ProjectCopy.of(folder, Integer.MAX_VALUE, "content", "templates", "assets", "jbake.properties");
    }

    @Test
    void figuresThatChangedPlacesAreReported() throws IOException {
        assertEachIsReported(30, text -> {
            List<MatchResult> all = STATED.matcher(text).results().toList();
            for (int tries = 0; all.size() > 1 && tries < 50; tries++) {
                MatchResult one = all.get(random.nextInt(all.size()));
                MatchResult other = all.get(random.nextInt(all.size()));
                if (one.start() < other.start() && !digits(one.group(1)).equals(digits(other.group(1)))) {
                    return new Change(one.start(), text.substring(0, one.start(1)) + other.group(1) + text.substring(one.end(1), other.start(1))
                            + one.group(1) + text.substring(other.end(1)));
                }
            }
            return null;
        });
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    @Test
    void aLinkThatIsGoneIsReported() throws IOException {
        assertEachIsReported(45, text -> pick(text, STATED, found -> found.group(1)));
    }

    @Test
    void anotherWordForTheSizeIsReported() throws IOException {
        assertEachIsReported(20, text -> pick(text, STATED, found -> {
            Matcher scale = SCALE.matcher(found.group(1));
            return !scale.find() ? null : found.group().replace(scale.group(), scale.group().equals("млрд") ? "млн" : "mln");
        }));
    }

    @Test
    void anotherDecimalSignIsReported() throws IOException {
        assertEachIsReported(30, text -> pick(text, STATED, found -> {
            Matcher decimal = DECIMAL.matcher(found.group(1));
            return !decimal.find() ? null : found.group().replace(decimal.group(), decimal.group().replace(',', '.'));
        }));
    }

    /** @param at where the text is another than before */
    private record Change(int at, String text) {
    }

    private interface Slip {
        /** The text with a slip; null where there is no occasion for it. */
        Change in(String text);
    }

    private interface Other {
        String of(MatchResult found);
    }

    private Change pick(String text, Pattern pattern, Other other) {
        List<Change> changes = pattern.matcher(text).results().filter(found -> other.of(found) != null)
                .map(found -> new Change(found.start(), text.substring(0, found.start()) + other.of(found) + text.substring(found.end())))
                .toList();
        return changes.isEmpty() ? null : changes.get(random.nextInt(changes.size()));
    }

    /** Makes a slip in each page of each translation, all at once. */
    private void assertEachIsReported(int least, Slip slip) throws IOException {
        List<String> slips = new ArrayList<>();
        for (Path page : translatedPages()) {
            Change change = slip.in(Files.readString(page));
            if (change != null) {
                slips.add(folder.relativize(page).toString().replace('\\', '/') + ":" + change.text().substring(0, change.at()).lines().count());
                Files.writeString(page, change.text());
            }
        }
        List<Diagnostic> problems = project.problems();

        assertThat(slips).hasSizeGreaterThan(least);
        assertThat(slips).as("seed %d", SEED).allSatisfy(place -> assertThat(problems).as(place).anyMatch(problem ->
                place.startsWith(problem.location().file() + ":")));
    }

    private List<Path> translatedPages() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("content"))) {
            return files.filter(file -> file.toString().endsWith(".md")
                    && folder.resolve("content").relativize(file).toString().matches("(ru|kk|uz)[/\\\\].*")).sorted().toList();
        }
    }
}

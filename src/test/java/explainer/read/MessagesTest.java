package explainer.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern ASKED = Pattern.compile("(?:messages|messages\\(\\))\\.get\\(\"([a-z.]+[a-z])\"");

    private final Messages none = new Messages("messages.properties", new TreeMap<>());

    /** Else a site without one of them would end in a failure of the generator and not in a report. */
    @Test
    void everyTextThatTheGeneratorAsksForIsLookedForBefore() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = ASKED.matcher(Files.readString(file));
                while (matcher.find()) {
                    asked.add(matcher.group(1));
                }
            }
        }

        assertThat(asked).hasSizeGreaterThan(15);
        assertThat(Stream.concat(none.missing().stream(), none.missingForSeries().stream()).toList()).containsAll(asked);
    }

    @Test
    void aTextThatIsMissingIsNamed() {
        assertThatThrownBy(() -> none.get("date.day")).isInstanceOf(Messages.MissingText.class)
                .hasMessage("there is no text 'date.day' in messages.properties");
    }
}

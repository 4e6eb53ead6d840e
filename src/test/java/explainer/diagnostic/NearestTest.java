package explainer.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> NAMES = List.of("timeline", "title", "glossary", "sources");

    @Test
    void offersTheNameThatWasMostLikelyMeant() {
        assertThat(Nearest.to("titel", NAMES)).contains("title");
        assertThat(Nearest.to("TIMELIN", NAMES)).contains("timeline");
    }

    @Test
    void offersNothingThatIsTooFar() {
        assertThat(Nearest.to("banana", NAMES)).isEmpty();
        assertThat(Nearest.hint("banana", NAMES)).isEqualTo("known are: glossary, sources, timeline, title");
        assertThat(Nearest.hint("banana", List.of())).isEqualTo("none is defined");
    }

    @Test
    void listsWhatIsAllowedAndOfVeryManyNamesThoseMostAlike() {
        List<String> some = IntStream.range(0, 14).mapToObj(i -> "key-" + (char) ('a' + i)).toList();
        assertThat(Nearest.hint("banana", some)).isEqualTo("known are: " + String.join(", ", some));

        List<String> many = Stream.concat(IntStream.range(100, 200).mapToObj(i -> "turnover-" + i),
                Stream.of("bandages", "cabanas")).toList();
        assertThat(Nearest.hint("banana-and-so-on", many)).startsWith("known are bandages, cabanas, turnover-")
                .endsWith(" and 90 more");
        assertThat(Nearest.hint("x".repeat(500), many)).endsWith(" and 90 more");
    }
}

package explainer.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

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
}

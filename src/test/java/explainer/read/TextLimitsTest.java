package explainer.read;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The look at a text never lets through what the closer ones would refuse. */
class TextLimitsTest {

    @Property(tries = 5_000)
    void areFarFromNoTextThatIsRefused(@ForAll("repetitive") String text) {
        if (TextLimits.areFarFrom(text)) {
            assertThat(Nesting.lineNestedDeeperThan(60, text)).isZero();
            assertThat(Paragraphs.firstTooLong(text)).isZero();
        }
    }

    @Example
    void areFarFromAnOrdinaryPage() {
        String page = "## Head\n\nA paragraph with a [link](trade.md), a [figure](fact:exports) and *stress*.\n\n"
                + "| a | b |\n|---|---|\n| [c](d.md) | 1,234 |\n\n- one\n- two\n    1. three\n\n";

        assertThat(TextLimits.areFarFrom(page.repeat(15))).isTrue();
        assertThat(TextLimits.areFarFrom(page.repeat(300))).isFalse();
    }

    @Provide
    Arbitrary<String> repetitive() {
        Arbitrary<String> pieces = Arbitraries.of("> ", "- ", "1. ", "[", "![", "(", "<b>", "**a b** ", "*", "_a", "`",
                "~", "\t", "    ", "[^a]: ", ": ", "a\n", "a\n\n", "|", "+ ", "\n", "words and more ");
        Arbitrary<String> runs = Combinators.combine(pieces, Arbitraries.integers().between(1, 90)).as(String::repeat);
        return runs.list().ofMaxSize(4).map(all -> String.join("", all));
    }
}

package explainer.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;

/** Texts that would take a Markdown parser very long, or down, are refused with their place; long texts are not. */
class MarkdownLimitsIT {

    private final Diagnostics diagnostics = new Diagnostics();

    private void parse(String text) {
        new MarkdownParser(diagnostics).parse(text, new Location("a.md", 1, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "[x](#y) ", "&amp;", "[a]", "**a b** ", "`a` ", "word ", "a\n", "\\*", "\"a\" ", "|\n  a\n", "[a]: b\n"})
    void aParagraphWithoutEndIsRefused(String piece) {
        parse("Before.\n\n" + piece.repeat(25_000));

        assertThat(diagnostics.sorted()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isIn(Code.LONG_PARAGRAPH, Code.TOO_DEEP);
            assertThat(problem.location().line()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", ">", "[", "![", "(", "* ", "> - "})
    void aTextNestedWithoutEndIsRefused(String piece) {
        parse("Before.\n\n" + piece.repeat(900) + "x");

        assertThat(diagnostics.sorted()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isIn(Code.TOO_DEEP, Code.LONG_PARAGRAPH);
            assertThat(problem.location().line()).isEqualTo(3);
        });
    }

    @Test
    void aTableWithoutEndIsRefused() {
        parse("| a | b |\n|---|---|\n" + "| [c](d.md) | e |\n".repeat(3_000));

        assertThat(diagnostics.sorted()).singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.LONG_PARAGRAPH));
    }

    @Test
    void aTableAtTheBeginningWithATabInItIsRead() {
        parse("|\n\t|---|");
        parse("|a|b|\n\t|-|-|\n\t\t|c|d|");

        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void aLongTextOfManyPartsIsRead() {
        parse(("A sentence with a [word](term:ore), and *another* one. ".repeat(20) + "\n\n").repeat(100));
        parse("One line of many,\n".repeat(150));
        parse("```\n" + "a[0] = b[1]; // a line of code\n".repeat(1_000) + "```\n\nAfter.");
        parse("term\n: what it means\n".repeat(500));
        parse("[^note]: A note.\n".repeat(500));
        parse("- An entry of a long list, with a [link](border.md).\n".repeat(2_000));
        parse("| a | b |\n|:--|--:|\n" + "| [US$1,234 million](fact:exports) | *and* more |\n".repeat(1_500));
        parse("***\n\n---\n\n" + "-".repeat(200) + "\n\n" + "Heading\n" + "=".repeat(100));

        assertThat(diagnostics.sorted()).isEmpty();
    }
}

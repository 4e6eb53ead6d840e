package explainer.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;

/** What is said about a text that YAML takes for something else: what is wrong in which line, and what to write. */
class YamlHintsTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private void read(String lines) {
        new YamlReader("a.md", 1, diagnostics).read("type: page\n" + lines.replace("\\n", "\n").replace("\\t", "\t") + "\nstatus: draft\n");
    }

    /** Line and column, message and hint. */
    @ParameterizedTest
    @CsvSource(delimiter = '\u00A6', quoteCharacter = '\0', value = {
            "title: [Link] text \u00A6 2:8 a text can't begin with '[' \u00A6 title: \"[Link] text\"",
            "points:\\n  - [Link](x.md) text \u00A6 3:5 a text can't begin with '[' \u00A6 - \"[Link](x.md) text\"",
            "title: {a} b \u00A6 2:8 a text can't begin with '{' \u00A6 title: \"{a} b\"",
            "title: {a} \u00A6 2:8 a text can't begin with '{' \u00A6 \"{a}\"",
            "title: {{ x }} \u00A6 2:8 a text can't begin with '{' \u00A6 \"{{ x }}\"",
            "title: *x* \u00A6 2:8 a text can't begin with '*' \u00A6 title: \"*x*\"",
            "title: *x \u00A6 2:8 a text can't begin with '*' \u00A6 title: \"*x\"",
            "points:\\n  - **x** \"y\" \u00A6 3:5 a text can't begin with '*' \u00A6 - '**x** \"y\"'",
            "title: @x \u00A6 2:8 a text can't begin with '@' \u00A6 title: \"@x\"",
            "title: %x \u00A6 2:8 a text can't begin with '%' \u00A6 title: \"%x\"",
            "title: `x` \u00A6 2:8 a text can't begin with '`' \u00A6 title: \"`x`\"",
            "title: >x \u00A6 2:8 a text can't begin with '>' \u00A6 title: \">x\"",
            "title: |x| y \u00A6 2:8 a text can't begin with '|' \u00A6 title: \"|x| y\"",
            "title: ? x \u00A6 2:8 a text can't begin with '?' \u00A6 title: \"? x\"",
            "title: &x \u00A6 2:8 a text can't begin with '&' \u00A6 \"&x\"",
            "title: &x y \u00A6 2:8 a text can't begin with '&' \u00A6 \"&x y\"",
            "title: !x \u00A6 2:8 a text can't begin with '!' \u00A6 \"!x\"",
            "title: !x y \u00A6 2:8 a text can't begin with '!' \u00A6 \"!x y\"",
            "title: #1 in trade \u00A6 2:8 a # begins a remark, so there is no text \u00A6 \"#1 in trade\"",
            "points:\\n  - #1 \u00A6 3:5 a # begins a remark, so there is no text \u00A6 \"#1\"",
            "title: Trade #1 \u00A6 2:14 '#1' is a remark and no part of the text \u00A6 \"Trade #1\"",
            "title: \"a\" b \u00A6 2:11 text stands behind the closing quote \u00A6 title: '\"a\" b'",
            "title: 'it's so' \u00A6 2:12 text stands behind the closing quote \u00A6 title: \"it's so\"",
            "title: \"a \"b\" c\" \u00A6 2:12 text stands behind the closing quote \u00A6 title: 'a \"b\" c'",
            "title: a: b \u00A6 2:8 a colon within the text is taken for that of a key \u00A6 title: \"a: b\"",
            "title: \u201Ca: b\u201D \u00A6 2:8 a colon within the text is taken for that of a key \u00A6 title: \"\u201Ca: b\u201D\"",
            "title:x \u00A6 2:6 no space follows the colon \u00A6 'title: x'",
            "title\uFF1Ax \u00A6 2:6 the colon is another one than YAML's (U+FF1A) \u00A6 'title: x'",
            "title = x \u00A6 2:7 the key has an equals sign for a colon \u00A6 'title: x'",
            "title:\u00A0x \u00A6 2:7 a no-break space (U+00A0) stands \u00A6 type a space",
            "title:\u2009x \u00A6 2:7 a space of another kind (U+2009) stands \u00A6 type a space",
            "title x \u00A6 2:1 the line has no colon \u00A6 'key: value'",
            "points: - a \u00A6 2:9 a list begins on the line of its key \u00A6 a line of its own",
            "points:\\n-a\\n-b \u00A6 3:1 no space follows the hyphen \u00A6 '- a'",
            "title: a\\n  b: c \u00A6 3:4 a key stands where none may \u00A6 in one column",
            "\\ttitle: x \u00A6 2:1 a tab stands where only spaces may \u00A6 indent with spaces",
            "title: \"x\\nsummary: \"y\" \u00A6 2:8 the quote is not closed \u00A6 the same quote",
            "title: 'x \u00A6 2:8 the quote is not closed \u00A6 the same quote",
            "facts: {id: a, label: Trade, exports} \u00A6 2:30 the comma before 'exports' ends the text \u00A6 label: \"Trade, exports\"",
            "facts: {value: 1,765, unit: usd} \u00A6 2:18 the comma before '765' ends the text \u00A6 value: \"1,765\"",
            "facts: {id: a, label:Trade} \u00A6 2:16 no space follows the colon \u00A6 'label: Trade'",
            "facts: {id: [a], b} \u00A6 2:18 the key 'b' has no value \u00A6 'b: \u2026'",
            "facts: {id: a, label: See [x](y)} \u00A6 2:27 within brackets a comma is missing \u00A6 quotes around a text",
    })
    void saysWhatToWriteInstead(String lines, String message, String hint) {
        read(lines);

        assertThat(diagnostics.sorted()).singleElement().satisfies(problem -> {
            assertThat(place(problem) + problem.message().replace("the YAML can't be read: ", "")).startsWith(message);
            assertThat(problem.hint()).contains(hint);
        });
    }

    private static String place(Diagnostic problem) {
        return problem.location().line() + ":" + problem.location().column() + " ";
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: \"[Link] text\"", "title: Trade # of goods", "title: \"x\" #y", "title: a #", "title: C# and F#",
        "figures: [a, b]", "fact: {id: a, label: \"Trade, exports\"}", "fact: {}", "fact: {\"id\": a, b: [c, d]}", "title: &v x\\nother: *v",
        "points: # those below\\n  - a", "title: !!str 5", "title: a:b and c - d", "title: \u201Cx\u201D", "title: 5% & more!", "title:", "#title: x",
        "text: >\\n  #1 is\\n  a: b", "text: |\\n  [a] b #c", "title: a\\n  #1 b"})
    void saysNothingAboutWhatIsMeantSo(String lines) {
        read(lines);

        assertThat(diagnostics.sorted()).isEmpty();
    }
}

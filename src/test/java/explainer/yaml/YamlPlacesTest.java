package explainer.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;

/** Whatever way a value is written, each of its characters is found again in the file. */
class YamlPlacesTest {

    private static final int FIRST_LINE = 7;

    static Stream<String> waysToWriteAValue() {
        return Stream.of(
                "key: one two three",
                "key:   'it''s one'",
                "key: \"one \\\"two\\\" \\u00e9 \\x41 \\U0001F600 three\"",
                "key: \"one \\\n  two\n\n  three\"",
                "key: one\n  two\n\n  three",
                "key: >-\n  one two\n  three\n\n  four\n",
                "key: >2-\n    one\n   two\n",
                "key: |\n  one\n    two\n\n  three\n",
                "key: | # how it begins\n  # no remark\n  one\n",
                "- x: {key: \"a, b\", z: y}",
                "\uD83D\uDE00: {a: \uD83D\uDE00\uD83D\uDE00, key: one \uD83D\uDE00 two}",
                "a: 1\nb:\n  - key: >\n      one\n      two\n  - c\nd: e");
    }

    @ParameterizedTest
    @MethodSource("waysToWriteAValue")
    void everyCharacterIsFoundAgain(String yaml) {
        YamlText text = find(new YamlReader("a.yaml", FIRST_LINE, new Diagnostics()).read(yaml).orElseThrow());
        List<String> lines = yaml.lines().toList();

        int checked = 0;
        for (int i = 0; i < text.value().length(); i++) {
            char c = text.value().charAt(i);
            if (!Character.isWhitespace(c) && c < 0x80 && !escaped(yaml, c)) {
                Location at = text.locate(i, i + 1);
                assertThat(lines.get(at.line() - FIRST_LINE).charAt(at.column() - 1)).isEqualTo(c);
                checked++;
            }
        }
        assertThat(checked).isPositive();
        // The last character is a better proof than the first: whatever went wrong before it shifts it.
        String last = text.value().strip();
        Location end = text.locate(text.value().lastIndexOf(last) + last.length() - 1, text.value().length());
        assertThat(lines.get(end.line() - FIRST_LINE).substring(end.column() - 1))
                .startsWith(last.substring(last.length() - 1));
    }

    private static boolean escaped(String yaml, char c) {
        return yaml.contains("\\") && (c == 'A' || c == '"');
    }

    @Test
    void aStretchIsMarkedOnItsFirstLine() {
        YamlText text = find(new YamlReader("a.yaml", 1, new Diagnostics())
                .read("key: >-\n  one two\n  three\n").orElseThrow());

        assertThat(text.location()).isEqualTo(new Location("a.yaml", 2, 3, 7));
        assertThat(text.locate(4, 13)).isEqualTo(new Location("a.yaml", 2, 7, 3));
        assertThat(text.locate(8, 13)).isEqualTo(new Location("a.yaml", 3, 3, 5));
    }

    private static YamlText find(YamlNode node) {
        if (node instanceof YamlMap map) {
            return map.entries().get("key") instanceof YamlText text ? text
                    : map.entries().values().stream().map(YamlPlacesTest::find).filter(found -> found != null)
                            .findFirst().orElse(null);
        }
        return node instanceof YamlList list
                ? list.items().stream().map(YamlPlacesTest::find).filter(found -> found != null).findFirst().orElse(null)
                : null;
    }
}

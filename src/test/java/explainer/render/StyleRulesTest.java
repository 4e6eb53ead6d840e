package explainer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a style sheet, what a page can use that has a paragraph of the class {@code note} and a link. */
class StyleRulesTest {

    private static final Set<String> NAMES = Set.of("html", "body", "p", ".note", "a");

    static Stream<Arguments> kept() {
        return Stream.of("p{top:0}", "P{top:0}", "*{margin:0}", ":root{--x:1}", "a:hover{top:0}", ".note a::before{top:0}",
                "p>a+a{top:0}", "a[href^=\"x y, z\"]{top:0}", "p:not(.other,table){top:0}", ":is(table,a){top:0}",
                "p:has(>a){top:0}", "#any{top:0}", "body:has(#any:checked) p{top:0}", "a:nth-child(2n + 1){top:0}",
                "@page{margin:1cm}@page:first{@top-left{content:none}}", "@font-face{font-family:x}",
                "@media (width<40rem){a{top:0}}", "@container (width<24rem){p a{top:0}}",
                "a::after{content:\"} table{\"}", "@media print{@media (width<1rem){a{top:0}}}")
                .map(css -> arguments(css, css));
    }

    static Stream<Arguments> left() {
        return Stream.of(
                arguments("table{top:0}a{left:0}", "a{left:0}"),
                arguments("table,a,.other{top:0}", "a{top:0}"),
                arguments(".other a{top:0}", ""),
                arguments("p.note.other{top:0}", ""),
                arguments("p:has(table){top:0}", ""),
                arguments(":is(table,.other) a{top:0}", ""),
                arguments(":is(p,table):is(.other,ul)>a,a{top:0}", "a{top:0}"),
                arguments("@media (width<40rem){table{top:0}a{top:0}}", "@media (width<40rem){a{top:0}}"),
                arguments("@media (width<40rem){table{top:0}}a{top:0}", "a{top:0}"));
    }

    @ParameterizedTest
    @MethodSource({"kept", "left"})
    void keepsWhatMayMatch(String css, String expected) {
        assertThat(new StyleRules(css).matching(NAMES)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a{", "a", "{", "}", "@media", "a:is({}", "[", "a[b{}", "\"", "a{content:\""})
    void comesToAnEndWhateverIsWritten(String css) {
        assertThat(new StyleRules(css).matching(NAMES)).isNotNull();
    }
}

package explainer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StyleSheetTest {

    static Stream<Arguments> styles() {
        return Stream.of(
                arguments("a { color: red; }", "a{color:red}"),
                arguments("a ,\n b { margin: 0 1px }", "a,b{margin:0 1px}"),
                arguments("/* why */ a > b { top: 0 }", "a>b{top:0}"),
                arguments("a + b ~ c { margin: 0 !important }", "a+b~c{margin:0 !important}"),
                arguments("a { grid-area: 1 / -1; font: 1em / 2 serif }", "a{grid-area:1/-1;font:1em/2 serif}"),
                arguments("a { width: calc(1px + 2px) }", "a{width:calc(1px + 2px)}"),
                arguments("a { width: calc(1px - (2px * 3)) }", "a{width:calc(1px - (2px * 3))}"),
                arguments("a::before { content: \" /* { } */  ; \" }", "a::before{content:\" /* { } */  ; \"}"),
                arguments("a:hover b { color: red }", "a:hover b{color:red}"),
                arguments("nav :is(a, b) { color: red }", "nav :is(a,b){color:red}"),
                arguments("@media (min-width: 40em) and (hover) { a { top: 0 } }",
                        "@media (min-width:40em) and (hover){a{top:0}}"),
                arguments("@container (1rem <= width < 2rem) { a { top: 0 } }", "@container (1rem<=width<2rem){a{top:0}}"),
                arguments("a { --x:  1 ; color: var(--x) }", "a{--x:1;color:var(--x)}"));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void packsWithoutChangingWhatItMeans(String source, String expected) {
        assertThat(StyleSheet.pack(source)).isEqualTo(expected);
    }

    /** The example of the specification (CSP level 2, section 4.2.5, in its base64 form). */
    @Test
    void hashesAsAContentSecurityPolicyWantsIt() {
        assertThat(StyleSheet.hash("alert('Hello, world.');"))
                .isEqualTo("sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
    }
}

package explainer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a style sheet, what a page can use that has a link in a paragraph of the class {@code note}, and a list. */
class StyleRulesTest {

    private static final PageTree PAGE = PageTree.of(
            PageTree.of("<p class=\"note\" id=\"x\"><a>b<br>c</a></p><ul><li>d</li></ul>"), "<body class=\"topic\"><main></main></body>", "main");

    static Stream<Arguments> kept() {
        return Stream.of("p{top:0}", "P{top:0}", "*{margin:0}", ":root{--x:1}", "a:hover{top:0}", ".note a::before{top:0}",
                "p>a+a{top:0}", "a[href^=\"x y, z\"]{top:0}", "p:not(.other,table){top:0}", ":is(table,a){top:0}",
                "p:has(>a){top:0}", "#any{top:0}", "body:has(#any:checked) p{top:0}", "a:nth-child(2n + 1){top:0}",
                "@page{margin:1cm}@page:first{@top-left{content:none}}", "@font-face{font-family:x}",
                "@media (width<40rem){a{top:0}}", "@container (width<24rem){p a{top:0}}",
                "a::after{content:\"} table{\"}", "html body.topic main p.note a{top:0}", "P.note + ul li{top:0}",
                ":is(p,ul):is(.note,.x) a{top:0}", "main:has(a) li{top:0}", "p:has(+ ul){top:0}", ":is(ul,p)>:is(a,p){top:0}",
                "a:not(li a){top:0}", "a br{top:0}", "p :where(li,a){top:0}", "@media print{@media (width<1rem){a{top:0}}}")
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
                arguments(":is(p,table):is(.other,th)>a,a{top:0}", "a{top:0}"),
                arguments("a p{top:0}li>a{top:0}.note .note{top:0}", ""),
                arguments("a.note,ul.note,.topic.note{top:0}", ""),
                arguments("br + li,br a,main body{top:0}", "br + li{top:0}"),
                arguments("ul:has(a),ul:has(>p),p:has(a,li){top:0}", "p:has(a,li){top:0}"),
                arguments("ul :is(a,p),:is(a,li).note{top:0}", ""),
                arguments("@media (width<40rem){table{top:0}a{top:0}}", "@media (width<40rem){a{top:0}}"),
                arguments("@media (width<40rem){table{top:0}}a{top:0}", "a{top:0}"));
    }

    @ParameterizedTest
    @MethodSource({"kept", "left"})
    void keepsWhatMayMatch(String css, String expected) {
        assertThat(new StyleRules(css).matching(PAGE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a{", "a", "{", "}", "@media", "a:is({}", "[", "a[b{}", "\"", "a{content:\""})
    void comesToAnEndWhateverIsWritten(String css) {
        assertThat(new StyleRules(css).matching(PAGE)).isNotNull();
    }
}

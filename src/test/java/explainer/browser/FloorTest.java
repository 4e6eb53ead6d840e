package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the oldest browsers that the site is made for drop, and what they take. */
class FloorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            :root{--ink:light-dark(#111,#eee);--c1:#0d4f6b} | :root{--ink:x-newer-light-dark(#111,#eee);--c1:#0d4f6b}
            p{color:color-mix(in oklab,red,blue)}           | p{color:x-newer-color-mix(in oklab,red,blue)}
            p{width:max(1px,2px);min-width:0}               | p{width:x-newer-max(1px,2px);min-width:0}
            p{grid-template-columns:minmax(0,1fr)}          | p{grid-template-columns:minmax(0,1fr)}
            a{text-decoration:underline 1px var(--soft)}    | a{text-decoration:x-newer-underline 1px var(--soft)}
            a{text-decoration:underline}                    | a{text-decoration:underline}
            a{text-decoration:none !important;color:red}    | a{text-decoration:none !important;color:red}
            a{text-decoration-color:red}                    | a{text-decoration-color:red}
            p{margin-inline:auto;margin-inline-start:1px}   | p{x-newer-margin-inline:auto;margin-inline-start:1px}
            p{clip-path:inset(50%)}                         | p{clip-path:inset(50%)}
            p{top:0;inset:0}                                | p{top:0;x-newer-inset:0}
            a:hover,:is(a,b):focus{color:red}               | a:hover,:x-newer-is(a,b):focus{color:red}
            a:not(.b){color:red}                            | a:not(.b){color:red}
            a:not(.b,.c){color:red}                         | a:x-newer-not(.b,.c){color:red}
            p:has(a){color:red}                             | p:x-newer-has(a){color:red}
            a:target-current{color:red}                     | a:x-newer-target-current{color:red}
            @media(width>=64rem){p{color:red}}              | @media(x-newer-width>=64rem){p{color:red}}
            @media (24rem <= width < 36rem){p{color:red}}   | @media (24rem <= x-newer-width < 36rem){p{color:red}}
            @media (min-width: 64rem){p{color:red}}         | @media (min-width: 64rem){p{color:red}}
            @container (width >= 36rem){p{color:red}}       | @x-newer-container (x-newer-width >= 36rem){p{color:red}}
            @supports(color:light-dark(red,red)){p{top:0}}  | @supports(color:x-newer-light-dark(red,red)){p{top:0}}
            @supports not (container-type:size){p{top:0}}   | @supports not (x-newer-container-type:size){p{top:0}}
            p{display:flex;gap:1px}                         | p{display:flex;x-newer-gap:1px}
            p{display:grid;gap:1px}                         | p{display:grid;gap:1px}
            """)
    void isReadAsOldBrowsersReadIt(String style, String old) {
        assertThat(Floor.style(style)).isEqualTo(old);
    }
}

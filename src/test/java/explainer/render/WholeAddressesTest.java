package explainer.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown apart from its page leads to the same places. */
class WholeAddressesTest {

    private static final String PAGE = "https://x.example/a/b/page.html";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<a href=\"index.html\">x</a> | <a href=\"https://x.example/a/b/index.html\">x</a>",
            "<a href=\"#first\">x</a> | <a href=\"https://x.example/a/b/page.html#first\">x</a>",
            "<sup><a id=\"ref-1\" href=\"#note-1\">1</a></sup> | <sup><a id=\"ref-1\" href=\"https://x.example/a/b/page.html#note-1\">1</a></sup>",
            "<a href=\"../c.html#\u049B\">x</a> | <a href=\"https://x.example/a/c.html#\u049B\">x</a>",
            "<a href=\"?q=1&amp;r=2\">x</a> | <a href=\"https://x.example/a/b/page.html?q=1&amp;r=2\">x</a>",
            "<a href=\"/top.html\">x</a> | <a href=\"https://x.example/top.html\">x</a>",
            "<a href=\"../%D2%9B%20x.html\">x</a> | <a href=\"https://x.example/a/%D2%9B%20x.html\">x</a>",
            "<a href=\"https://y.example/?a=b#c\">x</a> | <a href=\"https://y.example/?a=b#c\">x</a>",
            "<a href=\"//y.example/\">x</a> | <a href=\"https://y.example/\">x</a>",
            "<a href=\"mailto:a@x.example\">x</a> | <a href=\"mailto:a@x.example\">x</a>",
            "<a href=\"tel:+7123\">x</a> | <a href=\"tel:+7123\">x</a>",
            "<img src=\"m.png\" alt=\"\"> | <img src=\"https://x.example/a/b/m.png\" alt=\"\">",
            "<img srcset=\"m.png 1x, ../m,2.png 2x\"> | <img srcset=\"https://x.example/a/b/m.png 1x, https://x.example/a/m,2.png 2x\">",
            "<img srcset=\"m.png\"> | <img srcset=\"https://x.example/a/b/m.png\">",
            "<source srcset=\"m.png 100w, n.png 200w\"> | <source srcset=\"https://x.example/a/b/m.png 100w, https://x.example/a/b/n.png 200w\">",
            "<video poster=\"m.png\"></video> | <video poster=\"https://x.example/a/b/m.png\"></video>",
            "<p>1 < 2 &amp; \u201Cthree\u201D<br>four</p> | <p>1 &lt; 2 &amp; \u201Cthree\u201D<br>four</p>",
    })
    void saysAllOfEachAddress(String html, String whole) {
        assertThat(WholeAddresses.of(html, PAGE)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"a/b.html,c.html,../a/c.html", "a/b.html,#x,../a/b.html#x", "a/b.html,d.html#x,../a/d.html#x",
            "a/b.html,../e/f.html,f.html", "b.html,#x,../b.html#x", "b.html,https://y.example/,https://y.example/",
            "a/b.html,%D2%9B%20x.html,../a/%D2%9B%20x.html", "a/b.html,../e/p.html#y,#y"})
    void saysHowAnotherPageHasAnAddress(String from, String address, String there) {
        assertThat(WholeAddresses.seen("<a href=\"" + address + "\">x</a>", from,
                path -> Addresses.relative("e/p.html", path))).isEqualTo("<a href=\"" + there + "\">x</a>");
    }

    @Test
    void leavesAddressesWhereTheSiteHasNone() {
        assertThat(WholeAddresses.of("<a href=\"b.html\">x</a>", "")).isEqualTo("<a href=\"b.html\">x</a>");
    }
}

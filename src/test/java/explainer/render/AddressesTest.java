package explainer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
            "index.html, trade.html, trade.html",
            "a/b.html, index.html, ../index.html",
            "a/b/c.html, a/d.html, ../d.html",
            "a/b.html, a/b/c.html, b/c.html",
            "trade.html, trade.html#exports, #exports",
            "trade.html, border.html#how, border.html#how",
            "trade.html, #note-1, #note-1",
            "index.html, data/a b.csv, data/a%20b.csv",
            "index.html, қазақ.html, %D2%9B%D0%B0%D0%B7%D0%B0%D2%9B.html",
    })
    void writesTheWayFromOneOutputToAnother(String from, String to, String expected) {
        assertThat(Addresses.relative(from, to)).isEqualTo(expected);
    }

    /** Whatever the host, the relative address leads from the one file to the other (RFC 3986, section 5). */
    @Property
    void leadsToTheTargetUnderAnyBase(@ForAll("paths") String from, @ForAll("paths") String to) {
        for (String base : new String[] {"https://example.org/", "https://example.org/a/b/", "file:///tmp/site/"}) {
            URI page = URI.create(base + Addresses.encodePath(from));
            assertThat(page.resolve(Addresses.relative(from, to))).isEqualTo(URI.create(base + Addresses.encodePath(to)));
        }
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.strings().withChars("ab é&?%+").ofMinLength(1).ofMaxLength(4)
                .list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("/", parts) + ".html");
    }
}

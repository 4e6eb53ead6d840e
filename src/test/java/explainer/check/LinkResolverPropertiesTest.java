package explainer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import explainer.check.Target.OutsideTarget;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LinkResolverPropertiesTest {

    private static final Site SITE = new Site().page("trade.md", "## Exports\n").page("sub/deep.md", "")
            .asset("map.png").fact("border", "100", "km");
    private static final LinkResolver RESOLVER = SITE.resolver();

    @Property(tries = 2000)
    void alwaysAnswers(@ForAll("addresses") String address) {
        assertThat(RESOLVER.resolve(SITE.page("sub/deep.md"), address)).isNotNull();
        assertThat(RESOLVER.resolveFromData(address)).isNotNull();
    }

    /** What browsers take for the scheme: tabs and line ends dropped, controls and blanks before it too. */
    @Property(tries = 2000)
    void neverLetsAScriptOut(@ForAll("addresses") String address) {
        if (RESOLVER.resolve(SITE.page("trade.md"), address) instanceof OutsideTarget outside) {
            String seen = outside.address().replaceAll("[\t\n\r]", "").replaceAll("^[\\x00-\\x20]+", "")
                    .toLowerCase(Locale.ROOT);
            assertThat(seen).matches(s -> s.startsWith("http://") || s.startsWith("https://")
                    || s.startsWith("mailto:") || s.startsWith("tel:"));
        }
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> parts = Arbitraries.of("java", "script", ":", "data", "https", "//", "fact", "border", "..",
                "/", "trade.md", "#", "exports", "%", "%41", "%zz", "&#106;", "&#x110000;", "&#99999999999;", "&", ";",
                "\\",
                "\t", "\n", "\0", "\u200B", " ", "?", "@", "mailto", "tel", "\uD800", "\uD83D\uDE00", "map.png");
        return Arbitraries.oneOf(Arbitraries.strings(), parts.list().ofMaxSize(12).map(list -> String.join("", list)));
    }
}

package explainer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.check.Target.AnchorTarget;
import explainer.check.Target.AssetTarget;
import explainer.check.Target.BrokenTarget;
import explainer.check.Target.EventTarget;
import explainer.check.Target.FactTarget;
import explainer.check.Target.OutsideTarget;
import explainer.check.Target.PageTarget;
import explainer.check.Target.PlaceTarget;
import explainer.check.Target.SourceTarget;
import explainer.check.Target.TermTarget;
import explainer.check.Target.UnsureTarget;
import explainer.diagnostic.Code;

class LinkResolverTest {

    private final Site site = new Site();

    @BeforeEach
    void build() {
        site.page("trade.md", "## Exports\n").page("my page.md", "").page("sub/deep.md", "## Here\n")
                .page("words.md", "glossary", "published", "Words", "").asset("map.png").asset("pictures/a.png")
                .fact("border", "100", "km").term("duty", "A tax.").event("treaty", "A treaty").place("port");
    }

    private Target from(String page, String address) {
        return site.resolver().resolve(site.page(page), address);
    }

    private BrokenTarget broken(String address) {
        Target target = from("trade.md", address);
        if (target instanceof UnsureTarget unsure) {
            return unsure.otherwise();
        }
        assertThat(target).as(address).isInstanceOf(BrokenTarget.class);
        return (BrokenTarget) target;
    }

    @Test
    void findsEntriesOfTheLedger() {
        assertThat(from("trade.md", "fact:border")).isEqualTo(new FactTarget(site.facts.get("border")));
        assertThat(from("trade.md", "term:duty")).isEqualTo(new TermTarget(site.terms.get("duty")));
        assertThat(from("trade.md", "source:paper")).isEqualTo(new SourceTarget(site.sources.get("paper")));
        assertThat(from("trade.md", "event:treaty")).isEqualTo(new EventTarget(site.events.get(0)));
        assertThat(from("trade.md", "place:port")).isEqualTo(new PlaceTarget(site.places.get("port")));
    }

    @Test
    void findsPagesRelativeToTheFileThatNamesThem() {
        assertThat(from("words.md", "trade.md#exports")).isEqualTo(new PageTarget(site.page("trade.md"), "exports"));
        assertThat(from("trade.md", "sub/deep.md")).isEqualTo(new PageTarget(site.page("sub/deep.md"), ""));
        assertThat(from("sub/deep.md", "../trade.md")).isEqualTo(new PageTarget(site.page("trade.md"), ""));
        assertThat(from("sub/deep.md", "./deep.md#here")).isEqualTo(new PageTarget(site.page("sub/deep.md"), "here"));
        assertThat(from("trade.md", "my%20page.md")).isEqualTo(new PageTarget(site.page("my page.md"), ""));
        assertThat(from("trade.md", "#exports")).isEqualTo(new AnchorTarget("exports"));
        assertThat(site.resolver().resolveFromData("trade.md#exports"))
                .isEqualTo(new PageTarget(site.page("trade.md"), "exports"));
    }

    @Test
    void findsTheAnchorsThatTemplatesWrite() {
        assertThat(from("trade.md", "words.md#term-duty"))
                .isEqualTo(new PageTarget(site.page("words.md"), "term-duty"));
    }

    @Test
    void findsAssetsAsEditorsAndAsBrowsersReachThem() {
        assertThat(from("trade.md", "../assets/map.png")).isEqualTo(new AssetTarget("map.png"));
        assertThat(from("sub/deep.md", "../../assets/pictures/a.png")).isEqualTo(new AssetTarget("pictures/a.png"));
        assertThat(from("trade.md", "map.png")).isEqualTo(new AssetTarget("map.png"));
        assertThat(from("sub/deep.md", "../map.png")).isEqualTo(new AssetTarget("map.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "http://example.org/a?b=c&d#e", "HTTPS://example.org/",
        "mailto:a@example.org", "tel:+7-727-000"})
    void letsCompleteOutsideAddressesThrough(String address) {
        assertThat(from("trade.md", address)).isEqualTo(new OutsideTarget(address));
    }

    @Test
    void undoesEscapesAndEntitiesInAddresses() {
        assertThat(from("trade.md", "https://example.org/?a&amp;b\\_c"))
                .isEqualTo(new OutsideTarget("https://example.org/?a&b_c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript:alert(1)", "  javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)", "\u0001javascript:alert(1)", "javascript\u200B:alert(1)", "&#106;avascript:alert(1)",
        "&#x6A;avascript&colon;alert(1)", "javascript&#58;alert(1)", "java&Tab;script:alert(1)",
        "javascript%3Aalert(1)",
        "%6Aavascript:alert(1)", "java script:alert(1)", "data:text/html,x", "DATA:text/html;base64,x", "vbscript:x",
        "file:///etc/passwd", "blob:https://example.org/x", "java\u00ADscript:alert(1)", "javascript\\:alert(1)",
        "https://exam\u202Eple.org"})
    void refusesAddressesThatCouldRunOrMislead(String address) {
        assertThat(broken(address).code()).as(address).isEqualTo(Code.UNSAFE_ADDRESS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "fact:boarder      | UNKNOWN_FACT   | did you mean 'border'?",
        "term:dutty        | UNKNOWN_TERM   | did you mean 'duty'?",
        "source:paper2     | UNKNOWN_SOURCE | did you mean 'paper'?",
        "place:prt         | UNKNOWN_PLACE  | did you mean 'port'?",
        "event:traety      | UNKNOWN_EVENT  | did you mean 'treaty'?",
        "facts:border      | BROKEN_LINK    | did you mean 'fact'?",
        "trad.md           | BROKEN_LINK    | did you mean 'trade.md'?",
        "trade             | BROKEN_LINK    | did you mean 'trade.md'?",
        "Trade.md          | BROKEN_LINK    | did you mean 'trade.md'?",
        "trade.html        | BROKEN_LINK    | name the page's file, 'trade.md', not its output",
        "/trade.md         | BROKEN_LINK    | write it relative to this file: 'trade.md'",
        "//example.org     | BROKEN_LINK    | begin it with https:",
        "sub\\deep.md      | BROKEN_LINK    | write / instead of \\",
        "../../etc/passwd  | BROKEN_LINK    | ``",
        "trade.md?x=1      | BROKEN_LINK    | an address of this site has no '?'",
        "trade.md#export   | BROKEN_ANCHOR  | did you mean 'exports'?",
        "trade.md#         | BROKEN_ANCHOR  | name a heading's anchor after the #",
        "#exprots          | BROKEN_ANCHOR  | did you mean 'exports'?",
        "https:example.org | BROKEN_LINK    | write it as https://example.org/page",
        "https://          | BROKEN_LINK    | write it as https://example.org/page",
        "mailto:nobody     | BROKEN_LINK    | write it as mailto:name@example.org",
        "``                | BROKEN_LINK    | write it between the parentheses"})
    void saysWhatIsWrongAndWhatWasMeant(String address, Code code, String hint) {
        BrokenTarget target = broken(address);
        assertThat(List.of(target.code(), target.hint())).isEqualTo(List.of(code, hint));
    }

    @Test
    void namesTheNearestPageAsSeenFromTheFile() {
        assertThat(((BrokenTarget) from("sub/deep.md", "../trad.md")).hint()).isEqualTo("did you mean '../trade.md'?");
    }

    @Test
    void refusesAnAnchorAloneInATextThatMayStandOnAnyPage() {
        assertThat(site.resolver().resolveFromData("#exports")).isEqualTo(new BrokenTarget(Code.BROKEN_ANCHOR,
                "the text may stand on any page, so '#exports' leads nowhere",
                "name the page too, such as page.md#exports"));
    }

    @Test
    void leavesTheAddressesOfAPageMadeForJBakeAlone() {
        site.file("old.md", "title=Old\ntype=page\nstatus=published\n~~~~~~\nText\n");
        assertThat(from("old.md", "blog/index.html")).isEqualTo(new OutsideTarget("blog/index.html"));
        assertThat(from("old.md", "/feed.xml")).isEqualTo(new OutsideTarget("/feed.xml"));
        assertThat(from("old.md", "javascript:x")).isInstanceOf(BrokenTarget.class);
    }
}

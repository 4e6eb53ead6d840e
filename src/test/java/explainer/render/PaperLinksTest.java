package explainer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import explainer.render.PaperLinks.Link;

class PaperLinksTest {

    private static final String SITE = "https://example.org/briefing/";

    private static PaperLinks links(String html) {
        return PaperLinks.of(new PaperLinks.Text(html, SITE + "trade.html", SITE, Set.of(SITE + "sources.html"), 8));
    }

    private static String text(PaperLinks links) throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.getMarkupString(links.html());
    }

    @Test
    void numbersEachAddressOnceFromTheNumberGiven() throws TemplateModelException {
        PaperLinks links = links("<p><a href=\"border.html#how\">Border</a>, <a href=\"https://un.org/x?a=1&amp;b=2\">UN</a>,"
                + " <a href=\"border.html\">again</a></p>");

        assertThat(links.links()).containsExactly(new Link(8, "Border", SITE + "border.html"),
                new Link(9, "UN", "https://un.org/x?a=1&b=2"));
        assertThat(Jsoup.parse(text(links)).select("a[data-n]").eachAttr("data-n")).containsExactly("8", "9");
    }

    @Test
    void leavesOutPagesThatEveryPageOffers() {
        assertThat(links("<a href=\"sources.html#source-1\">Ministry</a> <a href=\"trade/goods.html\">Goods</a>").links())
                .containsExactly(new Link(8, "Goods", SITE + "trade/goods.html"));
    }

    @Test
    void addressesAFolderForItsIndex() {
        assertThat(links("<a href=\"index.html\">Home</a>").links()).containsExactly(new Link(8, "Home", SITE));
    }

    @Test
    void keepsTheAnchorOfAnAddressElsewhere() {
        assertThat(links("<a href=\"https://un.org/x#y\">UN</a>").links()).extracting(Link::address)
                .containsExactly("https://un.org/x#y");
    }

    @Test
    void leavesOutWhatPaperHasNoUseFor() throws TemplateModelException {
        String html = "<section class=\"part on-screen\"><a href=\"border.html\">Border</a></section><nav><a href=\"border.html\">Border</a></nav>"
                + "<table><tr><td><a href=\"border.html\">Border</a></td></tr></table>"
                + "<a href=\"#note-1\">1</a><a href=\"trade.html#x\">Here</a>"
                + "<a href=\"data/x.csv\" download>CSV</a><a href=\"https://un.org/\">https://un.org/</a>";

        assertThat(links(html).links()).isEmpty();
        assertThat(text(links(html))).isEqualTo(html);
    }

    @Test
    void findsLinksBehindATable() {
        assertThat(links("<table><tr><td>1</td></tr></table><a href=\"border.html\"><cite>The</cite> border</a>").links())
                .containsExactly(new Link(8, "The border", SITE + "border.html"));
    }

    @Test
    void tellsOnlyAddressesElsewhereWhereTheSiteHasNone() {
        assertThat(PaperLinks.of(new PaperLinks.Text(
                "<a href=\"border.html\">Border</a> <a href=\"https://un.org/\">UN</a>", "", "", Set.of(), 1)).links())
                .containsExactly(new Link(1, "UN", "https://un.org/"));
    }
}

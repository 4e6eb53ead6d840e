package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.imageio.ImageIO;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each figure has a page of its own, for others to show in a frame or to lead to, and two pictures. */
class FigurePagesIT {

    private final BuiltSite site = BuiltSite.built();

    @Test
    void everyFigureLeadsToItsOwnPageAndThatBackToItsPlace() {
        Set<String> reached = new TreeSet<>();
        site.readable().forEach((path, page) -> {
            for (Element figure : page.select("figure.figure[id]:has(.self)")) {
                String own = Links.path(path, figure.selectFirst(".self").attr("href"));
                assertThat(site.figures()).as(BuiltSite.at(path, figure)).containsKey(own);
                if (figure.id().startsWith("figure-")) { // else it is part of another page's text
                    String back = site.figures().get(own).selectFirst("h1 a").attr("href");
                    assertThat(Links.path(own, back)).isEqualTo(path);
                    assertThat(Links.anchor(back)).isEqualTo(figure.id());
                    assertThat(site.figures().get(own).selectFirst("figure").text()).isEqualTo(figure.text());
                    reached.add(own);
                }
            }
        });

        assertThat(reached).hasSizeGreaterThan(20).isEqualTo(site.figures().keySet());
    }

    @Test
    void saysWhatItIsAndRunsNothing() {
        site.figures().forEach((path, page) -> {
            String title = page.selectFirst("figcaption .self").ownText();
            Element place = page.selectFirst("h1 a");

            assertThat(page.title()).as(path).startsWith(title + " – ");
            assertThat(page.select("link[rel=canonical]").eachAttr("href")).as(path)
                    .containsExactly(site.address(Links.path(path, place.attr("href"))));
            assertThat(page.select(".files").text()).as(path).startsWith("Figures as of ");
            assertThat(page.select("script")).as(path).isEmpty();
            // In a frame, a link would else show a page there that refuses to be shown.
            assertThat(page.select("base").eachAttr("target")).as(path).containsExactly("_top");
            assertThat(page.select("base[href]")).as(path).isEmpty();
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content")).as(path).matches(
                    "default-src 'none'; style-src 'sha256-[^']+'; img-src 'self'; base-uri 'none'; form-action 'none'");
        });
    }

    @Test
    void offersAFrameAndWordsToCopy() {
        site.figures().forEach((path, page) -> {
            String title = page.selectFirst("figcaption .self").ownText();
            List<String> copies = page.select(".copy").eachText();
            Document frame = Jsoup.parse(copies.get(0));
            String source = page.select("figure .source").text();

            assertThat(copies).as(path).hasSize(2);
            assertThat(frame.select("iframe").attr("src")).isEqualTo(site.address(path));
            assertThat(frame.select("iframe").attr("title")).isEqualTo(title);
            assertThat(frame.text()).isEmpty();
            assertThat(copies.get(1)).startsWith("\u201C" + title + "\u201D.").endsWith(site.address(path))
                    .contains("igures as of ", site.pages().get("index.html").select("meta[property=og:site_name]").attr("content"));
            if (source.startsWith("Source: ")) {
                assertThat(source).startsWith(copies.get(1).replaceFirst(".*?(Source: .*?)\\. .*", "$1").substring(0, 10));
            }
        });
    }

    /** What it shows stands on a page that is found; whoever looks for it is to get that. */
    @Test
    void standsInNoListOfPages() {
        site.files().keySet().stream().filter(path -> path.matches("(sitemap|feed)\\.xml|js/search-index.*\\.js")).forEach(path ->
                assertThat(site.text(path)).as(path).doesNotContain("figures/"));
    }

    @Test
    void hasAPictureInTwoForms() throws Exception {
        for (String path : site.figures().keySet()) {
            Document page = site.figures().get(path);
            String name = path.replaceFirst("\\.html$", "");
            assertThat(page.select(".files a[download]").eachAttr("href").stream().map(href -> Links.path(path, href)))
                    .as(path).containsExactly(name + ".svg", name + ".png");

            BufferedImage png = ImageIO.read(new ByteArrayInputStream(site.files().get(name + ".png")));
            Document svg = Jsoup.parse(new String(site.files().get(name + ".svg"), StandardCharsets.UTF_8), "", Parser.xmlParser());
            Element root = svg.selectFirst("svg");
            assertThat(png.getWidth()).as(path).isEqualTo(1360);
            assertThat(Double.parseDouble(root.attr("height")) / Double.parseDouble(root.attr("width"))).as(path)
                    .isCloseTo((double) png.getHeight() / png.getWidth(), org.assertj.core.data.Offset.offset(0.005));
            assertThat(root.selectFirst("title").text()).isEqualTo(page.selectFirst("figcaption .self").ownText());
            assertThat(root.getAllElements()).as(path).extracting(Element::normalName)
                    .isSubsetOf("svg", "title", "defs", "path", "clippath", "rect", "g", "use");
            assertThat(svg.select("use")).hasSizeGreaterThan(100).allMatch(use ->
                    svg.getElementById(use.attr("xlink:href").substring(1)) != null);
            assertThat(svg.select("g > path")).as(path).isNotEmpty();
        }
    }

    @Test
    void isLeftOutWhereTheSiteSaysSo(@TempDir Path folder) throws Exception {
        ProjectCopy copy = ProjectCopy.of(folder, "content", "templates", "assets", "jbake.properties");
        copy.edit("jbake.properties", text -> text + "\nfigures.pages=false\n");

        BuiltSite without = copy.bake();

        assertThat(without.files().keySet()).noneMatch(path -> path.startsWith("figures/"));
        assertThat(without.pages().get("trade.html").select("figcaption .self")).isNotEmpty()
                .allMatch(self -> self.attr("href").equals("#" + self.closest("figure").id()));
    }
}

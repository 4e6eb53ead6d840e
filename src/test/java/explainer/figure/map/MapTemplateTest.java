package explainer.figure.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The map's template and style sheet. */
class MapTemplateTest {

    private final SmallWorld world = new SmallWorld();
    private final MapFigure map = world.map("title: Two countries", "routes: all", "caption: Not to be sailed by.")
            .orElseThrow();

    private Element draw() {
        return new MapDrawing(world.messages).draw(map);
    }

    @Test
    void isWellFormed() throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(new MapDrawing(world.messages).html(map))));
    }

    @Test
    void tellsAScreenReaderWhatThePictureIsAndWhereItsWordsAre() {
        Element drawn = draw();
        Element picture = drawn.selectFirst("svg[role=img]");

        assertThat(picture.selectFirst("> title").text()).isEqualTo("Two countries");
        assertThat(picture.selectFirst("> desc").text()).contains("listed below");
        assertThat(drawn.select(".key > li > svg:not([aria-hidden])")).isEmpty();
    }

    @Test
    void listsPlacesWithOtherNamesAndNotesAndRoutesWithWhatIsSaidOfThem() {
        String list = draw().selectFirst(".fold").text().replace('\u00A0', ' ');

        assertThat(list).contains("Klow, Syldavia (capital). Old Klow before 1900",
                "Szohod, Borduria (capital). The capital.",
                "Szohod to Klow (in service). Twice a week.", "Klow to Sbrodj (new, considered or announced)",
                "The border of Borduria and Syldavia is 1,112 km long");
    }

    @Test
    void explainsInTheKeyWhatIsDrawnAndNothingElse() {
        assertThat(draw().select(".key li").not("[class]").eachText())
                .containsExactly("capital", "city", "town", "in service", "new, considered or announced", "shared border");
    }

    @Test
    void hasNoIdTwiceAndPointsToIdsThatAreThere() {
        Element drawn = draw();
        List<String> ids = drawn.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates().contains("figure-map");
        assertThat(drawn.select("[fill^=url]").eachAttr("fill")).isNotEmpty()
                .allSatisfy(fill -> assertThat(ids).contains(fill.replaceAll("url\\(#(.*)\\)", "$1")));
    }

    @Test
    void escapesNames() {
        SmallWorld odd = new SmallWorld(SmallWorld.DATA, SmallWorld.PLACES.replace("name: Klow", "name: \"K<b>low\""));
        Element drawn = new MapDrawing(odd.messages).draw(odd.map("title: \"A & <i>B\"").orElseThrow());

        assertThat(drawn.select("i, text b")).isEmpty();
        assertThat(drawn.select("figcaption").text()).isEqualTo("A & <i>B");
    }

    /** Labels are laid out for the letter sizes and widths that the style sheet has. */
    @Test
    void agreesWithItsStyleSheet() throws IOException {
        String css = Files.readString(Path.of("assets/css/map.css"));

        assertThat(number(css, "\\.map \\{[^}]*--size: ([\\d.]+)rem")).isEqualTo(Variant.TINY.placeSize());
        assertThat(number(css, "\\.map \\{[^}]*--country: ([\\d.]+)rem")).isEqualTo(Variant.TINY.countrySize());
        assertThat(number(css, "\\.map \\{[^}]*--neighbour: ([\\d.]+)rem")).isEqualTo(Variant.TINY.neighbourSize());
        assertThat(number(css, "\\(min-width: ([\\d.]+)rem\\) and \\(max-width: 35.99rem\\) \\{[^{]*\\{ --country"))
                .isEqualTo(Variant.SMALL.least());
        assertThat(number(css, "max-width: 35.99rem\\) \\{[^{]*\\{ --country: ([\\d.]+)rem"))
                .isEqualTo(Variant.SMALL.countrySize());
        String block = "\\(min-width: " + (int) Variant.MEDIUM.least() + "rem\\) \\{[^@]*\\.map \\.panels \\{[^}]*";
        assertThat(number(css, block + "--size: ([\\d.]+)rem")).isEqualTo(Variant.MEDIUM.placeSize());
        assertThat(number(css, block + "--country: ([\\d.]+)rem")).isEqualTo(Variant.MEDIUM.countrySize());
        assertThat(number(css, block + "--neighbour: ([\\d.]+)rem")).isEqualTo(Variant.MEDIUM.neighbourSize());
        assertThat(number(Files.readString(Path.of("assets/css/text.css")), "\\.figure, [^{]*\\{ max-width: ([\\d.]+)rem"))
                .isEqualTo(Variant.MEDIUM.most());
        assertThat(number(css, "letter-spacing: ([\\d.]+)em")).isEqualTo(LabelLayout.SPACING);
        assertThat(number(css, "grid-template-columns: ([\\d.]+)%")).isEqualTo(Inset.SHARE_NARROW * 100);
        assertThat(number(css, "\\.inset \\{ width: ([\\d.]+)%") / 100).isEqualTo(Inset.SHARE);
        assertThat(number(Files.readString(Path.of("templates/pdf/parts/map.ftlh")), "side = full \\* ([\\d.]+),"))
                .isEqualTo(Inset.SHARE);
        assertThat(number(css, "aspect-ratio: ([\\d.]+) / 18") / 18)
                .isEqualTo(PanelBuilder.WIDTH / (double) PanelBuilder.HEIGHT);
    }

    private static double number(String css, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(css);
        assertThat(matcher.find()).as(pattern).isTrue();
        return Double.parseDouble(matcher.group(1));
    }
}

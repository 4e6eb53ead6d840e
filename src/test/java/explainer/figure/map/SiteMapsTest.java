package explainer.figure.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import explainer.diagnostic.Diagnostics;
import explainer.ledger.Country;
import explainer.ledger.Ledger;
import explainer.ledger.LedgerReader;
import explainer.ledger.Place;
import explainer.ledger.Wording;
import explainer.read.FigureSpec;
import explainer.read.MarkdownParser;
import explainer.read.Page;
import explainer.read.Project;
import explainer.read.ProjectReader;

/** The maps of this site, with its own data. */
class SiteMapsTest {

    private static final Diagnostics DIAGNOSTICS = new Diagnostics();
    private static Project project;
    private static Ledger ledger;
    private static Atlas atlas;
    private static List<MapFigure> maps;

    @BeforeAll
    static void build() {
        project = new ProjectReader(Path.of(""), DIAGNOSTICS).read(Path.of("jbake.properties"), Map.of()).orElseThrow();
        ledger = new LedgerReader(new MarkdownParser(DIAGNOSTICS), DIAGNOSTICS).read(project.data());
        atlas = readAtlas();
        maps = draw(atlas);
    }

    private static Atlas readAtlas() {
        return Atlas.read(project.settings(), project.dataFiles(), DIAGNOSTICS).orElseThrow();
    }

    private static List<MapFigure> draw(Atlas atlas) {
        MapBuilder builder = new MapBuilder(atlas, ledger, new Wording(project.messages()), "en", DIAGNOSTICS);
        List<MapFigure> drawn = new ArrayList<>();
        for (Page page : project.pages()) {
            for (FigureSpec spec : page.figures().values()) {
                if (spec instanceof FigureSpec.Map map) {
                    drawn.add(builder.build(map, "figure-" + page.id()).orElseThrow());
                }
            }
        }
        return drawn;
    }

    @Test
    void areThere() {
        assertThat(maps).isNotEmpty();
    }

    @Test
    void measureTheBorderWithinAPercentOfWhatIsStated() {
        List<Country> countries = List.copyOf(ledger.countries().values());
        double stated = ledger.facts().get("border-length").quantity().low().doubleValue();
        double measured = BorderLength.km(atlas.topology(), countries.get(0).mapId(), countries.get(1).mapId())
                .orElseThrow();

        assertThat(measured).isEqualTo(stated, within(stated * 0.01));
    }

    @Test
    void showEveryPlaceInItsOwnCountryBeforeAndAfterSimplifying() {
        List<String> ids = ledger.countries().values().stream().map(Country::mapId).toList();
        Frame frame = new PanelBuilder(atlas, List.copyOf(ledger.countries().values()), String::valueOf, country -> List.of(country.name()), "en").frame();
        List<double[]> simplified = atlas.outlines(frame, ids).arcs();
        for (Place place : ledger.places().values()) {
            if (place.kind() == Place.Kind.CROSSING) {
                continue; // A crossing lies on the border.
            }
            Topology.Country country = atlas.topology().country(ledger.countries().get(place.country()).mapId())
                    .orElseThrow();
            double longitude = place.longitude().doubleValue();
            double latitude = place.latitude().doubleValue();
            double[] point = atlas.projection().project(longitude, latitude);

            assertThat(atlas.topology().contains(country, longitude, latitude)).as(place.name()).isTrue();
            assertThat(Topology.contains(country, simplified, frame.x(point[0]), frame.y(point[1])))
                    .as(place.name() + ", simplified").isTrue();
        }
    }

    @Test
    void nameEveryPlaceAtEveryWidth() {
        for (MapFigure map : maps) {
            for (Variant variant : Variant.values()) {
                long written = Labels.of(map, variant).stream().filter(label -> List.of("place", "number")
                        .contains(label.label().kind())).map(Labels.Placed::place).distinct().count();
                assertThat(written).as(map.title() + ", " + variant).isEqualTo(map.places().size());
            }
        }
    }

    @Test
    void letNoLabelsOverlapOrLeaveThePanel() {
        for (MapFigure map : maps) {
            for (Variant variant : Variant.values()) {
                for (double width = variant.least(); width <= variant.most(); width += 0.25) {
                    assertThat(Labels.overlaps(map, variant, width))
                            .as(map.title() + " at " + width + " rem").isEmpty();
                }
            }
        }
    }

    /** The border would seem to go on inside the enlarged part. */
    @Test
    void enlargeNothingAtTheSharedBorder() {
        for (MapFigure map : maps) {
            MapFigure.Panel main = map.panels().get(0);
            for (MapFigure.Panel inset : map.panels().subList(1, map.panels().size())) {
                double[] area = Labels.area(inset, main.width(), main.height());
                double near = main.width() * 0.02;
                assertThat(lines(main.border())).as(map.title()).isNotEmpty().noneMatch(line -> line.stream()
                        .anyMatch(point -> point[0] > area[0] - near && point[0] < area[2] + near
                                && point[1] > area[1] - near && point[1] < area[3] + near));
            }
        }
    }

    /** A name that lies across the border seems to belong to both countries. */
    @Test
    void writeNoCountrysNameAcrossTheSharedBorder() {
        int names = 0;
        for (MapFigure map : maps) {
            for (Variant variant : Variant.values()) {
                for (Labels.Placed name : Labels.of(map, variant)) {
                    if (name.label().kind().equals("country")) {
                        names++;
                        Rectangle2D letters = Labels.lettersOnPanel(name, variant);
                        assertThat(lines(name.panel().border())).as("%s in %s", name.label(), map.title())
                                .noneMatch(line -> crosses(line, letters));
                    }
                }
            }
        }
        assertThat(names).isGreaterThan(10);
    }

    private static boolean crosses(List<double[]> line, Rectangle2D letters) {
        return IntStream.range(1, line.size()).anyMatch(i -> letters.intersectsLine(line.get(i - 1)[0],
                line.get(i - 1)[1], line.get(i)[0], line.get(i)[1]));
    }

    /** The lines of a path that is written in whole numbers, each corner after the first relative to the one before. */
    private static List<List<double[]>> lines(String path) {
        List<List<double[]>> lines = new ArrayList<>();
        for (String text : path.substring(1).split("M")) {
            List<double[]> line = new ArrayList<>();
            double[] at = {0, 0};
            Matcher numbers = Pattern.compile("(-?\\d+) ?(-?\\d+)").matcher(text);
            while (numbers.find()) {
                at = new double[] {at[0] + Integer.parseInt(numbers.group(1)), at[1] + Integer.parseInt(numbers.group(2))};
                line.add(at);
            }
            lines.add(line);
        }
        return lines;
    }

    @Test
    void stayUnderFifteenKilobytes() {
        for (MapFigure map : maps) {
            int bytes = new MapDrawing(project.messages()).draw(map).select("svg.panel[role]").outerHtml()
                    .getBytes(StandardCharsets.UTF_8).length;
            assertThat(bytes).as(map.title()).isLessThan(15_000);
        }
    }

    @Test
    void comeOutTheSameEachTime() {
        assertThat(draw(readAtlas())).isEqualTo(maps);
    }

    @Test
    void tellInTheListWhatTheyShow() {
        for (MapFigure map : maps) {
            Element drawn = new MapDrawing(project.messages()).draw(map);
            String text = drawn.selectFirst(".fold").text();
            map.places().forEach(place -> assertThat(text).contains(place.name()));
            map.routes().forEach(route -> assertThat(text).contains(route.from() + " to " + route.to()));
            assertThat(Jsoup.parse(drawn.outerHtml()).select("[style], script")).isEmpty();
        }
    }
}

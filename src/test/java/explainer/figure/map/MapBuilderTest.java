package explainer.figure.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import explainer.figure.map.MapFigure.Border;
import explainer.figure.map.MapFigure.Label;
import explainer.figure.map.MapFigure.Mark;
import explainer.figure.map.MapFigure.Panel;
import explainer.figure.map.MapFigure.PlaceEntry;
import explainer.figure.map.MapFigure.RouteEntry;

class MapBuilderTest {

    @Test
    void showsAllPlacesAndRoutesWhenAskedFor() {
        MapFigure map = new SmallWorld().map("title: All", "places: all", "routes: all").orElseThrow();

        assertThat(map.places()).extracting(PlaceEntry::name).containsExactly("Szohod", "Klow", "Sbrodj", "Niedzdrow");
        assertThat(map.routes()).extracting(RouteEntry::status).containsExactly("running", "planned");
        assertThat(map.kinds()).containsExactly("capital", "city", "town");
        assertThat(map.statuses()).containsExactly("running", "planned");
        assertThat(map.source()).isEqualTo("The Survey; The Gazetteer; The Paper");
        assertThat(map.panels()).hasSize(1);
        assertThat(map.panels().get(0).routes()).hasSize(2);
    }

    @Test
    void showsWhereARouteEndsThoughThePlaceIsNotNamed() {
        MapFigure map = new SmallWorld().map("title: A route", "places: [sbrodj]", "routes: [szohod-klow]")
                .orElseThrow();

        assertThat(map.places()).extracting(PlaceEntry::id).containsExactly("sbrodj", "szohod", "klow");
    }

    @Test
    void drawsPlacesThatLieAtOnePoint() {
        SmallWorld world = new SmallWorld(SmallWorld.DATA, """
                places:
                  - {id: port, name: Port, country: sy, latitude: 49, longitude: 17, kind: town, source: gazetteer}
                  - {id: fort, name: Fort, country: sy, latitude: 49, longitude: 17, kind: town, source: gazetteer}
                routes:
                  - {id: port-fort, from: port, to: fort, status: running, source: paper}
                """);
        MapFigure map = world.map("title: Two in one", "places: all", "routes: all").orElseThrow();

        assertThat(map.panels()).allSatisfy(panel -> assertThat(panel.toString()).doesNotContain("NaN", "Infinity"));
        assertThat(map.panels()).hasSize(2);
    }

    @Test
    void drawsNoRouteUnlessAsked() {
        MapFigure map = new SmallWorld().map("title: Places").orElseThrow();

        assertThat(map.places()).hasSize(4);
        assertThat(map.routes()).isEmpty();
        assertThat(map.panels().get(0).routes()).isEmpty();
    }

    @Test
    void measuresTheBorderOfTheSitesCountries() {
        MapFigure map = new SmallWorld().map("title: The border", "places: none").orElseThrow();

        assertThat(map.borders()).containsExactly(new Border("Borduria", "Syldavia", "1,112"));
    }

    @Test
    void drawsEachCountryOnceAndTheirNeighbourWithItsName() {
        Panel panel = new SmallWorld().map("title: Lands", "places: none").orElseThrow().panels().get(0);

        assertThat(panel.countries()).extracting(MapFigure.Shape::name).containsExactly("Borduria", "Syldavia");
        assertThat(panel.countries()).allMatch(shape -> shape.path().matches("(M[-\\d ]+l[-\\d ]+z)+"));
        assertThat(panel.names()).extracting(Label::text).contains("Borduria", "Syldavia", "Khemed");
        assertThat(panel.lakes()).isNotEmpty();
        assertThat(panel.border()).startsWith("M");
    }

    @Test
    void enlargesPlacesThatLieTooCloseTogether() {
        SmallWorld world = new SmallWorld(SmallWorld.DATA, """
                places:
                  - {id: west, name: Westgate, country: bo, latitude: 50, longitude: 9.9, kind: town, source: gazetteer}
                  - {id: east, name: Eastgate, country: sy, latitude: 50, longitude: 10.1, kind: capital,
                     source: gazetteer}
                  - {id: far, name: Farawell, country: bo, latitude: 50, longitude: 2, kind: town, source: gazetteer}
                """);
        MapFigure map = world.map("title: A gate").orElseThrow();

        assertThat(map.panels()).hasSize(2);
        assertThat(map.panels().get(0).places()).extracting(Mark::name).containsExactly("Eastgate", "Farawell");
        assertThat(map.panels().get(0).windows()).hasSize(1);
        assertThat(map.panels().get(1).about()).isEqualTo("Eastgate");
        assertThat(map.panels().get(1).places()).extracting(Mark::name).containsExactly("Eastgate", "Westgate");
    }

    @Test
    void writesANumberWhereANameHasNoRoomAndCountsFromOne() {
        StringBuilder places = new StringBuilder("places:\n");
        for (int i = 0; i < 36; i++) {
            places.append("  - {id: p").append(i).append(", name: Rather Long Name ").append((char) ('A' + i % 26))
                    .append(", country: bo, latitude: ").append(46 + i / 6 * 1.6).append(", longitude: ")
                    .append(1 + i % 6 * 1.6).append(", kind: town, source: gazetteer}\n");
        }
        MapFigure map = new SmallWorld(SmallWorld.DATA, places.toString()).map("title: Crowded").orElseThrow();

        assertThat(map.panels().get(0).places()).flatExtracting(Mark::labels)
                .filteredOn(label -> label.kind().equals("number")).isNotEmpty().extracting(Label::text).contains("1");
    }

    @Test
    void reportsWhatIsNotThereAtTheWordThatNamesIt() {
        SmallWorld world = new SmallWorld();

        assertThat(world.map("title: Wrong", "places: [szohod, klo]", "routes: [szohod-klow, klow-sbrod]")).isEmpty();
        assertThat(world.reports()).containsExactly(
                "content/page.md:10:18 UNKNOWN_PLACE there is no place 'klo'; did you mean 'klow'?",
                "content/page.md:11:23 UNKNOWN_REFERENCE there is no route 'klow-sbrod'; did you mean 'klow-sbrodj'?");
    }

    @Test
    void reportsAPlaceWithItsCoordinatesExchanged() {
        SmallWorld world = new SmallWorld(SmallWorld.DATA, """
                places:
                  - {id: a, name: Azucki, country: bo, latitude: 5, longitude: 50, kind: town, source: gazetteer}
                """);

        assertThat(world.map("title: Wrong")).isEmpty();
        assertThat(world.reports()).singleElement().asString().contains("BAD_PLACE", "Azucki lies outside the map",
                "exchanged");
    }

    @Test
    void reportsAPlaceInTheWrongCountryButAllowsOneOnTheBorder() {
        SmallWorld world = new SmallWorld(SmallWorld.DATA, """
                places:
                  - {id: a, name: Azucki, country: bo, latitude: 50, longitude: 11, kind: town, source: gazetteer}
                  - {id: b, name: Bridge, country: bo, latitude: 50, longitude: 10.02, kind: crossing,
                     source: gazetteer}
                """);

        assertThat(world.map("title: Wrong")).isEmpty();
        assertThat(world.reports()).singleElement().asString().contains("Azucki does not lie in Borduria");
    }

    @Test
    void reportsACountryThatTheMapLacks() {
        SmallWorld world = new SmallWorld(SmallWorld.DATA.replace("\"902\"", "\"904\""), SmallWorld.PLACES);

        assertThat(world.map("title: Lands", "places: [szohod]")).isPresent();
        assertThat(world.reports()).singleElement().asString().contains("the map has no country '904' for Syldavia",
                "map.topojson");
    }

    @Test
    void reportsASiteWithoutCountries() {
        SmallWorld world = new SmallWorld("units: []");

        assertThat(world.map("title: Nothing")).isEmpty();
        assertThat(world.reports()).singleElement().asString().contains("BAD_BLOCK", "there is no country to draw");
    }
}

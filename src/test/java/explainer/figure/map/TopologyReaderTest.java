package explainer.figure.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import explainer.figure.map.Topology.Country;

class TopologyReaderTest {

    @Test
    void readsPolygonsAndMultipolygonsOnTheirGrid() throws IOException {
        Topology world = TopologyReader.read(SmallWorld.TOPOLOGY);

        assertThat(world.countries()).containsOnlyKeys("901", "902", "Khemed");
        assertThat(world.country("902").orElseThrow().name()).isEqualTo("Syldavia");
        assertThat(world.arcs().get(0)).containsExactly(10, 45, 10, 50, 10, 55);
        assertThat(world.lakes()).hasSize(1);
    }

    @Test
    void namesCountriesInTheLanguagesThatItHas() throws IOException {
        Country borduria = TopologyReader.read(SmallWorld.TOPOLOGY.replace("\"name\":\"Borduria\"",
                "\"name\":\"Borduria\",\"name_sv\":\"Bordurien\"")).country("901").orElseThrow();

        assertThat(borduria.name("sv")).isEqualTo("Bordurien");
        assertThat(borduria.name("ar")).isEqualTo("Borduria");
    }

    @Test
    void knowsWhatLiesWhere() throws IOException {
        Topology world = TopologyReader.read(SmallWorld.TOPOLOGY);
        Country borduria = world.country("901").orElseThrow();

        assertThat(world.contains(borduria, 5, 50)).isTrue();
        assertThat(world.contains(borduria, 15, 50)).isFalse();
        assertThat(world.contains(borduria, -5, 50)).isFalse();
        assertThat(world.border(borduria, world.country("902").orElseThrow())).containsExactly(0);
        assertThat(world.border(borduria, world.country("Khemed").orElseThrow())).containsExactly(2);
    }

    @Test
    void ignoresKeysItDoesNotKnowAndTheirOrder() throws IOException {
        Topology world = TopologyReader.read("""
                {"arcs":[[[0,0],[4,0],[0,4],[-4,-4]]],"bbox":[0,0,4,4],"objects":{"rivers":{"geometries":[]},
                 "countries":{"type":"GeometryCollection","geometries":[{"properties":{"iso":{"a":[1]},"name":"X"},
                 "arcs":[[0]],"type":"Polygon","id":7}]}},"type":"Topology"}
                """);

        assertThat(world.contains(world.country("7").orElseThrow(), 3, 1)).isTrue();
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> TopologyReader.read("{\"type\":\"Topology\",\"objects\":{},\"arcs\":[]}"))
                .isInstanceOf(IOException.class).hasMessageContaining("countries");
        assertThatThrownBy(() -> TopologyReader.read("[]")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TopologyReader.read("{\"arcs\":[[[0,0],")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TopologyReader.read(SmallWorld.TOPOLOGY.replace("[[6]]", "[[99]]")))
                .isInstanceOf(IOException.class).hasMessageContaining("99");
        assertThatThrownBy(() -> TopologyReader.read(SmallWorld.TOPOLOGY.replace("[1000,4500],[0,500]", "1,2")))
                .isInstanceOf(IOException.class);
    }
}

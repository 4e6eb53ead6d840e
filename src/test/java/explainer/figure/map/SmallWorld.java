package explainer.figure.map;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import explainer.diagnostic.Diagnostics;
import explainer.figure.Areas;
import explainer.ledger.Ledger;
import explainer.ledger.LedgerReader;
import explainer.ledger.Wording;
import explainer.ledger.Words;
import explainer.read.FigureSpec;
import explainer.read.MarkdownParser;
import explainer.read.Messages;
import explainer.read.Page;
import explainer.read.PageReader;
import explainer.read.SettingsReader;
import explainer.read.SourceFile;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlReader;

/**
 * Three made-up countries, all with straight borders: Borduria (0 to 10 degrees east, 45 to 55 north), Syldavia beside
 * it (10 to 20 east) and Khemed south of both (0 to 20 east, 40 to 45 north). A lake lies in Syldavia.
 */
public final class SmallWorld {

    /** Grid of a hundredth of a degree; arcs 0 to 5 are the lines between and around the countries, 6 the lake. */
    static final String TOPOLOGY = """
            {"type":"Topology","transform":{"scale":[0.01,0.01],"translate":[0,0]},"objects":{
             "countries":{"type":"GeometryCollection","geometries":[
              {"type":"Polygon","id":"901","properties":{"name":"Borduria"},"arcs":[[0,1,2]]},
              {"type":"MultiPolygon","id":"902","properties":{"name":"Syldavia"},"arcs":[[[3,4,-1]]]},
              {"type":"Polygon","properties":{"name":"Khemed"},"arcs":[[-4,-3,-6]]}]},
             "lakes":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[6]]}]}},
             "arcs":[[[1000,4500],[0,500],[0,500]],[[1000,5500],[-1000,0],[0,-1000]],[[0,4500],[1000,0]],
              [[1000,4500],[1000,0]],[[2000,4500],[0,1000],[-1000,0]],[[0,4500],[0,-500],[2000,0],[0,500]],
              [[1400,5100],[200,0],[0,100],[-200,0],[0,-100]]]}
            """;

    static final String DATA = """
            sources:
              - {id: gazetteer, title: A gazetteer, publisher: The Gazetteer, date: 2020, covers: places}
              - {id: paper, title: An article, publisher: The Paper, date: 2020, covers: routes}
              - {id: survey, title: A survey, publisher: The Survey, date: 2020, covers: outlines}
            countries:
              - {id: bo, name: Borduria, adjective: Bordurian, map: "901"}
              - {id: sy, name: Syldavia, adjective: Syldavian, map: "902"}
            """;

    static final String PLACES = """
            places:
              - {id: szohod, name: Szohod, country: bo, latitude: 50, longitude: 5, kind: capital, source: gazetteer,
                 note: The capital.}
              - {id: klow, name: Klow, country: sy, latitude: 49, longitude: 17, kind: capital, source: gazetteer,
                 names: [{name: Old Klow, period: before 1900}]}
              - {id: sbrodj, name: Sbrodj, country: sy, latitude: 52.5, longitude: 14, kind: city, source: gazetteer}
              - {id: niedzdrow, name: Niedzdrow, country: sy, latitude: 47, longitude: 10.05, kind: town,
                 source: gazetteer}
            routes:
              - {id: szohod-klow, from: szohod, to: klow, status: running, source: paper, text: Twice a week.}
              - {id: klow-sbrodj, from: klow, to: sbrodj, status: planned, source: paper}
            """;

    final Diagnostics diagnostics = new Diagnostics();
    final Messages messages = Words.MESSAGES;
    final Ledger ledger;
    final Atlas atlas;

    SmallWorld() {
        this(DATA, PLACES);
    }

    SmallWorld(String... data) {
        this.ledger = ledger(data);
        this.atlas = atlas(diagnostics);
    }

    private static Atlas atlas(Diagnostics diagnostics) {
        return Atlas.of("map.topojson", TOPOLOGY, new Albers(44, 52, 48, 10), "jbake.properties", "survey", diagnostics)
                .orElseThrow();
    }

    /** Maps for charts to fill. */
    public static Areas areas(Ledger ledger) {
        return new AreaMaps(Optional.of(atlas(new Diagnostics())), ledger, new Wording(Words.MESSAGES), "en", "jbake.properties");
    }

    private Ledger ledger(String... data) {
        SortedMap<String, YamlMap> roots = new TreeMap<>();
        for (int i = 0; i < data.length; i++) {
            String path = "content/data/" + i + ".yaml";
            roots.put(path, (YamlMap) new YamlReader(path, 1, diagnostics).read(data[i]).orElseThrow());
        }
        return new LedgerReader(new MarkdownParser(diagnostics), diagnostics).read(roots);
    }

    /** The map that a fenced block with these lines asks for; nothing when it can't be drawn. */
    Optional<MapFigure> map(String... lines) {
        String file = "---\ntitle: A page\ntype: page\ndate: 2020-10-15\nstatus: published\n"
                + "summary: A page.\n---\n```map\n"
                + String.join("\n", lines) + "\n```\n";
        Page page = new PageReader(new SettingsReader(Path.of("").toAbsolutePath(), new Diagnostics())
                .read(Path.of("jbake.properties").toAbsolutePath(), Map.of()).orElseThrow(), diagnostics)
                .read(new SourceFile("content/page.md", file.getBytes(StandardCharsets.UTF_8))).orElseThrow();
        FigureSpec.Map spec = (FigureSpec.Map) page.figures().values().iterator().next();
        return new MapBuilder(atlas, ledger, new Wording(messages), "en", diagnostics).build(spec, "figure-map");
    }

    /** What was reported, one line each. */
    List<String> reports() {
        List<String> reports = new ArrayList<>();
        diagnostics.sorted().forEach(d -> reports.add(
                d.location() + " " + d.code() + " " + d.message() + "; " + d.hint()));
        return reports;
    }
}

package explainer.figure.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import explainer.figure.map.Topology.Country;
import explainer.figure.map.Topology.Polygon;

/**
 * Reads a quantized TopoJSON file with an object "countries" and, where there are any, an object "lakes", both
 * collections of polygons.
 *
 * <p>Token by token: binding to a tree of objects takes longer, in a young virtual machine, than all the rest of a map.
 */
final class TopologyReader {

    private static final String NAME = "name";

    private static final JsonFactory JSON = new JsonFactory();

    private final List<int[]> lines = new ArrayList<>();
    private final Map<String, List<Feature>> objects = new LinkedHashMap<>();
    private double[] scale = {1, 1};
    private double[] translate = {0, 0};

    private TopologyReader() {
    }

    /**
     * Reads a map.
     *
     * @throws IOException when it is not JSON or not TopoJSON of this kind; the message says what is missing
     */
    static Topology read(String json) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            TopologyReader reader = new TopologyReader();
            reader.topology(parser);
            return reader.build();
        }
    }

    private void topology(JsonParser parser) throws IOException {
        expect(parser, parser.nextToken(), JsonToken.START_OBJECT);
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            parser.nextToken();
            switch (key) {
                case "transform" -> transform(parser);
                case "objects" -> objects(parser);
                case "arcs" -> arcs(parser);
                default -> parser.skipChildren();
            }
        }
    }

    private void transform(JsonParser parser) throws IOException {
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            expect(parser, parser.nextToken(), JsonToken.START_ARRAY);
            double[] pair = new double[2];
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                pair[Math.min(i, 1)] = parser.getDoubleValue();
            }
            if (key.equals("scale")) {
                scale = pair;
            } else if (key.equals("translate")) {
                translate = pair;
            }
        }
    }

    private void objects(JsonParser parser) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            List<Feature> features = new ArrayList<>();
            expect(parser, parser.nextToken(), JsonToken.START_OBJECT);
            for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                if (parser.nextToken() == JsonToken.START_ARRAY && key.equals("geometries")) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        features.add(feature(parser));
                    }
                } else {
                    parser.skipChildren();
                }
            }
            objects.put(name, features);
        }
    }

    private Feature feature(JsonParser parser) throws IOException {
        String id = "";
        Map<String, String> names = Map.of();
        List<Polygon> polygons = List.of();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            parser.nextToken();
            switch (key) {
                case "id" -> id = parser.getText();
                case "properties" -> names = names(parser);
                case "arcs" -> polygons = polygons(nested(parser));
                default -> parser.skipChildren();
            }
        }
        return new Feature(id, names, polygons);
    }

    /** The names of a feature by language; the one for all has no tag. */
    private Map<String, String> names(JsonParser parser) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            parser.nextToken();
            if (key.equals(NAME) || key.startsWith(NAME + "_")) {
                names.put(key.substring(Math.min(NAME.length() + 1, key.length())).replace('_', '-'), parser.getText());
            }
            parser.skipChildren();
        }
        return names;
    }

    /** Lists in lists, down to the lists of numbers. */
    private Object nested(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        int[] numbers = new int[4];
        int count = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                items.add(nested(parser));
            } else {
                numbers = count == numbers.length ? Arrays.copyOf(numbers, count * 2) : numbers;
                numbers[count++] = parser.getIntValue();
            }
        }
        return items.isEmpty() ? Arrays.copyOf(numbers, count) : items;
    }

    /** A polygon is a list of rings, a multipolygon a list of polygons. */
    private static List<Polygon> polygons(Object arcs) {
        List<Polygon> polygons = new ArrayList<>();
        List<int[]> rings = new ArrayList<>();
        for (Object item : arcs instanceof List<?> list ? list : List.of()) {
            if (item instanceof int[] ring) {
                rings.add(ring);
            } else {
                polygons.addAll(polygons(item));
            }
        }
        if (!rings.isEmpty()) {
            polygons.add(new Polygon(List.copyOf(rings)));
        }
        return List.copyOf(polygons);
    }

    private void arcs(JsonParser parser) throws IOException {
        int[] points = new int[64];
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int count = 0;
            int[] at = {0, 0};
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                points = count + 2 > points.length ? Arrays.copyOf(points, count * 2) : points;
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    if (i < 2) {
                        at[i] += parser.getIntValue();
                        points[count + i] = at[i];
                    }
                }
                count += 2;
            }
            lines.add(Arrays.copyOf(points, count));
        }
    }

    private Topology build() throws IOException {
        if (!objects.containsKey("countries")) {
            throw new IOException("there is no object 'countries'");
        }
        List<double[]> arcs = new ArrayList<>();
        for (int[] line : lines) {
            double[] arc = new double[line.length];
            for (int i = 0; i < line.length; i++) {
                arc[i] = line[i] * scale[i % 2] + translate[i % 2];
            }
            arcs.add(arc);
        }
        Map<String, Country> countries = new LinkedHashMap<>();
        for (Feature feature : objects.get("countries")) {
            check(feature.polygons());
            String name = feature.names().getOrDefault("", "");
            String key = feature.id().isEmpty() ? name : feature.id();
            countries.put(key, new Country(key, name, feature.names(), feature.polygons()));
        }
        List<Polygon> lakes = new ArrayList<>();
        for (Feature feature : objects.getOrDefault("lakes", List.of())) {
            check(feature.polygons());
            lakes.addAll(feature.polygons());
        }
        return new Topology(List.copyOf(arcs), Collections.unmodifiableMap(countries), List.copyOf(lakes));
    }

    private void check(List<Polygon> polygons) throws IOException {
        for (Polygon polygon : polygons) {
            for (int[] ring : polygon.rings()) {
                for (int number : ring) {
                    if (Topology.forwards(number) >= lines.size()) {
                        throw new IOException("there is no arc " + number);
                    }
                }
            }
        }
    }

    private static void expect(JsonParser parser, JsonToken token, JsonToken wanted) throws IOException {
        if (token != wanted) {
            throw new IOException("expected " + wanted + " at line " + parser.currentLocation().getLineNr()
                    + ", column " + parser.currentLocation().getColumnNr());
        }
    }

    private record Feature(String id, Map<String, String> names, List<Polygon> polygons) {
    }
}

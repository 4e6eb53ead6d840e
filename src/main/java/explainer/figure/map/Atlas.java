package explainer.figure.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.figure.map.MapFigure.Panel;
import explainer.read.Settings;
import explainer.read.SourceFile;

/**
 * The map file and its projection, as the settings {@code map.file} and {@code map.projection} name them, and with
 * {@code map.source} the ledger's source of the outlines. One serves all maps of a site: what is computed for one is
 * kept for the next.
 */
public final class Atlas {

    private static final int MANY_PANELS = 50;

    private final String file;
    private final String settingsFile;
    private final String source;
    private final Topology topology;
    private final Albers projection;
    private final List<double[]> projected;
    private final Map<List<Object>, Frame> frames = new ConcurrentHashMap<>();
    private final Map<List<Object>, Outlines> outlines = new ConcurrentHashMap<>();
    private final Map<List<Object>, List<Panel>> panels = new ConcurrentHashMap<>();

    private Atlas(String file, String settingsFile, String source, Topology topology, Albers projection) {
        this.file = file;
        this.settingsFile = settingsFile;
        this.source = source;
        this.topology = topology;
        this.projection = projection;
        this.projected = topology.arcs().stream().map(projection::project).toList();
    }

    /** Everything that {@link #read} looks at. */
    public static List<Object> inputs(Settings settings, SortedMap<String, SourceFile> dataFiles) {
        String path = settings.dataFolder() + "/" + setting(settings, "map.file");
        return List.of(path, Optional.ofNullable(dataFiles.get(path)), dataFiles.keySet().stream().toList(),
                setting(settings, "map.projection"), setting(settings, "map.source"), settings.file());
    }

    /**
     * Reads the map that the settings name.
     *
     * @param dataFiles the files of the data folder, by path relative to the project
     * @return nothing when the site has no map, or when it can't be read, which is then reported
     */
    public static Optional<Atlas> read(Settings settings, SortedMap<String, SourceFile> dataFiles,
            Diagnostics diagnostics) {
        String name = setting(settings, "map.file");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String path = settings.dataFolder() + "/" + name;
        SourceFile file = dataFiles.get(path);
        if (file == null) {
            diagnostics.add(Code.BAD_CONFIGURATION, settings.location("map.file"),
                    "there is no file '" + path + "'", Nearest.to(path, dataFiles.keySet())
                            .map(near -> "did you mean '" + near.substring(settings.dataFolder().length() + 1) + "'?")
                            .orElse("name a TopoJSON file below " + settings.dataFolder() + "/"));
            return Optional.empty();
        }
        return projection(settings, diagnostics).flatMap(albers -> of(path, file.text(), albers, settings.file(),
                setting(settings, "map.source"), diagnostics));
    }

    static Optional<Atlas> of(String path, String json, Albers projection, String settingsFile,
            String source, Diagnostics diagnostics) {
        try {
            return Optional.of(new Atlas(path, settingsFile, source, TopologyReader.read(json), projection));
        } catch (IOException e) {
            diagnostics.add(Code.BAD_CONFIGURATION, Location.of(path), "the map can't be read: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "it must be TopoJSON with an object 'countries'");
            return Optional.empty();
        }
    }

    private static Optional<Albers> projection(Settings settings, Diagnostics diagnostics) {
        String text = setting(settings, "map.projection");
        try {
            String[] parts = text.split(",");
            double[] numbers = new double[parts.length];
            for (int i = 0; i < parts.length; i++) {
                numbers[i] = Double.parseDouble(parts[i].strip());
            }
            boolean isCone = numbers.length == 4 && Math.abs(numbers[0] + numbers[1]) > 1
                    && Math.abs(numbers[0]) < 90 && Math.abs(numbers[1]) < 90;
            if (isCone) {
                return Optional.of(new Albers(numbers[0], numbers[1], numbers[2], numbers[3]));
            }
        } catch (NumberFormatException e) {
            // The report below says what is wanted.
        }
        diagnostics.add(Code.BAD_CONFIGURATION, settings.location("map.projection"),
                "map.projection: '" + text + "' is no projection", "write two standard parallels that are not each "
                        + "other's opposite, then latitude and longitude of the centre, such as '40,51,46,67'");
        return Optional.empty();
    }

    /** JBake's configuration takes a comma for the end of an item; here it is only a comma. */
    private static String setting(Settings settings, String key) {
        Object value = settings.jbake().get(key);
        return value == null ? "" : value instanceof Collection<?> items
                ? items.stream().map(String::valueOf).collect(Collectors.joining(",")) : value.toString().strip();
    }

    /** The map file, as diagnostics name it. */
    String file() {
        return file;
    }

    /** The file that names the map, as diagnostics name it. */
    String settingsFile() {
        return settingsFile;
    }

    /** The ledger's source of the outlines, by id; empty when the settings name none. */
    String source() {
        return source;
    }

    Topology topology() {
        return topology;
    }

    Albers projection() {
        return projection;
    }

    /** The lines of the topology, projected. */
    List<double[]> projected() {
        return projected;
    }

    /** A frame around some countries, by their ids in the map file. */
    Frame frame(List<String> ids, double margin, double above, int width, int height) {
        return frames.computeIfAbsent(List.of(ids, margin, above, width, height), key -> {
            List<double[]> lines = new ArrayList<>();
            for (String id : ids) {
                topology.country(id).ifPresent(country -> topology.arcsOf(country)
                        .forEach(number -> lines.add(projected.get(number))));
            }
            return Frame.around(lines, margin, 0.5, above, width, height);
        });
    }

    /** What is drawn in a frame, with the countries that matter most. */
    Outlines outlines(Frame frame, List<String> ids) {
        return outlines.computeIfAbsent(List.of(frame, ids), key -> new Outlines(this, frame, ids));
    }

    /**
     * Panels that are drawn only once.
     *
     * @param inputs everything besides the atlas that they are drawn from
     */
    List<Panel> panels(List<Object> inputs, Supplier<List<Panel>> drawing) {
        if (panels.size() > MANY_PANELS) {
            panels.clear(); // Somebody moves places about in the preview; old drawings are of no more use.
        }
        return panels.computeIfAbsent(inputs, key -> drawing.get());
    }
}

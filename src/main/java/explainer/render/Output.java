package explainer.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;

/** The files of the finished site by their path below its root. Several threads may add to it. */
public final class Output {

    /** A path whose parts all have names. */
    private static final Pattern INSIDE = Pattern.compile("(?:(?!\\.{1,2}(?:/|$))[^/\\\\:]+(?:/(?!$)|$))++");

    private final SortedMap<String, byte[]> files;
    private final SortedMap<String, String> origins;
    private final Map<String, Queue<String>> paths = new ConcurrentHashMap<>();
    private final Map<String, byte[]> before;
    private final Diagnostics diagnostics;
    /** What stands before the paths of this part of the site. */
    private final String folder;

    public Output(Diagnostics diagnostics) {
        this(Map.of(), diagnostics);
    }

    /** @param before the files of the last run: one that is the same becomes the same array, which is known at once */
    public Output(Map<String, byte[]> before, Diagnostics diagnostics) {
        this(new ConcurrentSkipListMap<>(), new ConcurrentSkipListMap<>(), before, diagnostics, "");
    }

    private Output(SortedMap<String, byte[]> files, SortedMap<String, String> origins, Map<String, byte[]> before,
            Diagnostics diagnostics, String folder) {
        this.files = files;
        this.origins = origins;
        this.before = before;
        this.diagnostics = diagnostics;
        this.folder = folder;
    }

    /**
     * A folder of the same site, below which all paths lie that are given here.
     *
     * @param place its path, with a slash at its end; empty for the whole
     */
    public Output within(String place) {
        return place.isEmpty() ? this : new Output(files, origins, before, diagnostics, folder + place);
    }

    /**
     * Adds a file. Two of one path, or of paths that differ only in case, are reported.
     *
     * @param below  its path below the site's root, with forward slashes
     * @param origin the input it was made from, for diagnostics
     */
    public void add(String below, byte[] bytes, String origin) {
        String path = folder + below;
        if (!INSIDE.matcher(path).matches()) {
            diagnostics.add(Code.OUTPUT_FAILED, Location.of(origin), "the output '" + path
                    + "' would not lie in the site's folder", "give it a path without '..', ':' and '\\' that does not begin with /");
            return;
        }
        String other = origins.putIfAbsent(path.toLowerCase(java.util.Locale.ROOT), origin);
        if (other != null) {
            diagnostics.add(Code.OUTPUT_COLLISION, Location.of(origin.compareTo(other) < 0 ? other : origin),
                    "the output '" + path + "' is also made from '" + (origin.compareTo(other) < 0 ? origin : other) + "'",
                    "rename one of them");
            return;
        }
        byte[] last = before.get(path);
        files.put(path, Arrays.equals(last, bytes) ? last : bytes);
        paths.computeIfAbsent(origin, any -> new ConcurrentLinkedQueue<>()).add(below);
    }

    /** Adds a text as UTF-8. */
    public void add(String path, String text, String origin) {
        add(path, text.getBytes(StandardCharsets.UTF_8), origin);
    }

    /** Whether there is a file of this path. */
    public boolean contains(String path) {
        return files.containsKey(folder + path);
    }

    /** The input that a file was made from. */
    public String origin(String path) {
        return origins.get((folder + path).toLowerCase(java.util.Locale.ROOT));
    }

    /** What was made from an input, by path. */
    SortedMap<String, byte[]> madeFrom(String origin) {
        SortedMap<String, byte[]> made = new TreeMap<>();
        paths.getOrDefault(origin, new ConcurrentLinkedQueue<>()).forEach(path -> made.put(path, files.get(folder + path)));
        return made;
    }

    /** All files of the site, by path below its root. */
    public SortedMap<String, byte[]> files() {
        return Collections.unmodifiableSortedMap(files);
    }
}

package explainer.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The compressed twins of text files: {@code index.html.gz} beside {@code index.html}. A host that finds one sends it
 * to every browser that takes gzip, and need not compress for each reader anew, nor as hastily as it then would.
 *
 * <p>A twin follows RFC 1952 and holds neither a name nor a time (Java writes both as none): the same text gives the
 * same twin. That holds for one build of zlib, the library that Java compresses with: another Java may bring another
 * zlib, of which another version may find other matches. What a reader gets is the same in any case. JZlib, the encoder
 * written in Java alone that would not depend on it, had its last release in 2013; for Brotli there are only wrappers
 * of native code, which would make the site depend on the machine that bakes it, and so there are no {@code .br} twins.
 */
public final class Twins {

    /** Behind the name of a text. */
    private static final String ENDING = ".gz";

    /** What is text by the ending of its name. All else is compressed in itself, or is for the host. */
    private static final Set<String> TEXTS = Set.of("atom", "bib", "css", "csv", "geojson", "htm", "html", "ics", "js",
            "json", "map", "md", "mjs", "rss", "svg", "topojson", "tsv", "txt", "vtt", "webmanifest", "xhtml", "xml",
            "yaml");

    private Twins() {
    }

    /**
     * The files of a site and the twins of those that are texts. Where the site has a file of that name of its own, it
     * stays: it is taken for a twin made elsewhere.
     *
     * @param files by path
     */
    public static SortedMap<String, byte[]> with(SortedMap<String, byte[]> files) {
        SortedMap<String, byte[]> twins = new ConcurrentSkipListMap<>();
        files.entrySet().parallelStream().filter(file -> isText(file.getKey()))
                .forEach(file -> twins.put(file.getKey() + ENDING, compressed(file.getValue())));
        SortedMap<String, byte[]> all = new TreeMap<>(twins);
        all.putAll(files);
        return all;
    }

    private static boolean isText(String path) {
        return TEXTS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static byte[] compressed(byte[] text) {
        ByteArrayOutputStream twin = new ByteArrayOutputStream(text.length / 3 + 64);
        try (GZIPOutputStream out = new Thorough(twin)) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no disk here that could be full
        }
        return twin.toByteArray();
    }

    /** Java's own stream, but at the level that takes longest and leaves least: it is done once for all readers. */
    private static final class Thorough extends GZIPOutputStream {
        Thorough(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}

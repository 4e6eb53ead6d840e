package explainer.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import explainer.disk.Disk;
import explainer.disk.PlainFile;
import explainer.render.Assets;

/**
 * Which finished files the last run took: from the same inputs the next one takes the same, and need not put their
 * documents together to know it.
 *
 * @param names in the cache, by the file's path in the site; empty when the last run had other inputs
 * @param uses  of assets, in documents and elsewhere
 */
record LastRun(Map<String, String> names, Assets.Uses uses) {

    private static final int LIMIT = 16 << 20;
    private static final String FILE = "file";
    private static final String USED = "used";
    private static final String PUBLISHED = "published";

    /**
     * What is known of the last run.
     *
     * @param file   where it was written down; one that is not there, or can't be read, tells nothing
     * @param inputs of this run
     */
    static LastRun read(Path file, String inputs) {
        LastRun run = new LastRun(new TreeMap<>(), new Assets.Uses(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
        try {
            List<String> lines = new String(PlainFile.read(file, LIMIT), StandardCharsets.UTF_8).lines().toList();
            if (!lines.isEmpty() && lines.get(0).equals(inputs) && lines.get(lines.size() - 1).isEmpty()) {
                lines.forEach(run::take);
            }
        } catch (IOException e) {
            return run;
        }
        return run;
    }

    private void take(String line) {
        String[] parts = line.split("\t", 3);
        switch (parts[0]) {
            case FILE -> names.put(parts[1], parts[2]);
            case USED -> uses.used().add(parts[1]);
            case PUBLISHED -> uses.published().add(parts[1]);
            default -> { } // the inputs, and the line that says that none is missing
        }
    }

    /** The name in the cache of a file of the site. */
    Optional<String> name(String url) {
        return Optional.ofNullable(names.get(url));
    }

    /** Writes this run down for the next; that it can't be written does no harm but to the next one's time. */
    void write(Path file, String inputs) {
        StringBuilder lines = new StringBuilder(inputs).append('\n');
        names.forEach((url, name) -> lines.append(FILE).append('\t').append(url).append('\t').append(name).append('\n'));
        uses.used().forEach(asset -> lines.append(USED).append('\t').append(asset).append('\n'));
        uses.published().forEach(asset -> lines.append(PUBLISHED).append('\t').append(asset).append('\n'));
        try {
            byte[] text = lines.append('\n').toString().getBytes(StandardCharsets.UTF_8);
            new Disk().replace(file, out -> out.write(text));
        } catch (IOException e) {
            // The next run puts the documents together again.
        }
    }
}

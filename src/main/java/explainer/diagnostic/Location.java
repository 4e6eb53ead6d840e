package explainer.diagnostic;

import java.util.Comparator;

/**
 * A place in an input file.
 *
 * @param file   path relative to the project's folder, with forward slashes
 * @param line   line, counted from 1; 0 when the whole file is meant
 * @param column column in UTF-16 units, counted from 1; 0 when the whole line is meant
 * @param length how many units from the column on are meant; at least 0
 */
public record Location(String file, int line, int column, int length) implements Comparable<Location> {

    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column)
            .thenComparingInt(Location::length);

    /** The whole of a file. */
    public static Location of(String file) {
        return new Location(file, 0, 0, 0);
    }

    /** A whole line of a file. */
    public static Location of(String file, int line) {
        return new Location(file, line, 0, 0);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, as far as they are known. */
    @Override
    public String toString() {
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}

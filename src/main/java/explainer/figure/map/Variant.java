package explainer.figure.map;

/**
 * The widths at which labels are laid out anew. Between two of them a map only stretches: its lines grow with it while
 * its letters keep their size, so labels move apart, and where they don't, the layout knows.
 *
 * <p>Lengths are in rem, so that a reader's own letter size counts. {@code assets/css/map.css} has the same numbers, and
 * {@code text.css} the width that no figure exceeds.
 */
enum Variant {
    TINY("t", 16, 24, 0.6875, 0.6875, 0.6875),
    SMALL("s", 24, 36, 0.6875, 0.75, 0.6875),
    MEDIUM("m", 36, 46, 0.75, 0.875, 0.75);

    private final String key;
    private final double least;
    private final double most;
    private final double placeSize;
    private final double countrySize;
    private final double neighbourSize;

    Variant(String key, double least, double most, double placeSize, double countrySize, double neighbourSize) {
        this.key = key;
        this.least = least;
        this.most = most;
        this.placeSize = placeSize;
        this.countrySize = countrySize;
        this.neighbourSize = neighbourSize;
    }

    /** Whether an enlarged part of the map stands below it, for want of room on it. */
    boolean isNarrow() {
        return this == TINY || this == SMALL;
    }

    /** The class of labels that are shown at these widths. */
    String key() {
        return key;
    }

    /** The narrowest map of this kind. */
    double least() {
        return least;
    }

    /** The widest map of this kind. */
    double most() {
        return most;
    }

    /** The letter size of places; also the em in which their positions are given. */
    double placeSize() {
        return placeSize;
    }

    /** The letter size of the names of the countries that the site is about. */
    double countrySize() {
        return countrySize;
    }

    /** The letter size of their neighbours' names. */
    double neighbourSize() {
        return neighbourSize;
    }
}

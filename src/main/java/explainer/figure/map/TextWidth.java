package explainer.figure.map;

/**
 * How much room a text takes at most, whichever common sans-serif the reader's system sets it in. The advances are
 * those of Verdana and DejaVu Sans, the widest of them, rounded up.
 */
final class TextWidth {

    /** From the base line up, and down, in em: what the tallest of these fonts reserve for a line. */
    static final double ASCENT = 1.07;
    static final double DESCENT = 0.3;
    /** From the base line up, and down, in em: how far the letters themselves reach. */
    static final double CAPITAL = 0.8;
    static final double TAIL = 0.24;

    private static final String NARROW = "ijl.,:;'|!I()[]\u2019\u02BB\u02BC";
    private static final String SLIM = "frt- \u00A0\u2013";
    private static final String WIDE = "mwMWQOGD@%\u2014";

    private TextWidth() {
    }

    /** The width of a text in em. */
    static double ems(String text) {
        return text.codePoints().mapToDouble(TextWidth::advance).sum();
    }

    /** The width of a text set in capitals with letters spaced by some em. */
    static double capitals(String text, double spacing) {
        String upper = text.toUpperCase(java.util.Locale.ROOT);
        return ems(upper) + spacing * upper.length();
    }

    private static double advance(int c) {
        if (NARROW.indexOf(c) >= 0) {
            return c == 'I' ? 0.43 : 0.4;
        }
        if (SLIM.indexOf(c) >= 0) {
            return 0.46;
        }
        if (WIDE.indexOf(c) >= 0) {
            return 1;
        }
        return Character.isUpperCase(c) ? 0.78 : c > 0x2E80 ? 1 : 0.65;
    }
}

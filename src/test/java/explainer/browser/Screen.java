package explainer.browser;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a page is shown on.
 *
 * @param width in CSS pixels
 * @param dark whether the reader has asked for dark pages
 * @param forced whether the system's own few colours replace the page's
 * @param paper whether the page is laid out for print
 */
record Screen(int width, boolean dark, boolean forced, boolean paper) {

    /** A small phone; also a screen of 1280 pixels at 400%. */
    static final int PHONE = 320;
    static final int TABLET = 768;
    static final int DESKTOP = 1440;
    static final List<Integer> WIDTHS = List.of(PHONE, TABLET, DESKTOP);
    /** From a small phone to a large desktop. */
    private static final List<Integer> ALL_WIDTHS = List.of(PHONE, 390, TABLET, 1280, 1920);

    /** The height of all of them: low enough for every page to need scrolling. */
    static final int HEIGHT = 900;

    /** A4, 210 mm, less the margins that the print style sets. */
    private static final int SHEET = 658;

    static final Screen WIDE = new Screen(DESKTOP, false, false, false);
    static final Screen PAPER = new Screen(SHEET, false, false, true);

    static Stream<Screen> everyWidth() {
        return ALL_WIDTHS.stream().map(WIDE::at);
    }

    /** Three widths, light and dark. */
    static Stream<Screen> all() {
        return WIDTHS.stream().flatMap(width -> schemes(width));
    }

    /** One width, light and dark. */
    static Stream<Screen> schemes(int width) {
        return Stream.of(WIDE.at(width), WIDE.at(width).inTheDark());
    }

    Screen at(int newWidth) {
        return new Screen(newWidth, dark, forced, paper);
    }

    Screen inTheDark() {
        return new Screen(width, true, forced, paper);
    }

    Screen inForcedColours() {
        return new Screen(width, dark, true, paper);
    }

    @Override
    public String toString() {
        return (paper ? "paper" : width + " px") + (dark ? ", dark" : ", light") + (forced ? ", forced colours" : "");
    }
}

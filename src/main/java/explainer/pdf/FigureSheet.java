package explainer.pdf;

import java.io.IOException;

/**
 * A figure that is laid out.
 *
 * @param pdf   its one page
 * @param title what it is called
 */
record FigureSheet(byte[] pdf, String title) {

    /** Pixels of the picture that are one of CSS: screens show two and more. */
    private static final int SCALE = 2;

    Finished svg() throws IOException {
        return SvgPicture.of(pdf, title);
    }

    /** @param complaints takes that more than one page is there */
    Finished png(Complaints complaints) throws IOException {
        return Picture.of(pdf, SCALE, complaints::problem);
    }
}

package explainer.browser;

/** The sheets that readers' printers hold, in points; and what the print style sets on each. */
enum Paper {
    A4(595.28f, 841.89f), LETTER(612, 792);

    private static final float MILLIMETRE = 72 / 25.4f;

    /** The margins at the sides, at the foot, at the head, and at the head of the first sheet. */
    static final float SIDE = 18 * MILLIMETRE;
    static final float FOOT = 20 * MILLIMETRE;
    static final float HEAD = 22 * MILLIMETRE;
    static final float FIRST_HEAD = 14 * MILLIMETRE;

    private final float width;
    private final float height;

    Paper(float width, float height) {
        this.width = width;
        this.height = height;
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }
}

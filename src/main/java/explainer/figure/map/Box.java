package explainer.figure.map;

/**
 * A box on a map whose width is not yet known: each edge is a part of the map's width and a length beside it.
 *
 * @param x1     the left edge, as a part of the map's width
 * @param y1     the upper edge, as a part of the map's width too
 * @param x2     the right edge
 * @param y2     the lower edge
 * @param left   what is added to the left edge, in rem; a negative one lies further left
 * @param top    what is added to the upper edge
 * @param right  what is added to the right edge
 * @param bottom what is added to the lower edge
 */
record Box(double x1, double y1, double x2, double y2, double left, double top, double right, double bottom) {

    /** A box of fixed size that is tied to a point. */
    static Box at(double x, double y, double left, double top, double right, double bottom) {
        return new Box(x, y, x, y, left, top, right, bottom);
    }

    /** A box that grows with the map. */
    static Box area(double x1, double y1, double x2, double y2) {
        return new Box(x1, y1, x2, y2, 0, 0, 0, 0);
    }

    /** The box with some rem more on each side. */
    Box grown(double by) {
        return new Box(x1, y1, x2, y2, left - by, top - by, right + by, bottom + by);
    }

    /**
     * Whether two boxes overlap at some width of a range, in rem.
     *
     * <p>They do where four inequalities hold at once, each linear in the width; so the answer is exact, not a sample.
     */
    boolean overlaps(Box other, double least, double most) {
        double from = least;
        double to = most;
        for (int edge = 0; edge < 4; edge++) {
            double slope = edge == 0 ? x1 - other.x2 : edge == 1 ? other.x1 - x2
                    : edge == 2 ? y1 - other.y2 : other.y1 - y2;
            double limit = edge == 0 ? other.right - left : edge == 1 ? right - other.left
                    : edge == 2 ? other.bottom - top : bottom - other.top;
            if (slope > 0) {
                to = Math.min(to, limit / slope);
            } else if (slope < 0) {
                from = Math.max(from, limit / slope);
            } else if (limit <= 0) {
                return false;
            }
            if (from >= to) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the box stays within the map at all widths of a range.
     *
     * @param height of the map, as a part of its width
     * @param margin that must stay free, in rem
     */
    boolean staysIn(double height, double margin, double least, double most) {
        return staysInAt(height, margin, least) && staysInAt(height, margin, most);
    }

    private boolean staysInAt(double height, double margin, double width) {
        return x1 * width + left >= margin && x2 * width + right <= width - margin
                && y1 * width + top >= margin && y2 * width + bottom <= height * width - margin;
    }

    /** Whether the box holds a point, given as parts of the map's width, when the map has a width in rem. */
    boolean holds(double x, double y, double width) {
        return (x - x1) * width > left && (x - x2) * width < right && (y - y1) * width > top
                && (y - y2) * width < bottom;
    }
}

package explainer.figure.map;

import java.util.List;
import java.util.Optional;

import explainer.figure.Areas;
import explainer.figure.Figure;
import explainer.read.MarkdownText;

/**
 * A map as its template sees it. Positions are in percent of a panel's width and height and offsets in em, so that
 * letters and marks keep their size while the map's lines stretch.
 *
 * @param panels   the map, then what of it is drawn enlarged
 * @param places   all places
 * @param routes   all routes
 * @param borders  the borders that two of the site's countries share
 * @param kinds    what kinds of places there are, for the key
 * @param statuses of the routes there are, for the key
 * @param unnamed  at which widths some country of the site is not named on the map; as {@link Label#at()}, but null for
 *                 none
 * @param source   who publishes the outlines, the positions and what is said of the routes
 */
public record MapFigure(String id, String title, Optional<MarkdownText> caption, List<Panel> panels,
        List<PlaceEntry> places, List<RouteEntry> routes, List<Border> borders, List<String> kinds,
        List<String> statuses, String unnamed, String source)
        implements Figure {

    @Override
    public String template() {
        return "figures/map.ftlh";
    }

    /**
     * The map, or a part of it enlarged.
     *
     * @param about     for an enlarged part, the place it is named after; null for the map itself
     * @param corner    for an enlarged part, where on the map it lies: nw, ne, sw or se; null for the map itself
     * @param width     in the units of the paths, as is the height
     * @param land      all land as one path
     * @param seams     the borders between neighbours
     * @param countries those that the site is about
     * @param lakes     as one path
     * @param border    what the site's countries share
     * @param windows   what is drawn enlarged elsewhere
     * @param names     of countries, and the scale
     */
    public record Panel(String about, String corner, int width, int height, String land, String seams,
            List<Shape> countries, String lakes, String border, List<Line> routes, List<Window> windows,
            List<Mark> places, List<Label> names, Scale scale) implements Areas.Sheet {

        /** The same with other marks. */
        Panel with(List<Mark> marks) {
            return new Panel(about, corner, width, height, land, seams, countries, lakes, border, routes, windows,
                    marks, names, scale);
        }
    }

    /** A country that the site is about. */
    public record Shape(int number, String name, String path) {
    }

    /** A route. */
    public record Line(String status, String path) {
    }

    /** A part of a panel that is drawn enlarged elsewhere, in the panel's units. */
    public record Window(int x, int y, int width, int height) {
    }

    /** A place with its mark and what is written beside it. */
    public record Mark(String name, String kind, String x, String y, List<Label> labels) {

        /** The same with other labels. */
        Mark with(List<Label> others) {
            return new Mark(name, kind, x, y, others);
        }
    }

    /**
     * A text.
     *
     * @param at     at which widths it is shown: t, s, m and l, with spaces between; empty for all
     * @param kind   place, number (where there is no room for a place's name; the key then tells it), country or
     *               neighbour
     * @param number of the country that it names; 0 for none
     * @param x      in percent; for a label of a place, its offset in em, as is y
     * @param anchor start, middle or end
     */
    public record Label(String at, String kind, int number, String text, String x, String y, String anchor) {

        /** The same with another text. */
        Label with(String other) {
            return new Label(at, kind, number, other, x, y, anchor);
        }
    }

    /**
     * A scale bar.
     *
     * @param kilometres its length on the map, written out
     * @param x1         where it begins, in percent
     * @param x2         where it ends
     * @param y          in percent
     */
    public record Scale(String kilometres, String x1, String x2, String y) {
    }

    /**
     * A place in the list beside the map.
     *
     * @param countryNumber its country's
     * @param names         what it was or is called at other times
     * @param note          null for none
     */
    public record PlaceEntry(String id, String name, String kind, String country, int countryNumber,
            List<Name> names, MarkdownText note) {
    }

    /** A name that held at another time. */
    public record Name(String name, String period) {
    }

    /**
     * A route in the list beside the map.
     *
     * @param text null for none
     */
    public record RouteEntry(String id, String from, String to, String status, MarkdownText text) {
    }

    /**
     * A border of two countries.
     *
     * @param kilometres its length on the map's data, rounded and written out
     */
    public record Border(String one, String other, String kilometres) {
    }
}

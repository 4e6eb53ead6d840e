package explainer.figure.map;

import java.util.Comparator;
import java.util.List;

import explainer.ledger.Place;

/**
 * A place on a panel.
 *
 * @param number  its number in the figure's list
 * @param x       as a part of the panel's width
 * @param y       as a part of the panel's width too, from the top
 * @param country the index of its country in the map file, as {@link LandMask} counts
 */
record Spot(Place place, int number, double x, double y, int country) {

    /** How far its mark reaches from its middle, in em. */
    double radius() {
        return switch (place.kind()) {
            case CAPITAL -> 0.4;
            case CROSSING -> 0.34;
            case CITY -> 0.26;
            case TOWN -> 0.24;
        };
    }

    /** The mark's box at a letter size. */
    Box box(double size) {
        double reach = radius() * size;
        return Box.at(x, y, -reach, -reach, reach, reach);
    }

    /** The same places, capitals first and crossings last. */
    static List<Spot> byImportance(List<Spot> spots) {
        return spots.stream().sorted(Comparator.comparing((Spot spot) -> spot.place().kind())
                .thenComparing(Spot::number)).toList();
    }
}

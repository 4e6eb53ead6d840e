package explainer.figure.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses a place for each label so that none overlaps another at any width of a range.
 *
 * <p>Each label begins with its best place; then one after the other moves to where it does least harm, until none
 * wants to move. What still overlaps gives way to what matters more.
 */
final class LabelSolver {

    private static final int ROUNDS = 12;
    private static final double OVERLAP = 1000;

    private final double least;
    private final double most;

    /**
     * @param least the narrowest width, in rem
     * @param most  the widest
     */
    LabelSolver(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /**
     * A place that a label could take.
     *
     * @param box  where it then is
     * @param cost how bad that is
     * @param mark how it is then written
     */
    record Option(Box box, double cost, MapFigure.Label mark) {
    }

    /**
     * Chooses.
     *
     * @param labels what each may choose from, the most important label first
     * @param taken  boxes that no label may overlap
     * @return what each chose; nothing for one that found no place
     */
    List<Optional<Option>> choose(List<List<Option>> labels, List<Box> taken) {
        List<List<Option>> free = labels.stream().map(options -> options.stream()
                .filter(option -> taken.stream().noneMatch(box -> touch(option.box(), box))).toList()).toList();
        Option[] chosen = new Option[free.size()];
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = false;
            for (int i = 0; i < chosen.length; i++) {
                Option best = best(free.get(i), chosen, i);
                moved |= best != chosen[i];
                chosen[i] = best;
            }
        }
        return settle(free, chosen);
    }

    private Option best(List<Option> options, Option[] chosen, int self) {
        Option best = null;
        double bestCost = Double.POSITIVE_INFINITY;
        for (Option option : options) {
            double cost = option.cost();
            for (int i = 0; i < chosen.length && cost < bestCost; i++) {
                if (i != self && chosen[i] != null && touch(option.box(), chosen[i].box())) {
                    cost += OVERLAP;
                }
            }
            if (cost < bestCost) {
                bestCost = cost;
                best = option;
            }
        }
        return best;
    }

    private List<Optional<Option>> settle(List<List<Option>> free, Option[] chosen) {
        List<Optional<Option>> settled = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            List<Box> before = settled.stream().flatMap(Optional::stream).map(Option::box).toList();
            Optional<Option> own = Optional.ofNullable(chosen[i]).filter(option -> fits(option, before));
            settled.add(own.or(() -> free.get(settled.size()).stream().filter(option -> fits(option, before)).findFirst()));
        }
        return settled;
    }

    private boolean fits(Option option, List<Box> taken) {
        return taken.stream().noneMatch(box -> touch(option.box(), box));
    }

    private boolean touch(Box one, Box other) {
        return one.overlaps(other, least, most);
    }
}

package explainer.figure.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses a place for each label so that none overlaps another at any width of a range.
 *
 * <p>Each label begins with its best place; then one after the other moves to where it does least harm, until none
 * wants to move. Where some still overlap, all are tried together, as far as the patience reaches, and what finds no
 * place even then is left out.
 */
final class LabelSolver {

    private static final int ROUNDS = 12;
    private static final double OVERLAP = 1000;
    /** What it costs to leave a label out. */
    private static final double MISSING = 60;
    private static final int PATIENCE = 20_000;
    /** Labels with more options than this, such as names of countries, are not tried together. */
    private static final int FEW = 16;

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
                .filter(option -> taken.stream().noneMatch(box -> touch(option.box(), box)))
                .sorted(Comparator.comparingDouble(Option::cost)).toList()).toList();
        Option[] chosen = new Option[free.size()];
        for (int round = 0; round < ROUNDS && move(free, chosen); round++) {
            // Each round moves every label once.
        }
        Option[] settled = settle(free, chosen);
        boolean complete = Arrays.stream(settled).noneMatch(option -> option == null);
        boolean few = free.stream().allMatch(options -> options.size() <= FEW);
        Option[] found = complete || !few ? settled : new Search(free, settled).run();
        return Arrays.stream(found).map(Optional::ofNullable).toList();
    }

    private boolean move(List<List<Option>> free, Option[] chosen) {
        boolean moved = false;
        for (int i = 0; i < chosen.length; i++) {
            Option best = best(free.get(i), chosen, i);
            moved |= best != chosen[i];
            chosen[i] = best;
        }
        return moved;
    }

    private Option best(List<Option> options, Option[] chosen, int self) {
        Option best = null;
        double harm = Double.POSITIVE_INFINITY;
        for (Option option : options) {
            double cost = option.cost();
            for (int i = 0; i < chosen.length && cost < harm; i++) {
                cost += i != self && chosen[i] != null && touch(option.box(), chosen[i].box()) ? OVERLAP : 0;
            }
            if (cost < harm) {
                harm = cost;
                best = option;
            }
        }
        return best;
    }

    /** Lets go, in the order of importance, of what overlaps something before it and finds no other place. */
    private Option[] settle(List<List<Option>> free, Option[] chosen) {
        Option[] settled = new Option[chosen.length];
        List<Box> before = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            Option own = chosen[i];
            settled[i] = own != null && fits(own, before) ? own
                    : free.get(i).stream().filter(option -> fits(option, before)).findFirst().orElse(null);
            if (settled[i] != null) {
                before.add(settled[i].box());
            }
        }
        return settled;
    }

    private boolean fits(Option option, List<Box> taken) {
        return taken.stream().noneMatch(box -> touch(option.box(), box));
    }

    private boolean touch(Box one, Box other) {
        return one.overlaps(other, least, most);
    }

    /** Tries all labels together, depth first, and turns back where the best that is known is out of reach. */
    private final class Search {

        private final List<List<Option>> free;
        private final int[] order;
        private final double[] leastOfRest;
        private final Option[] current;
        private Option[] best;
        private double bestCost;
        private int steps;

        Search(List<List<Option>> free, Option[] start) {
            this.free = free;
            this.best = start;
            this.bestCost = Arrays.stream(start).mapToDouble(option -> option == null ? MISSING : option.cost()).sum();
            this.current = new Option[free.size()];
            this.order = IntStream.range(0, free.size()).boxed()
                    .sorted(Comparator.comparingInt(i -> free.get(i).size())).mapToInt(Integer::intValue).toArray();
            this.leastOfRest = new double[order.length + 1];
            for (int depth = order.length - 1; depth >= 0; depth--) {
                List<Option> options = free.get(order[depth]);
                leastOfRest[depth] = leastOfRest[depth + 1] + (options.isEmpty() ? MISSING : options.get(0).cost());
            }
        }

        Option[] run() {
            descend(0, 0);
            return best;
        }

        private void descend(int depth, double cost) {
            if (cost + leastOfRest[depth] >= bestCost || steps++ > PATIENCE) {
                return;
            }
            if (depth == order.length) {
                best = current.clone();
                bestCost = cost;
                return;
            }
            int label = order[depth];
            for (Option option : free.get(label)) {
                if (fitsCurrent(option, depth)) {
                    current[label] = option;
                    descend(depth + 1, cost + option.cost());
                }
            }
            current[label] = null;
            descend(depth + 1, cost + MISSING);
        }

        private boolean fitsCurrent(Option option, int depth) {
            for (int i = 0; i < depth; i++) {
                Option other = current[order[i]];
                if (other != null && touch(option.box(), other.box())) {
                    return false;
                }
            }
            return true;
        }
    }
}

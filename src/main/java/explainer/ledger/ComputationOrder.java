package explainer.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which facts are computed: each after those that its formula names. A depth-first search in time that
 * grows with the number of facts and operands alone, and without recursion, which a long chain of formulas would exhaust.
 */
final class ComputationOrder {

    /**
     * What comes next.
     *
     * @param facts    one fact, or those of a circle, each computed from the next and the last one from the first;
     *                 the first of them is the one that was written first
     * @param circular whether it is a circle, of which none can be computed
     */
    record Step(List<String> facts, boolean circular) {
    }

    private final Map<String, List<String>> operands;
    private final Map<String, Integer> written = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();
    /** From a fact to the operand that is being looked at: the facts, what is left of their operands, and their places. */
    private final List<String> path = new ArrayList<>();
    private final List<Iterator<String>> open = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    private ComputationOrder(Map<String, List<String>> operands) {
        this.operands = operands;
        operands.keySet().forEach(id -> written.put(id, written.size()));
    }

    /**
     * Finds the order.
     *
     * @param operands what each fact is computed from, in the order in which the facts were written; ids that are no keys
     *                 are passed over
     */
    static List<Step> of(Map<String, List<String>> operands) {
        ComputationOrder order = new ComputationOrder(operands);
        operands.keySet().forEach(order::visit);
        return order.steps;
    }

    private void visit(String fact) {
        if (!done.contains(fact)) {
            enter(fact);
        }
        while (!path.isEmpty()) {
            Iterator<String> left = open.get(open.size() - 1);
            if (!left.hasNext()) {
                leave(path.size() - 1, false);
                continue;
            }
            String operand = left.next();
            if (places.containsKey(operand)) {
                leave(places.get(operand), true);
            } else if (operands.containsKey(operand) && !done.contains(operand)) {
                enter(operand);
            }
        }
    }

    private void enter(String fact) {
        places.put(fact, path.size());
        path.add(fact);
        open.add(operands.get(fact).iterator());
    }

    /** Takes all from a place on off the path, as the next step. */
    private void leave(int from, boolean circular) {
        List<String> facts = new ArrayList<>(path.subList(from, path.size()));
        path.subList(from, path.size()).clear();
        open.subList(from, open.size()).clear();
        facts.forEach(places::remove);
        done.addAll(facts);
        Collections.rotate(facts, -facts.indexOf(Collections.min(facts, Comparator.comparing(written::get))));
        steps.add(new Step(facts, circular));
    }
}

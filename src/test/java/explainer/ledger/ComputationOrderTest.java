package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts are written {@code a:b c}, for one that is computed from two others. */
class ComputationOrderTest {

    private static final int MANY = 20_000;

    private static Map<String, List<String>> facts(String text) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        for (String fact : text.split(", ")) {
            String[] parts = fact.split(":");
            facts.put(parts[0], parts.length == 1 ? List.of() : List.of(parts[1].split(" ")));
        }
        return facts;
    }

    private static Map<String, List<String>> many(IntFunction<List<Integer>> operands) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        for (int i = 0; i < MANY; i++) {
            facts.put("f" + i, operands.apply(i).stream().map(operand -> "f" + operand).toList());
        }
        return facts;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a, b:a, c:b                     | a b c",
        "c:b, b:a, a                     | a b c",
        "d:b c, b:a, c:a, a              | a b c d", // each once
        "a:nowhere, b:a                  | a b", // what is not there holds nobody up
        "a:a                             | (a)",
        "x:a, a:b, b:c, c:a              | (a b c) x",
        "x:a, b:c, c:a, a:b              | (b c a) x", // from the one that was written first
        "a:b, b:a c, c:d, d:c            | (a b) (c d)",
        "a:b c, b:a, c:a                 | (a b) c", // without the first circle there is no second one
        "a:a b, b:b                      | (a) (b)",
        "a:b, b:b                        | (b) a",
        "a:c, b:a, c:d e, d:c, e:b       | (c d) a b e",
    })
    void eachComesAfterItsOperands(String facts, String order) {
        assertThat(ComputationOrder.of(facts(facts)).stream()
                .map(step -> step.circular() ? "(" + String.join(" ", step.facts()) + ")" : step.facts().get(0))
                .collect(Collectors.joining(" "))).isEqualTo(order);
    }

    /** Were the time to grow with the square of their number, each of these would take long. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void takesLongChainsAndNetsAsQuicklyAsSingleFacts() {
        Map<String, IntFunction<List<Integer>>> kinds = new TreeMap<>(Map.of(
                "a chain", i -> i == 0 ? List.of() : List.of(i - 1),
                "a chain written from its end", i -> i == MANY - 1 ? List.of() : List.of(i + 1),
                "diamonds", i -> i < 2 ? List.of() : List.of(i - 1, i - 2),
                "a star", i -> i == 0 ? List.of() : List.of(0)));
        kinds.forEach((kind, operands) -> {
            Map<String, List<String>> facts = many(operands);
            Set<String> done = new HashSet<>();
            boolean inOrder = ComputationOrder.of(facts).stream().allMatch(step -> !step.circular()
                    && done.containsAll(facts.get(step.facts().get(0))) && done.addAll(step.facts()));
            assertThat(inOrder && done.size() == MANY).as(kind).isTrue();
        });
        assertThat(ComputationOrder.of(many(i -> List.of((i + 1) % MANY)))).singleElement()
                .matches(circle -> circle.facts().size() == MANY);
        assertThat(ComputationOrder.of(many(i -> List.of(i + 2, i ^ 1)))).as("a chain with a circle at each step")
                .hasSize(MANY / 2);
    }
}

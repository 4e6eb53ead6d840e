package explainer.figure.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import explainer.figure.map.LabelSolver.Option;

class LabelSolverTest {

    private final LabelSolver solver = new LabelSolver(20, 40);

    @Test
    void takesTheBestPlaceWhereNothingIsInTheWay() {
        List<Optional<Option>> chosen = solver.choose(List.of(List.of(option(0.2, 1), option(0.5, 0))), List.of());

        assertThat(chosen.get(0).orElseThrow().box().x1()).isEqualTo(0.5);
    }

    @Test
    void keepsOffWhatIsTaken() {
        List<Optional<Option>> chosen = solver.choose(List.of(List.of(option(0.2, 1), option(0.5, 0))),
                List.of(Box.area(0.45, 0, 0.6, 1)));

        assertThat(chosen.get(0).orElseThrow().box().x1()).isEqualTo(0.2);
    }

    /** The first could stay where it is best only if the second moved, which it can't: so the first moves. */
    @Test
    void findsPlacesTogetherThatNoneFindsAlone() {
        List<List<Option>> labels = List.of(List.of(option(0.5, 0), option(0.2, 3)), List.of(option(0.5, 0)),
                List.of(option(0.2, 0), option(0.8, 3)));

        assertThat(solver.choose(labels, List.of())).allMatch(Optional::isPresent);
    }

    @Test
    void leavesOutWhatHasNoPlace() {
        List<Optional<Option>> chosen = solver.choose(
                List.of(List.of(option(0.5, 0)), List.of(option(0.5, 0))), List.of());

        assertThat(chosen.stream().filter(Optional::isPresent)).hasSize(1);
    }

    @Property(tries = 200)
    void neverLetsTwoOverlap(@ForAll long seed) {
        Random random = new Random(seed);
        List<List<Option>> labels = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double x = random.nextDouble();
            double y = random.nextDouble() * 0.7;
            labels.add(List.of(around(x, y, 0.5, 0), around(x, y, -6.5, 1), around(x, y, -3, 1.1)));
        }
        List<Box> boxes = solver.choose(labels, List.of()).stream().flatMap(Optional::stream).map(Option::box).toList();

        for (Box one : boxes) {
            for (Box other : boxes) {
                assertThat(one != other && one.overlaps(other, 20, 40)).isFalse();
            }
        }
    }

    private static Option option(double x, double cost) {
        return new Option(Box.at(x, 0.3, -2, -0.5, 2, 0.5), cost, null);
    }

    private static Option around(double x, double y, double left, double cost) {
        return new Option(Box.at(x, y, left, -0.7, left + 6, 0.7), cost, null);
    }
}

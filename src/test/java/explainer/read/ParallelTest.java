package explainer.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Work on many things at a time gives what work on one after the other would. */
class ParallelTest {

    private static final List<Integer> NUMBERS = IntStream.range(0, 10_000).boxed().toList();

    @Test
    void keepsTheOrder() {
        assertThat(Parallel.map(NUMBERS, number -> 2 * number))
                .isEqualTo(NUMBERS.stream().map(number -> 2 * number).toList());
    }

    @Test
    void leavesNothingOut() {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        Parallel.forEach(NUMBERS, seen::add);

        assertThat(seen).hasSameSizeAs(NUMBERS);
    }

    @Test
    void throwsOnWhatGoesWrong() {
        assertThatThrownBy(() -> Parallel.forEach(NUMBERS, number -> {
            if (number == 7_000) {
                throw new IllegalStateException("no " + number);
            }
        })).isInstanceOf(IllegalStateException.class).hasMessageContaining("no 7000");
    }
}

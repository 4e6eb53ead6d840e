package explainer.read;

import java.util.List;
import java.util.function.Function;

import explainer.diagnostic.Diagnostics;

/**
 * Steps that look at one page, and at all the rest only as far as it is the same as long as the surroundings are.
 *
 * @param memory       of runs before
 * @param surroundings is another object as soon as anything is different that such a step may look at besides
 */
public record PageMemory(Memory memory, Object surroundings) {

    /** For a single run. */
    public static PageMemory none() {
        return new PageMemory(new Memory(), new Object());
    }

    /**
     * Takes a step, or gives its last result.
     *
     * @param step        its name
     * @param page        the page, which is another object as soon as its file is different
     * @param work        makes the result, which nobody may change, and reports to what it is given
     * @param diagnostics takes the problems
     */
    public <T> T take(String step, Page page, Function<Diagnostics, T> work, Diagnostics diagnostics) {
        return memory.take(step + " " + page.file(), List.of(surroundings, page), work, diagnostics);
    }
}

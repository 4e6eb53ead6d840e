package explainer.read;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on many things, several at a time. Each is a task of its own: some take many times as long as others, and a
 * stream would hand them out in a few large bunches, the last of which one core would work on alone.
 */
public final class Parallel {

    private Parallel() {
    }

    /**
     * What a function makes of each thing, in their order.
     *
     * @param work is called by several threads; what it throws is thrown on
     */
    public static <T, R> List<R> map(Collection<T> things, Function<? super T, ? extends R> work) {
        List<ForkJoinTask<R>> tasks = things.stream()
                .map(thing -> ForkJoinTask.<R>adapt(() -> work.apply(thing))).toList();
        return ForkJoinTask.invokeAll(tasks).stream().map(ForkJoinTask::join).toList();
    }

    /**
     * Does something with each thing.
     *
     * @param work is called by several threads; what it throws is thrown on
     */
    public static <T> void forEach(Collection<T> things, Consumer<? super T> work) {
        map(things, thing -> {
            work.accept(thing);
            return null;
        });
    }
}

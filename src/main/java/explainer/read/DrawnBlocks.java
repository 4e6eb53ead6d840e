package explainer.read;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The figures whose kinds are files of their own, by the name of their block: that of the class read, with a small letter.
 * {@code CONTRIBUTING.md} lists what another kind takes.
 */
final class DrawnBlocks {

    private static final Map<String, Function<BlockFields, FigureSpec>> KINDS = Map.of(
            "flows", Flows::read,
            "strip", Strip::read,
            "statuses", Statuses::read,
            "steps", Steps::read,
            "compare", Compare::read,
            "columns", Columns::read);

    private DrawnBlocks() {
    }

    static Set<String> names() {
        return KINDS.keySet();
    }

    static FigureSpec read(String name, BlockFields fields) {
        return KINDS.get(name).apply(fields);
    }
}

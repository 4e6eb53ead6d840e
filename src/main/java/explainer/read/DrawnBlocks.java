package explainer.read;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The figures whose kinds are files of their own, by the name of their block. Another kind is a line here, a line in
 * {@code explainer.figure.DrawnFigures}, and what carries its name: the two classes, {@code templates/figures/NAME.ftlh},
 * {@code templates/pdf/figures/NAME.ftlh} and {@code assets/css/drawn/NAME.css}. The name of the class read is that of the
 * block with a capital letter.
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

package explainer.figure;

import java.util.List;
import java.util.Optional;

import explainer.read.MarkdownText;

/** A figure of facts, with what all of these have in common in its {@link Frame}. */
public interface Charted extends Figure {

    /** The title, table and download. */
    Frame frame();

    @Override
    default String id() {
        return frame().id();
    }

    @Override
    default String title() {
        return frame().title();
    }

    @Override
    default Optional<MarkdownText> caption() {
        return frame().caption();
    }

    @Override
    default List<String> facts() {
        return frame().rows().stream().map(FactRow::factId).toList();
    }

    @Override
    default String csvPath() {
        return frame().csvPath();
    }

    @Override
    default String csv() {
        return frame().csv();
    }
}

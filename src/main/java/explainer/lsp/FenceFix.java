package explainer.lsp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/** Closes a fence where its code seems to end: at a line that was meant to, else before the first that can't be of it. */
final class FenceFix {

    private static final Pattern OPENING = Pattern.compile("^ {0,3}(`{3,}|~{3,})(.*)$");
    private static final Pattern MEANT = Pattern.compile("^\\s*(?:`{2,}|~{2,})\\s*$");
    private static final Pattern OTHER = Pattern.compile("^ {0,3}(?:#{1,6} .*|(?:`{3,}|~{3,}).+)?\\s*$");

    private final Text text;

    FenceFix(Text text) {
        this.text = text;
    }

    /** A change of the text, and what it does. */
    record Fix(String title, TextEdit edit) {
    }

    /**
     * What closes the fence that a line opens, or takes it away where nothing seems to belong to it; nothing where no fence is.
     *
     * @param line counted from 0
     */
    Optional<Fix> edit(int line) {
        Matcher opening = OPENING.matcher(text.line(line));
        if (!opening.matches()) {
            return Optional.empty();
        }
        String mark = opening.group(1);
        if (opening.group(2).isBlank() && text.line(line + 1).isBlank()) {
            return Optional.of(new Fix("Delete the fence", new TextEdit(new Range(new Position(line, 0),
                    new Position(line + 1, 0)), "")));
        }
        for (int i = line + 1; i < text.lines(); i++) {
            String each = text.line(i);
            if (MEANT.matcher(each).matches()) {
                return Optional.of(new Fix("Close the fence on line " + (i + 1), new TextEdit(new Range(new Position(i, 0),
                        text.range(new explainer.diagnostic.Location(text.file(), i + 1, 0, 0)).getEnd()), mark)));
            }
            if (OTHER.matcher(each).matches()) {
                Position before = new Position(i, 0);
                boolean behind = i == text.lines() - 1 && each.isEmpty() || each.isBlank();
                return Optional.of(new Fix("Close the fence before line " + (i + 1), new TextEdit(new Range(before, before),
                        behind ? mark + "\n" : mark + "\n\n")));
            }
        }
        Position end = text.range(text.seen().length(), text.seen().length()).getEnd();
        return Optional.of(new Fix("Close the fence at the end", new TextEdit(new Range(end, end), "\n" + mark + "\n")));
    }
}

package explainer.lsp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

import explainer.diagnostic.Composed;
import explainer.diagnostic.Location;
import explainer.diagnostic.Origin;
import explainer.read.SourceFile;

/**
 * The text of a file, as it was written and as the generator sees it. Both count in UTF-16 units, an editor from 0 on and
 * the generator from 1; but the generator composes letters and their marks, and so may count fewer.
 */
final class Text {

    private final SourceFile file;
    private final String seen;
    private final List<String> written;

    /** @param name relative to the site */
    Text(String name, byte[] bytes) {
        this.file = new SourceFile(name, bytes);
        this.seen = file.text();
        String all = new String(bytes, StandardCharsets.UTF_8);
        this.written = List.of((all.startsWith("\uFEFF") ? all.substring(1) : all).split("\r\n|\r|\n", -1));
    }

    /** The file's name, relative to the site. */
    String file() {
        return file.path();
    }

    /** The text as the generator sees it: each line ends with a line feed, letters are composed. */
    String seen() {
        return seen;
    }

    /** A line as the generator sees it, counted from 0; an empty one behind the end. */
    String line(int number) {
        return number < written.size() ? Composed.of(written.get(number)) : "";
    }

    /** How many lines there are; behind a last line end there is an empty one. */
    int lines() {
        return written.size();
    }

    /** Where a place stands in the editor. */
    Range range(Location place) {
        int line = Math.min(Math.max(0, place.line() - 1), written.size() - 1);
        String text = written.get(line);
        if (place.line() == 0 || place.column() == 0) {
            return new Range(new Position(line, 0), new Position(line, text.length()));
        }
        int start = Math.min(Composed.indexAsWritten(text, place.column() - 1), text.length());
        int end = Math.min(Composed.indexAsWritten(text, place.column() - 1 + Math.max(1, place.length())), text.length());
        return new Range(new Position(line, start), new Position(line, Math.max(start, end)));
    }

    /** Where a stretch of {@link #seen} stands in the editor; it may go over several lines. */
    Range range(int start, int end) {
        return new Range(position(start), position(end));
    }

    private Position position(int offset) {
        int lineStart = seen.lastIndexOf('\n', offset - 1) + 1;
        int line = (int) seen.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        return new Position(line, Composed.indexAsWritten(written.get(line), offset - lineStart));
    }

    /** Where a place of the editor stands in {@link #seen}. */
    int offset(Position place) {
        int start = 0;
        for (int line = 0; line < place.getLine() && start < seen.length(); line++) {
            int end = seen.indexOf('\n', start);
            start = end < 0 ? seen.length() : end + 1;
        }
        return Math.min(start + column(place), seen.length());
    }

    /** The column of a place in its {@link #line}, counted from 0. */
    int column(Position place) {
        String line = place.getLine() < written.size() ? written.get(place.getLine()) : "";
        return Composed.of(line.substring(0, Math.min(place.getCharacter(), line.length()))).length();
    }

    /** Where stretches of {@link #seen} stand in the file. */
    Origin origin() {
        return Origin.of(seen, new Location(file.path(), 1, 1, 0));
    }

    /** The lines from one on, each as the generator sees it. */
    List<String> from(int line) {
        List<String> rest = new ArrayList<>();
        for (int i = line; i < written.size(); i++) {
            rest.add(line(i));
        }
        return rest;
    }
}

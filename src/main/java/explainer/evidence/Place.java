package explainer.evidence;

import java.util.ArrayList;
import java.util.List;

import explainer.diagnostic.Location;
import explainer.ledger.Quoted;

/**
 * A place in a copy at which the words of a figure stand.
 *
 * @param start where the words begin that state the figure
 * @param end   where they end, exclusive
 */
record Place(Passage passage, int start, int end) {

    /** All places in a passage at which words stand with what has to be before and behind them. */
    static List<Place> find(Quoted words, Passage passage) {
        List<Place> found = new ArrayList<>();
        String text = passage.text();
        for (int at = text.indexOf(words.text()); at >= 0; at = text.indexOf(words.text(), at + 1)) {
            int end = at + words.text().length();
            if (isWhole(text, at, end) && stands(words.before(), text.substring(0, at), true)
                    && stands(words.after(), text.substring(end), false)) {
                found.add(new Place(passage, at, end));
            }
        }
        return found;
    }

    /** Whether no word or number goes on beyond the ends of a stretch. */
    private static boolean isWhole(String text, int start, int end) {
        return (start == 0 || !joins(text.charAt(start - 1), text.charAt(start)))
                && (end == text.length() || !joins(text.charAt(end - 1), text.charAt(end)));
    }

    private static boolean joins(char left, char right) {
        return Character.isLetter(left) && Character.isLetter(right) || Character.isDigit(left) && Character.isDigit(right);
    }

    private static boolean stands(String words, String around, boolean before) {
        return before ? around.stripTrailing().endsWith(words) : around.stripLeading().startsWith(words);
    }

    Location location() {
        return passage.locate(start, end);
    }

    /** Where it is, for people. */
    @Override
    public String toString() {
        return location() + (passage.number() > 0 ? " (" + passage.name() + ")" : "");
    }
}

package explainer.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** The first place with the same words and other digits, which somebody may have changed. */
    static Optional<Place> similar(Quoted words, Copy copy) {
        Matcher digits = Pattern.compile("\\d|\\D+").matcher(words.text());
        Pattern alike = Pattern.compile(digits.replaceAll(part -> Matcher.quoteReplacement(
                part.group().matches("\\d") ? "\\d" : Pattern.quote(part.group()))));
        for (Passage passage : copy.passages()) {
            Matcher found = alike.matcher(passage.text());
            while (found.find()) {
                if (stands(words.before(), passage.text().substring(0, found.start()), true)
                        && stands(words.after(), passage.text().substring(found.end()), false)) {
                    return Optional.of(new Place(passage, found.start(), found.end()));
                }
            }
        }
        return Optional.empty();
    }

    /** The words that stand here. */
    String text() {
        return passage.text().substring(start, end);
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
        return location() + (passage.number() > 0 ? " (paragraph " + passage.number() + ")" : "");
    }
}

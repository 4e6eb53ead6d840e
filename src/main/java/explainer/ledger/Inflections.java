package explainer.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import explainer.read.Apostrophes;
import explainer.read.Messages;

/** What a language hangs on words for numbers, units and months, as {@code number.inflections} of the messages lists it. */
final class Inflections {

    /** Shorter words take no ending here, for too many others would look like them. */
    private static final int SHORTEST = 3;

    private final List<String> endings;

    Inflections(Messages messages) {
        endings = DateText.words(messages, "number.inflections").map(new Apostrophes(messages)::fold)
                .map(ending -> ending.toLowerCase(Locale.ROOT))
                .sorted(Comparator.comparing(ending -> -ending.length())).toList();
    }

    /** A word in small letters, then what it is without each ending that it has, the longest first. */
    Stream<String> stems(String word) {
        return endings.isEmpty() ? Stream.of(word) : Stream.concat(Stream.of(word), endings.stream()
                .filter(ending -> word.length() >= ending.length() + SHORTEST && word.endsWith(ending))
                .map(ending -> word.substring(0, word.length() - ending.length())));
    }

    /** Where a word ends of which a part ends at a place, if all that follows there is an ending; that place otherwise. */
    int end(String text, int at) {
        int end = at;
        while (!endings.isEmpty() && end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end > at && isEnding(text.substring(at, end)) ? end : at;
    }

    /** Whether a word is nothing but an ending, as behind the hyphen of a number. */
    boolean isEnding(String word) {
        return endings.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The endings themselves. */
    List<String> endings() {
        return endings;
    }
}

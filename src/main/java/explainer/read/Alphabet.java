package explainer.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The order of a language's letters, from one line of its messages: {@code alphabet=a b … z oʻ gʻ sh ch}. A letter may be
 * of several characters. Signs and digits come first, letters of other alphabets last; capitals and accents count only
 * where nothing else differs, unless the alphabet has the letter with its accent. Without an alphabet, names go by the
 * numbers of their characters.
 */
public final class Alphabet implements Comparator<String> {

    private static final int FIRST = 0x110000;

    private final Map<String, Integer> letters = new HashMap<>();
    private final int longest;
    private final Apostrophes apostrophes;

    /** The alphabet of the messages, if they have one. */
    public Alphabet(Messages messages) {
        apostrophes = new Apostrophes(messages);
        for (String letter : plain(messages.texts().getOrDefault("alphabet", "")).strip().split("\\s+")) {
            letters.putIfAbsent(letter, FIRST + letters.size());
        }
        letters.remove("");
        longest = letters.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The order of names in lists: that of the alphabet, or without one regardless of capitals. */
    public Comparator<String> ofNames() {
        return letters.isEmpty() ? String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()) : this;
    }

    @Override
    public int compare(String one, String other) {
        int order = letters.isEmpty() ? 0 : Arrays.compare(weights(one), weights(other));
        order = order != 0 || letters.isEmpty() ? order : plain(one).compareTo(plain(other));
        return order != 0 ? order : letters.isEmpty() ? one.compareTo(other) : other.compareTo(one);
    }

    /** The letter with which a name begins, as a heading for those that do: Oʻ, Sh. It is # where there is none. */
    public String first(String name) {
        String letter = (letters.isEmpty() ? name.codePoints().mapToObj(Character::toString) : split(name).stream())
                .filter(one -> Character.isLetterOrDigit(one.codePointAt(0))).findFirst().orElse("#");
        int end = letter.offsetByCodePoints(0, 1);
        return apostrophes.usual(letter.substring(0, end).toUpperCase(Locale.ROOT) + letter.substring(end));
    }

    private int[] weights(String text) {
        return split(text).stream().mapToInt(letter -> letters.getOrDefault(letter, letter.codePointAt(0)
                + (Character.isLetter(letter.codePointAt(0)) ? 2 * FIRST : 0))).toArray();
    }

    /** The letters of a text, the longest where several begin at one place; those of no alphabet without accents. */
    private List<String> split(String text) {
        String plain = plain(text);
        List<String> parts = new ArrayList<>();
        for (int at = 0, length; at < plain.length(); at += length) {
            length = Math.min(longest, plain.length() - at);
            while (length > 0 && !letters.containsKey(plain.substring(at, at + length))) {
                length--;
            }
            if (length > 0) {
                parts.add(plain.substring(at, at + length));
            } else {
                length = Character.charCount(plain.codePointAt(at));
                Normalizer.normalize(plain.substring(at, at + length), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                        .codePoints().forEach(c -> parts.add(Character.toString(c)));
            }
        }
        return parts;
    }

    private String plain(String text) {
        return Normalizer.normalize(apostrophes.fold(text.toLowerCase(Locale.ROOT)), Normalizer.Form.NFC);
    }
}

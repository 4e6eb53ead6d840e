package explainer.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How hard English text is to read, as a grade of school after Flesch and Kincaid: 0.39 times the words of a sentence, and
 * 11.8 times the syllables of a word, less 15.59. What is counted, and how, is kept plain, so that an editor can do it by
 * hand:
 * <ul>
 * <li>A word is a run of letters; a hyphen parts two words, an apostrophe does not. Names count as other words do.
 * <li>A figure such as 2,356.666 is a word of two syllables, however many digits it has.
 * <li>A word has as many syllables as it has groups of the vowels a, e, i, o, u and y, with y a vowel where none follows
 * it; without a silent e at its end, as in <em>trade</em>, <em>lines</em> and <em>asked</em> but not in <em>table</em>,
 * <em>prices</em> and <em>wanted</em>; and at least one.
 * <li>A sentence ends in a full stop, a question mark or an exclamation mark before a space, a closing sign or the end.
 * </ul>
 *
 * @param words the words counted
 * @param sentences the sentences that they stand in
 * @param syllables the syllables that they have
 */
record ReadingGrade(int words, int sentences, int syllables) {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*|\\d[\\d.,]*");
    private static final Pattern END = Pattern.compile("[.!?](?=[\\s”’)]|$)");
    private static final Pattern VOWELS = Pattern.compile("(?:[aeiou]|y(?![aeiou]))+");
    private static final Pattern SILENT = Pattern.compile(
            ".*(?:[^aeiouyl]e|[aeiouy]le|[^aeiouytdl]ed|[aeiouyl]led|[^aeiouylscxzgh]es|[^sc]hes|[aeiouy]les)");
    private static final int OF_A_FIGURE = 2;

    /** The grade of some pieces of text; a sentence does not go on from one to the next. */
    static ReadingGrade of(Iterable<String> pieces) {
        int words = 0;
        int sentences = 0;
        int syllables = 0;
        for (String piece : pieces) {
            for (String sentence : END.split(piece)) {
                int before = words;
                for (Matcher word = WORD.matcher(sentence); word.find(); words++) {
                    syllables += syllables(word.group());
                }
                sentences += words > before ? 1 : 0;
            }
        }
        return new ReadingGrade(words, sentences, syllables);
    }

    /** What reads as a sentence below an element: its blocks of text that end as one does. Names and labels do not. */
    static List<String> prose(Element part) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        part.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    block.append(text.getWholeText());
                } else {
                    end(node);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                end(node);
            }

            private void end(Node node) {
                if (node instanceof Element element && element.isBlock()) {
                    String text = block.toString().strip().replaceAll("\\s+", " ");
                    block.setLength(0);
                    if (text.matches(".*[.!?]")) {
                        blocks.add(text);
                    }
                }
            }
        });
        return blocks;
    }

    /** The syllables of a word or a figure. */
    static int syllables(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return OF_A_FIGURE;
        }
        String letters = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("[^a-z]", "");
        int groups = (int) VOWELS.matcher(letters).results().count();
        return Math.max(1, SILENT.matcher(letters).matches() ? groups - 1 : groups);
    }

    /** The grade as a number. */
    double value() {
        return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }
}

package explainer.evidence;

import explainer.diagnostic.Location;
import explainer.diagnostic.Origin;

/**
 * A paragraph of a copy, or a quote of an excerpt, with every run of white space as one space.
 *
 * @param number  which paragraph it is, counted from 1; 0 for a quote
 * @param text    the folded text
 * @param offsets where each of its characters stands in the text that it was taken from
 * @param origin  where those stand in the file
 */
record Passage(int number, String text, int[] offsets, Origin origin) {

    /** Folds a part of a text. */
    static Passage of(int number, String text, int start, int end, Origin origin) {
        StringBuilder folded = new StringBuilder();
        int[] offsets = new int[end - start];
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (space && (folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ')) {
                continue;
            }
            offsets[folded.length()] = i;
            folded.append(space ? ' ' : c);
        }
        return new Passage(number, folded.toString(), offsets, origin);
    }

    /** Where a part of the folded text stands in the copy. */
    Location locate(int start, int end) {
        return origin.locate(offsets[start], offsets[end - 1] + 1);
    }
}

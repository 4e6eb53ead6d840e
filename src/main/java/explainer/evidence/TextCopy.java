package explainer.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import explainer.diagnostic.Location;
import explainer.diagnostic.Origin;

/** Takes a plain text apart: paragraphs are parted by empty lines, or are lines where there are none. */
final class TextCopy {

    private static final Pattern EMPTY_LINE = Pattern.compile("\\S[^\\n]*\\n\\s*?\\n");
    private static final Pattern LINE = Pattern.compile("[^\\n]+");
    private static final Pattern BLOCK = Pattern.compile("[^\\n]*\\S[^\\n]*(?:\\n[^\\n]*\\S[^\\n]*)*");

    private TextCopy() {
    }

    /** @param skip how many paragraphs are not the source's own; they are not searched */
    static Copy read(String file, String text, int skip) {
        Origin origin = Origin.of(text, new Location(file, 1, 1, 0));
        List<Passage> passages = new ArrayList<>();
        Matcher matcher = (EMPTY_LINE.matcher(text).find() ? BLOCK : LINE).matcher(text);
        int found = 0;
        while (matcher.find()) {
            if (!matcher.group().isBlank() && ++found > skip) {
                passages.add(Passage.of(found - skip, text, matcher.start(), matcher.end(), origin));
            }
        }
        return new Copy(file, false, List.copyOf(passages));
    }
}

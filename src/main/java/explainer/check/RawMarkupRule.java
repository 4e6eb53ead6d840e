package explainer.check;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;

/** Readers see no markup that the parser made nothing of. */
final class RawMarkupRule implements TextRule {

    private static final int SHOWN = 40;

    @Override
    public void check(CheckedText text, Diagnostics diagnostics) {
        RawMarkupFinder.find(text).forEach(found -> report(text, found.start(), found.end(), found.hint()
                + "; if readers are to see it, put backslashes before its signs", diagnostics));
    }

    /** Reports a stretch of a text that readers would see as it is written. */
    static void report(CheckedText text, int start, int end, String hint, Diagnostics diagnostics) {
        String markdown = text.text().text().substring(start, end).strip().replaceAll("\\s+", " ");
        String shown = markdown.length() > SHOWN ? markdown.substring(0, SHOWN) + "..." : markdown;
        diagnostics.add(Code.RAW_MARKUP, text.text().locate(start, end), "'" + shown + "' is shown as it is written",
                hint);
    }
}

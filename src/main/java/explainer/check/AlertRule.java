package explainer.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.BlockQuote;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Nearest;

/** A quote that begins like one of GitHub's alerts, {@code > [!NOTE]}, is one. */
final class AlertRule implements TextRule {

    private static final List<String> KINDS = List.of("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION");
    private static final Pattern MARK = Pattern.compile(">\\s?\\[!([^\\]\\n]*)\\][ \\t]*(\\n|$)");

    @Override
    public void check(CheckedText text, Diagnostics diagnostics) {
        for (BlockQuote quote : text.nodes(BlockQuote.class)) {
            Matcher mark = MARK.matcher(quote.getChars());
            if (mark.lookingAt() && !KINDS.contains(mark.group(1).strip().toUpperCase(Locale.ROOT))) {
                int start = quote.getStartOffset() + mark.start(1);
                diagnostics.add(Code.UNKNOWN_BLOCK, text.text().locate(start, start + mark.group(1).length()),
                        "there is no alert '" + mark.group(1) + "'", Nearest.hint(mark.group(1), KINDS));
            }
        }
    }
}

package explainer.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Nearest;

/** Every footnote that is called for is there, once, and every one that is there is called for. */
final class FootnoteRule implements TextRule {

    @Override
    public void check(CheckedText text, Diagnostics diagnostics) {
        Map<String, FootnoteBlock> defined = new HashMap<>();
        for (FootnoteBlock footnote : text.nodes(FootnoteBlock.class)) {
            String name = footnote.getText().toString().strip();
            FootnoteBlock first = defined.putIfAbsent(name, footnote);
            if (first != null) {
                diagnostics.add(Code.FOOTNOTE_UNUSED, text.at(footnote), "the footnote '" + name
                        + "' is defined on line " + text.at(first).line() + " already", "give it another name");
            }
        }
        Set<String> used = new HashSet<>();
        for (Footnote footnote : text.nodes(Footnote.class)) {
            String name = footnote.getText().toString().strip();
            used.add(name);
            if (!defined.containsKey(name)) {
                diagnostics.add(Code.FOOTNOTE_UNDEFINED, text.at(footnote), "the footnote '" + name
                        + "' is not defined", Nearest.to(name, defined.keySet())
                        .map(near -> "did you mean '" + near + "'?").orElse("add a line '[^" + name + "]: text'"));
            }
        }
        defined.forEach((name, footnote) -> {
            if (!used.contains(name)) {
                diagnostics.add(Code.FOOTNOTE_UNUSED, text.at(footnote), "the footnote '" + name + "' is not used",
                        "write [^" + name + "] where it belongs, or delete it");
            }
        });
    }
}

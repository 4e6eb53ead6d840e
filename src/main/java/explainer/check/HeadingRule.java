package explainer.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import explainer.check.CheckedText.Kind;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.read.Heading;

/**
 * Headings make an outline: they begin below the page's title, skip no level, say something, and have an anchor that
 * nothing else on the page has.
 */
final class HeadingRule implements TextRule {

    /** The renderer's anchors for notes and for the places that refer to them, on every page. */
    private static final Pattern NOTE = Pattern.compile("(note|ref)-\\d+(-\\d+)?");

    private final LinkResolver resolver;

    HeadingRule(LinkResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public void check(CheckedText text, Diagnostics diagnostics) {
        if (text.kind() == Kind.BODY) {
            checkOutline(text, text.page().orElseThrow().headings(), diagnostics);
            return;
        }
        text.nodes(com.vladsch.flexmark.ast.Heading.class).forEach(heading -> diagnostics.add(
                heading.getLevel() == 1 ? Code.SECOND_TITLE : Code.HEADING_SKIPPED, text.at(heading),
                "a heading has no place in a short text", "write it in bold, or put a backslash before the #"));
    }

    private void checkOutline(CheckedText text, List<Heading> headings, Diagnostics diagnostics) {
        int level = 1;
        Map<String, Heading> seen = new HashMap<>();
        for (Heading heading : headings) {
            if (heading.text().isBlank()) {
                diagnostics.add(Code.EMPTY_HEADING, text.at(heading.node()), "the heading has no text",
                        "write one, or delete the #");
            }
            if (heading.level() == 1) {
                diagnostics.add(Code.SECOND_TITLE, text.at(heading.node()),
                        "the text has a heading of the first level",
                        "begin with ##; the page's heading is its 'title'");
            } else if (heading.level() > level + 1) {
                diagnostics.add(Code.HEADING_SKIPPED, text.at(heading.node()), "a heading of level " + heading.level()
                        + " follows " + (level == 1 ? "the title" : "one of level " + level),
                        "write it with " + "#".repeat(level + 1));
            }
            level = Math.max(heading.level(), 1);
            checkAnchor(text, heading, seen.putIfAbsent(heading.id(), heading), diagnostics);
        }
    }

    private void checkAnchor(CheckedText text, Heading heading, Heading first, Diagnostics diagnostics) {
        String hint = "give this one an anchor of its own: " + heading.text() + " {#another-name}";
        if (first != null) {
            diagnostics.add(Code.DUPLICATE_ANCHOR, text.at(heading.node()), "the anchor '" + heading.id()
                    + "' is that of the heading on line " + text.at(first.node()).line() + " too", hint);
        } else if (resolver.isGenerated(text.page().orElseThrow(), heading.id())
                || NOTE.matcher(heading.id()).matches()) {
            diagnostics.add(Code.DUPLICATE_ANCHOR, text.at(heading.node()), "the anchor '" + heading.id()
                    + "' is one that the page's template writes too", hint);
        }
    }
}

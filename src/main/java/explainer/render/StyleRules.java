package explainer.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The rules of a packed style sheet, each with the names that a page must have for it to match anything, so that a page
 * carries no rule for what it does not have. A rule stays when in doubt: states, attributes, ids and what {@code :not()} rules
 * out are not looked at.
 */
final class StyleRules {

    /** At-rules that hold rules; others, such as {@code @page}, stay as they are. */
    private static final Set<String> GROUPS = Set.of("@media", "@container", "@supports");
    /** Pseudo-classes that want one of the selectors in their brackets to match. */
    private static final Set<String> ALTERNATIVES = Set.of(":is", ":where", ":has");

    private final List<Rule> rules = new ArrayList<>();

    /**
     * @param css as {@link StyleSheet#pack} writes it
     */
    StyleRules(String css) {
        int at = 0;
        while (at < css.length()) {
            int brace = find(css, at, '{');
            if (brace == css.length()) {
                rules.add(new Verbatim(css.substring(at)));
                return;
            }
            int end = closing(css, brace);
            if (end <= brace + 1 || css.charAt(end - 1) != '}') {
                rules.add(new Verbatim(css.substring(at)));
                return;
            }
            String head = css.substring(at, brace);
            String body = css.substring(brace + 1, end - 1);
            if (GROUPS.contains(head.replaceFirst("[ (].*", ""))) {
                rules.add(new Group(head, new StyleRules(body)));
            } else if (head.startsWith("@")) {
                rules.add(new Verbatim(css.substring(at, end)));
            } else {
                rules.add(new Style(split(head).stream().map(Selector::of).toList(), body));
            }
            at = end;
        }
    }

    /**
     * The rules that may match something.
     *
     * @param names of the elements of a page, and of their classes, after a dot
     */
    String matching(Set<String> names) {
        StringBuilder out = new StringBuilder();
        rules.forEach(rule -> rule.write(names, out));
        return out.toString();
    }

    private interface Rule {
        void write(Set<String> names, StringBuilder out);
    }

    private record Verbatim(String text) implements Rule {
        @Override
        public void write(Set<String> names, StringBuilder out) {
            out.append(text);
        }
    }

    private record Group(String head, StyleRules rules) implements Rule {
        @Override
        public void write(Set<String> names, StringBuilder out) {
            String kept = rules.matching(names);
            if (!kept.isEmpty()) {
                out.append(head).append('{').append(kept).append('}');
            }
        }
    }

    private record Style(List<Selector> selectors, String body) implements Rule {
        @Override
        public void write(Set<String> names, StringBuilder out) {
            int before = out.length();
            for (Selector selector : selectors) {
                if (selector.mayMatch(names)) {
                    out.append(out.length() == before ? "" : ",").append(selector.text());
                }
            }
            if (out.length() > before) {
                out.append('{').append(body).append('}');
            }
        }
    }

    /**
     * A selector and what it needs.
     *
     * @param needs        names that all have to be there
     * @param alternatives of each list, one has to match
     */
    private record Selector(String text, List<String> needs, List<List<Selector>> alternatives) {

        static Selector of(String text) {
            List<String> needs = new ArrayList<>();
            List<List<Selector>> alternatives = new ArrayList<>();
            int at = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '[') {
                    at = find(text, at + 1, ']') + 1;
                } else if (c == ':') {
                    int end = name(text, text.startsWith("::", at) ? at + 2 : at + 1);
                    String pseudo = text.substring(at, end);
                    at = end < text.length() && text.charAt(end) == '(' ? closing(text, end) : end;
                    if (ALTERNATIVES.contains(pseudo) && at > end + 1) {
                        alternatives.add(split(text.substring(end + 1, at - 1)).stream().map(Selector::of).toList());
                    }
                } else if (c == '.' || c == '#') {
                    int end = name(text, at + 1);
                    if (c == '.') {
                        needs.add(text.substring(at, end));
                    }
                    at = end;
                } else if (Character.isLetter(c)) {
                    int end = name(text, at);
                    needs.add(text.substring(at, end).toLowerCase(Locale.ROOT));
                    at = end;
                } else {
                    at++;
                }
            }
            return new Selector(text, needs, alternatives);
        }

        boolean mayMatch(Set<String> names) {
            return names.containsAll(needs) && alternatives.stream().allMatch(some ->
                    some.stream().anyMatch(one -> one.mayMatch(names)));
        }
    }

    private static int name(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "-_".indexOf(text.charAt(at)) >= 0
                || text.charAt(at) > 127)) {
            at++;
        }
        return at;
    }

    /** The selectors of a list. */
    private static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int comma = find(list, 0, ','); comma < list.length(); comma = find(list, from, ',')) {
            parts.add(list.substring(from, comma));
            from = comma + 1;
        }
        parts.add(list.substring(from));
        return parts;
    }

    /** Behind the bracket that closes the one at a place. */
    private static int closing(String css, int open) {
        char close = css.charAt(open) == '(' ? ')' : '}';
        return Math.min(find(css, open + 1, close) + 1, css.length());
    }

    /** Where a character next stands outside of brackets and quotes; the length of the text when nowhere. */
    private static int find(String css, int from, char wanted) {
        int depth = 0;
        for (int at = from; at < css.length(); at++) {
            char c = css.charAt(at);
            if (c == wanted && depth == 0) {
                return at;
            } else if (c == '"' || c == '\'') {
                at = StyleSheet.endOfString(css, at) - 1;
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
            }
        }
        return css.length();
    }
}

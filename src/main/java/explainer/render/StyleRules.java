package explainer.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The rules of a packed style sheet, each with the elements that a page must have for it to match anything, so that a page
 * carries no rule for what it does not have. A rule stays when in doubt: states, attributes, ids, the order of neighbours and
 * what {@code :not()} rules out are not looked at.
 */
final class StyleRules {

    /** At-rules that hold rules; others, such as {@code @page}, stay as they are. */
    private static final Set<String> GROUPS = Set.of("@media", "@container", "@supports");
    /** Pseudo-classes that want one of the selectors in their brackets to match. */
    private static final Set<String> ALTERNATIVES = Set.of(":is", ":where");
    private static final String COMBINATORS = " >+~";

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
     * @param page the elements of a page
     */
    String matching(PageTree page) {
        StringBuilder out = new StringBuilder();
        rules.forEach(rule -> rule.write(page, out));
        return out.toString();
    }

    private interface Rule {
        void write(PageTree page, StringBuilder out);
    }

    private record Verbatim(String text) implements Rule {
        @Override
        public void write(PageTree page, StringBuilder out) {
            out.append(text);
        }
    }

    private record Group(String head, StyleRules rules) implements Rule {
        @Override
        public void write(PageTree page, StringBuilder out) {
            String kept = rules.matching(page);
            if (!kept.isEmpty()) {
                out.append(head).append('{').append(kept).append('}');
            }
        }
    }

    private record Style(List<Selector> selectors, String body) implements Rule {
        @Override
        public void write(PageTree page, StringBuilder out) {
            int before = out.length();
            for (Selector selector : selectors) {
                if (selector.mayMatch(page)) {
                    out.append(out.length() == before ? "" : ",").append(selector.text());
                }
            }
            if (out.length() > before) {
                out.append('{').append(body).append('}');
            }
        }
    }

    /**
     * A selector.
     *
     * @param parts what it says of each element, the last of which it is about
     */
    private record Selector(String text, List<Part> parts) {

        static Selector of(String text) {
            List<Part> parts = new ArrayList<>();
            Part part = new Part();
            int at = 0;
            while (at < text.length()) {
                int end = at;
                while (end < text.length() && COMBINATORS.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                if (end > at) {
                    part.nests = text.substring(at, end).matches("[ >]*");
                    parts.add(part);
                    part = new Part();
                    at = end;
                } else {
                    at = part.read(text, at);
                }
            }
            parts.add(part);
            return new Selector(text, parts);
        }

        Part last() {
            return parts.get(parts.size() - 1);
        }

        boolean mayMatch(PageTree page) {
            List<Part> around = new ArrayList<>();
            for (Part part : parts) {
                if (!part.mayMatch(page, around)) {
                    return false;
                }
                if (part.nests) {
                    around.add(part);
                }
            }
            return true;
        }
    }

    /** What a selector says of one element. */
    private static final class Part {

        private final Set<String> names = new HashSet<>();
        /** Of each list, one selector is of the same element. */
        private final List<List<Selector>> alternatives = new ArrayList<>();
        /** Of each list, one selector is of something in the element, or beside it. */
        private final List<List<Selector>> companions = new ArrayList<>();
        /** Whether what the selector says next is of something in the element. */
        private boolean nests;

        boolean mayMatch(PageTree page, List<Part> around) {
            return mayBe(page, names, around)
                    && alternatives.stream().allMatch(some -> some.stream().anyMatch(one -> one.mayMatch(page)
                            && mayBe(page, and(one.last().names), around)))
                    && companions.stream().allMatch(some -> some.stream().anyMatch(one -> one.mayMatch(page)
                            && (!one.parts().get(0).nests || page.has(one.last().names, names))));
        }

        private static boolean mayBe(PageTree page, Set<String> names, List<Part> around) {
            return page.has(names) && around.stream().allMatch(outer -> page.has(names, outer.names));
        }

        private Set<String> and(Set<String> others) {
            Set<String> all = new HashSet<>(names);
            all.addAll(others);
            return all;
        }

        /** Takes in what stands at a place of a selector; returns where that ends. */
        int read(String text, int at) {
            char c = text.charAt(at);
            if (c == '[') {
                return find(text, at + 1, ']') + 1;
            } else if (c == ':') {
                int end = name(text, text.startsWith("::", at) ? at + 2 : at + 1);
                boolean bracket = end < text.length() && text.charAt(end) == '(';
                int close = bracket ? closing(text, end) : end;
                String pseudo = text.substring(at, end);
                if (close > end + 1 && ALTERNATIVES.contains(pseudo)) {
                    alternatives.add(selectors(text.substring(end + 1, close - 1), ""));
                } else if (close > end + 1 && pseudo.equals(":has")) {
                    companions.add(selectors(text.substring(end + 1, close - 1), " "));
                }
                return close;
            } else if (c == '.' || c == '#') {
                int end = name(text, at + 1);
                if (c == '.') {
                    names.add(text.substring(at, end));
                }
                return end;
            } else if (Character.isLetter(c)) {
                int end = name(text, at);
                names.add(text.substring(at, end).toLowerCase(Locale.ROOT));
                return end;
            }
            return at + 1;
        }

        private static List<Selector> selectors(String list, String before) {
            return split(list).stream().map(one -> Selector.of(before + one)).toList();
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

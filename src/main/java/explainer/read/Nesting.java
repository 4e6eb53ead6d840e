package explainer.read;

import com.vladsch.flexmark.util.ast.Node;

/**
 * Tells text whose brackets, quotes, emphasis or lists are nested so deeply that a Markdown parser would take very
 * long or run out of stack. It looks at characters only, so it may be too careful but never too late.
 */
final class Nesting {

    private Nesting() {
    }

    /** The first line, counted from 1, on which more than {@code limit} levels are open; 0 when there is none. */
    static int lineNestedDeeperThan(int limit, String text) {
        int line = 1;
        int start = 0;
        int brackets = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            if (isBlank(text, start, stop)) {
                brackets = 0;
            }
            brackets = brackets(text, start, stop, brackets, limit);
            if (brackets > limit || markers(text, start, stop) > limit) {
                return line;
            }
            if (end < 0) {
                return 0;
            }
            start = end + 1;
            line++;
        }
        return 0;
    }

    /** Whether a tree has more than {@code limit} levels, found without going down it by recursion. */
    static boolean isDeeperThan(int limit, Node root) {
        int depth = 0;
        Node node = root;
        while (node != null) {
            Node next = node.getFirstChild();
            if (next != null) {
                depth++;
            }
            while (next == null && node != null && node != root) {
                next = node.getNext();
                if (next == null) {
                    node = node.getParent();
                    depth--;
                }
            }
            if (depth > limit) {
                return true;
            }
            node = next;
        }
        return false;
    }

    private static boolean isBlank(String text, int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Open brackets of the paragraph so far, or more than the limit as soon as that is reached. */
    private static int brackets(String text, int start, int stop, int open, int limit) {
        int depth = open;
        for (int i = start; i < stop && depth <= limit; i++) {
            switch (text.charAt(i)) {
                case '[', '(', '<' -> depth++;
                case ']', ')', '>' -> depth = Math.max(0, depth - 1);
                default -> { }
            }
        }
        return depth;
    }

    /** Quote and list markers at a line's beginning, or runs of emphasis in it, whichever is more. */
    private static int markers(String text, int start, int stop) {
        int i = start;
        int leading = 0;
        int indent = 0;
        while (i < stop && " \t>-*+".indexOf(text.charAt(i)) >= 0) {
            char c = text.charAt(i++);
            if (c == ' ') {
                indent++;
            } else {
                leading++;
            }
        }
        int emphasis = 0;
        int run = 0;
        for (; i < stop; i++) {
            char c = text.charAt(i);
            boolean mark = c == '*' || c == '_' || c == '~' || c == '`';
            run = mark ? run + 1 : 0;
            emphasis += run == 1 ? 1 : 0;
            if (run > 40) {
                return Integer.MAX_VALUE;
            }
        }
        // A rule of dashes is not nesting; a thousand separate emphasis marks on one line are.
        int levels = Math.max(Math.max(leading, indent / 4), emphasis / 16);
        return levels > 0 && isRule(text, start, stop) ? 0 : levels;
    }

    /** Whether a line is one and the same character over and over, and no quote of a quote. */
    private static boolean isRule(String text, int start, int stop) {
        String line = text.substring(start, stop).strip();
        for (int i = 1; i < line.length(); i++) {
            if (line.charAt(i) != line.charAt(0)) {
                return false;
            }
        }
        return !line.isEmpty() && line.charAt(0) != '>';
    }
}

package explainer.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells paragraphs and tables that have so many lines or signs that no person wrote them. A Markdown parser's work
 * on one of them grows with the square of its signs, so that a file of a few hundred kilobytes could take minutes.
 */
final class Paragraphs {

    static final int MAX_LENGTH = 20_000;
    static final int MAX_LINES = 200;
    private static final int MAX_SIGNS = 1_000;
    private static final int MAX_ROWS = 2_000;
    /** What a parser has to look at twice. */
    static final String SIGNS = "[]()<>&*_`~!\\\"'^@";
    private static final Pattern NEW_BLOCK = Pattern.compile(
            "[\\s>]*([-*+:]|\\d{1,9}[.)]|#{1,6}|\\[\\^[^\\]]{1,100}\\]:)\\s.*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```+|~~~+)[^`]*");

    private int line;
    private int first = 1;
    private int length;
    private int signs;
    private boolean table;
    /** What ends the code that is being read; empty outside of code. */
    private String fence = "";

    private Paragraphs() {
    }

    /** The first line, counted from 1, of the first paragraph or table that is too long; 0 when there is none. */
    static int firstTooLong(String text) {
        Paragraphs paragraphs = new Paragraphs();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            if (stop - start > MAX_LENGTH || paragraphs.isTooLongWith(text.substring(start, stop))) {
                return stop - start > MAX_LENGTH ? paragraphs.line + 1 : paragraphs.first;
            }
            if (end < 0) {
                return 0;
            }
            start = end + 1;
        }
        return 0;
    }

    private boolean isTooLongWith(String content) {
        line++;
        if (isCode(content)) {
            first = line + 1;
            length = 0;
            signs = 0;
            return false;
        }
        boolean blank = content.isBlank();
        table = !blank && (table || line == first + 1 && isDelimiterRow(content));
        if (blank || !table && beginsBlock(content)) {
            first = blank ? line + 1 : line;
        }
        if (blank || table || first == line) {
            length = 0; // each cell of a table is read by itself
            signs = 0;
        }
        length += content.length();
        signs += signs(content);
        return length > MAX_LENGTH || signs > MAX_SIGNS || line - first > (table ? MAX_ROWS : MAX_LINES);
    }

    private static int signs(String content) {
        int signs = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            boolean common = c >= 'a' && c <= 'z' || c == ' '; // told at once: every character of a site passes here
            signs += !common && SIGNS.indexOf(c) >= 0 ? 1 : 0;
        }
        return signs;
    }

    /** Looks at the first character that is not a blank before it tries an expression: most lines begin with a letter. */
    private static boolean beginsBlock(String content) {
        char first = firstBeside(" \t>", content);
        return first != 0 && (first < 'A' || first == '[') && NEW_BLOCK.matcher(content).matches();
    }

    /** The first character of a line that is none of some; 0 when there is none. */
    private static char firstBeside(String passed, String content) {
        for (int i = 0; i < content.length(); i++) {
            if (passed.indexOf(content.charAt(i)) < 0) {
                return content.charAt(i);
            }
        }
        return 0;
    }

    /** Whether the line is one of fenced code, or of its fences. */
    private boolean isCode(String content) {
        if (!fence.isEmpty()) {
            String bare = content.strip();
            boolean ends = bare.startsWith(fence) && bare.chars().allMatch(c -> c == fence.charAt(0));
            fence = ends ? "" : fence;
            return true;
        }
        char first = firstBeside(" ", content);
        if (first != '`' && first != '~') {
            return false;
        }
        Matcher opening = FENCE.matcher(content);
        fence = opening.matches() ? opening.group(1) : "";
        return !fence.isEmpty();
    }

    private static boolean isDelimiterRow(String content) {
        return content.indexOf('-') >= 0 && content.indexOf('|') >= 0
                && content.chars().allMatch(c -> "|:- \t>".indexOf(c) >= 0);
    }
}

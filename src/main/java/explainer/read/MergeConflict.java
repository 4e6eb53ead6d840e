package explainer.read;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks that version control leaves in a file where two versions change the same lines: {@code <<<<<<<} before one's
 * lines, {@code =======} between both, {@code >>>>>>>} behind the other's, and {@code |||||||} before what both had.
 */
final class MergeConflict {

    private static final int SIGNS = 7;
    private static final Pattern MARK = Pattern.compile(
            "(?m)^\\uFEFF?(<{7,20}(?= |$).*|>{7,20}(?= |$).*|\\|{7,20} [^|\\n]*$|={7}$)");
    private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}(`{3,}|~{3,})(.*)$");

    private MergeConflict() {
    }

    /**
     * Where the first mark stands in a file's text. A line of equals signs alone is one where it can't be anything else;
     * lines that a page shows as code are none.
     */
    static OptionalInt find(SourceFile file) {
        if (!mayHold(file.bytes()) || isBinary(file.bytes())) {
            return OptionalInt.empty();
        }
        String text = file.text();
        boolean page = file.extension().equals("md");
        boolean equals = file.extension().equals("properties") || file.extension().startsWith("ftl");
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            if ((equals || text.charAt(mark.start(1)) != '=') && !(page && isCode(text, mark.start()))) {
                return OptionalInt.of(mark.start(1));
            }
        }
        return OptionalInt.empty();
    }

    /** Looks at each seventh byte, as no mark is shorter; most files have no such sign there. */
    private static boolean mayHold(byte[] bytes) {
        for (int i = SIGNS - 1; i < bytes.length; i += SIGNS) {
            byte b = bytes[i];
            if ((b == '<' || b == '>' || b == '|' || b == '=') && isRun(bytes, i)) {
                return true;
            }
        }
        return false;
    }

    /** As version control itself tells files that it merges from others. */
    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 8_000); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRun(byte[] bytes, int at) {
        int start = at;
        int end = at;
        while (start > 0 && bytes[start - 1] == bytes[at]) {
            start--;
        }
        while (end < bytes.length && bytes[end] == bytes[at]) {
            end++;
        }
        return end - start >= SIGNS;
    }

    /** Whether a page shows a line as code that is no figure's. */
    private static boolean isCode(String text, int at) {
        String open = "";
        boolean figure = false;
        Matcher fence = FENCE.matcher(text).region(0, at);
        while (fence.find()) {
            String info = fence.group(2).strip();
            if (open.isEmpty()) {
                open = fence.group(1);
                figure = FigureSpec.BLOCKS.contains(info);
            } else if (fence.group(1).startsWith(open) && info.isEmpty()) {
                open = "";
            }
        }
        return !open.isEmpty() && !figure;
    }
}

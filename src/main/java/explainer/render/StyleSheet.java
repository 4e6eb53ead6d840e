package explainer.render;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import explainer.read.Sha256;

/** CSS made small enough to travel inside each page, so that nothing but the page itself stands before its first paint. */
final class StyleSheet {

    private StyleSheet() {
    }

    /** The hash of an inline style or script as a Content-Security-Policy names it (CSP level 2, section 4.2.5). */
    static String hash(String text) {
        byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    /** A style sheet without comments and needless white space. Text in quotes and what {@code calc()} needs stay. */
    static String pack(String source) {
        StringBuilder out = new StringBuilder(source.length());
        boolean space = false;
        int depth = 0;
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == '/' && source.startsWith("/*", i)) {
                int end = source.indexOf("*/", i + 2);
                i = end < 0 ? source.length() : end + 2;
                space = true;
            } else if (Character.isWhitespace(c)) {
                space = true;
                i++;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (space && !out.isEmpty() && !parts(out.charAt(out.length() - 1), depth) && !parts(c, depth)
                        && !(out.charAt(out.length() - 1) == ':' && isDeclaration(out))) {
                    out.append(' ');
                }
                space = false;
                if (c == '}' && !out.isEmpty() && out.charAt(out.length() - 1) == ';') {
                    out.setLength(out.length() - 1);
                }
                int end = c == '"' || c == '\'' ? endOfString(source, i) : i + 1;
                out.append(source, i, end);
                i = end;
            }
        }
        return out.toString();
    }

    /** Whether a character needs no space beside it; in brackets a plus may be that of a sum, which does. */
    private static boolean parts(char c, int depth) {
        return "{};,><=/".indexOf(c) >= 0 || depth == 0 && "+~".indexOf(c) >= 0;
    }

    /** Whether the colon just written ends a property's name: then the space behind it says nothing. */
    private static boolean isDeclaration(StringBuilder out) {
        int i = out.length() - 2;
        while (i >= 0 && (Character.isLetterOrDigit(out.charAt(i)) || out.charAt(i) == '-')) {
            i--;
        }
        return i < 0 || "{;(".indexOf(out.charAt(i)) >= 0;
    }

    /** Behind the quote that ends the string which begins at a place. */
    static int endOfString(String source, int start) {
        char quote = source.charAt(start);
        int i = start + 1;
        while (i < source.length() && source.charAt(i) != quote) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, source.length());
    }
}

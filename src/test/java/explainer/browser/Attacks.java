package explainer.browser;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tries of attacks.txt. */
final class Attacks {

    private static final String MARK = "(1)";
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    private Attacks() {
    }

    /** All, in the order of the file, each with {@code (1)} in it. */
    static List<String> all() {
        return Browser.resource("/explainer/attacks.txt").lines().filter(line -> !line.isEmpty() && !line.startsWith(";;"))
                .map(line -> ESCAPE.matcher(line).replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)))))
                .peek(attack -> {
                    if (!attack.contains(MARK)) {
                        throw new IllegalStateException("without (1) it can't be recognised: " + attack);
                    }
                }).toList();
    }

    /** A try that can be told from the same one elsewhere. */
    static String numbered(String attack, int number) {
        return attack.replace(MARK, mark(number));
    }

    /**
     * The number in letters, because numbers in digits would be held against every figure of the site. A script that
     * runs fails on the unknown name, which the browser's console tells.
     */
    static String mark(int number) {
        return String.valueOf(number).chars().mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
                .collect(Collectors.joining("", "(n", ")"));
    }
}

package explainer.series;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * How a table writes its numbers.
 *
 * @param decimalChar what stands before the decimals
 * @param groupChar   what parts groups of three digits; empty for nothing
 */
record NumberForm(String decimalChar, String groupChar) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d+)?|\\.\\d+)([eE][+-]?\\d{1,2})?");
    /** Longer numbers are no measurements. */
    private static final int MAX_LENGTH = 40;

    /**
     * Reads a number with exactly the digits that are written.
     *
     * @throws IllegalArgumentException when it is none
     */
    BigDecimal read(String text) {
        if (!isPlain(text)) {
            return readSlowly(text);
        }
        return new BigDecimal(decimalChar.equals(".") ? text : text.replace(decimalChar, "."));
    }

    /** Whether there is nothing but a hyphen, digits and a decimal sign between them: so are most, and tables are long. */
    private boolean isPlain(String text) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        int signs = 0;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            boolean sign = c == decimalChar.charAt(0) && i > start && i < length - 1;
            signs += sign ? 1 : 0;
            if (!sign && (c < '0' || c > '9')) {
                return false;
            }
        }
        return length > start && length <= MAX_LENGTH && signs <= 1;
    }

    private BigDecimal readSlowly(String text) {
        String plain = text.replace('\u2212', '-');
        if (!groupChar.isEmpty()) {
            plain = withoutGroups(plain);
        }
        if (!decimalChar.equals(".")) {
            if (plain.indexOf('.') >= 0) {
                throw new IllegalArgumentException("'" + text + "' has a point, but the decimal sign is '" + decimalChar + "'");
            }
            plain = plain.replace(decimalChar, ".");
        }
        if (plain.length() > MAX_LENGTH || !NUMBER.matcher(plain).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a number");
        }
        BigDecimal number = new BigDecimal(plain);
        return number.scale() < 0 && plain.indexOf('e') < 0 && plain.indexOf('E') < 0 ? number.setScale(0) : number;
    }

    /** Without the signs between groups, each of which has three digits. */
    private String withoutGroups(String text) {
        String sign = " ".equals(groupChar) ? "[ \u00A0\u202F]" : Pattern.quote(groupChar);
        if (Pattern.compile(sign).matcher(text).find()
                && !text.matches("[+-]?\\d{1,3}(" + sign + "\\d{3})+(\\D.*)?")) {
            throw new IllegalArgumentException("'" + text + "' is not in groups of three digits");
        }
        return text.replaceAll(sign, "");
    }
}

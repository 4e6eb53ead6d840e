package explainer.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Ratios, and how SVG writes them: lengths in per cent need no pixel, so a drawing fits any width. */
public final class Percent {

    private Percent() {
    }

    /** A part of a whole that is not zero. */
    public static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL64);
    }

    /** A ratio as a length, such as {@code 45.62%}: a hundredth of a per cent is finer than any screen. */
    public static String of(BigDecimal ratio) {
        BigDecimal percent = ratio.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
        return (percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString()) + "%";
    }
}

package explainer.figure.map;

/** Writes numbers for SVG, without what {@code String.format} costs in a young virtual machine. */
final class Decimals {

    private Decimals() {
    }

    /** A number with at most two decimals. */
    static String of(double value) {
        long hundredths = Math.round(value * 100);
        long rest = Math.abs(hundredths % 100);
        long units = Math.abs(hundredths / 100);
        String fraction = rest == 0 ? "" : (rest < 10 ? ".0" : ".") + (rest % 10 == 0 ? rest / 10 : rest);
        return (hundredths < 0 ? "-" : "") + (units == 0 && rest != 0 ? "" : units) + fraction;
    }

    /** A part of one in percent, to a tenth: less than half a pixel of the largest map. */
    static String percent(double part) {
        return of(Math.round(part * 1000) / 10.0) + "%";
    }
}

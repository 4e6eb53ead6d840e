package explainer.picture;

import java.util.Arrays;

/**
 * Makes a picture smaller, row by row: each new pixel is the mean of the area that it covers, weighted by how much of each
 * old one it covers and how opaque that is.
 */
final class Scaler {

    private static final int OPAQUE = 255;

    private final int width;
    private final int height;
    private final int channels;
    private final int newWidth;
    private final int newHeight;
    private final byte[] data;
    /** The sum of what has come of the row that is made now. */
    private final double[] sum;
    private int row;
    private int line;

    /** No side may become larger. */
    Scaler(int width, int height, int channels, int newWidth, int newHeight) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.newWidth = newWidth;
        this.newHeight = newHeight;
        this.data = new byte[Math.multiplyExact(Math.multiplyExact(newWidth, newHeight), channels)];
        this.sum = new double[newWidth * channels];
    }

    /** A whole picture in a smaller width. */
    static Pixels scale(Pixels picture, int newWidth) {
        int height = heightFor(picture.width(), picture.height(), newWidth);
        Scaler scaler = new Scaler(picture.width(), picture.height(), picture.channels(), newWidth, height);
        int bytes = picture.width() * picture.channels();
        for (int y = 0; y < picture.height(); y++) {
            scaler.add(picture.data(), y * bytes);
        }
        return scaler.result();
    }

    /** The height that keeps the proportions. */
    static int heightFor(int width, int height, int newWidth) {
        return (int) Math.max(1, ((long) height * newWidth + width / 2) / width);
    }

    /**
     * Adds the next row from the top.
     *
     * @param samples of eight bits
     * @param start   where the row begins in them
     */
    void add(byte[] samples, int start) {
        double[] across = across(samples, start);
        // In parts of which the old picture has newHeight a line, and the new one height a row.
        long top = (long) line * newHeight;
        long bottom = top + newHeight;
        while (row < newHeight && top < bottom) {
            long end = Math.min(bottom, (long) (row + 1) * height);
            double share = end - top;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += across[i] * share;
            }
            top = end;
            if (end == (long) (row + 1) * height) {
                finishRow();
            }
        }
        line++;
    }

    private double[] across(byte[] samples, int start) {
        double[] across = new double[newWidth * channels];
        boolean transparent = channels % 2 == 0;
        int colours = transparent ? channels - 1 : channels;
        int to = 0;
        for (int x = 0; x < width; x++) {
            int from = start + x * channels;
            double opacity = transparent ? samples[from + colours] & 0xFF : OPAQUE;
            long left = (long) x * newWidth;
            long right = left + newWidth;
            while (left < right) {
                long end = Math.min(right, (long) (to + 1) * width);
                double share = (end - left) * opacity;
                for (int c = 0; c < colours; c++) {
                    across[to * channels + c] += (samples[from + c] & 0xFF) * share;
                }
                if (transparent) {
                    across[to * channels + colours] += share;
                }
                left = end;
                to = end == (long) (to + 1) * width ? to + 1 : to;
            }
        }
        return across;
    }

    private void finishRow() {
        boolean transparent = channels % 2 == 0;
        int colours = transparent ? channels - 1 : channels;
        double area = (double) width * height;
        for (int x = 0; x < newWidth; x++) {
            int at = x * channels;
            double weight = transparent ? sum[at + colours] : area * OPAQUE;
            for (int c = 0; c < colours; c++) {
                data[row * sum.length + at + c] = weight == 0 ? 0 : (byte) Math.round(sum[at + c] / weight);
            }
            if (transparent) {
                data[row * sum.length + at + colours] = (byte) Math.round(weight / area);
            }
        }
        Arrays.fill(sum, 0);
        row++;
    }

    /** The new picture, when all rows have come. */
    Pixels result() {
        return new Pixels(newWidth, newHeight, channels, data);
    }
}

package explainer.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a picture has to be turned to stand upright: the orientation that cameras write into a picture's EXIF data
 * (CIPA DC-008, 4.6.5.1.6).
 *
 * @param orientation 1 to 8; 1 stands upright
 */
record Turn(int orientation) {

    static final Turn NONE = new Turn(1);
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    boolean isNone() {
        return orientation == 1;
    }

    /** Whether width and height change places. */
    boolean swapsSides() {
        return orientation >= 5;
    }

    /**
     * What EXIF data say.
     *
     * @param exif as in a TIFF file; data that make no sense say nothing, as browsers take them
     */
    static Turn of(byte[] exif) {
        try {
            ByteBuffer data = ByteBuffer.wrap(exif);
            data.order(exif[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int start = data.getInt(4);
            int entries = data.getShort(start) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = start + 2 + i * ENTRY;
                if ((data.getShort(entry) & 0xFFFF) == ORIENTATION) {
                    int value = data.getShort(entry + 8);
                    return value >= 1 && value <= 8 ? new Turn(value) : NONE;
                }
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            return NONE;
        }
        return NONE;
    }

    /** The pixels, upright. */
    Pixels apply(Pixels lying) {
        if (isNone()) {
            return lying;
        }
        int width = swapsSides() ? lying.height() : lying.width();
        int height = swapsSides() ? lying.width() : lying.height();
        int channels = lying.channels();
        byte[] upright = new byte[lying.data().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int along = swapsSides() ? y : x;
                int down = swapsSides() ? x : y;
                int fromX = isFlippedAlong() ? lying.width() - 1 - along : along;
                int fromY = isFlippedDown() ? lying.height() - 1 - down : down;
                System.arraycopy(lying.data(), (fromY * lying.width() + fromX) * channels, upright,
                        (y * width + x) * channels, channels);
            }
        }
        return new Pixels(width, height, channels, upright);
    }

    private boolean isFlippedAlong() {
        return orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    }

    private boolean isFlippedDown() {
        return orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    }
}

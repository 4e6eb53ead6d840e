package explainer.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and signs in a file's bytes, as formats of pictures write them. */
final class Bytes {

    private Bytes() {
    }

    /** Whether a text of single bytes stands at a place. */
    static boolean hasText(byte[] bytes, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    static int uint8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    /** Two bytes, the higher first. */
    static int uint16(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getShort(at) & 0xFFFF;
    }

    /** Two bytes, the lower first. */
    static int uint16Reversed(byte[] bytes, int at) {
        return uint8(bytes, at + 1) << 8 | uint8(bytes, at);
    }

    /** Four bytes, the higher first. */
    static long uint32(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getInt(at) & 0xFFFF_FFFFL;
    }
}

package explainer.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colour profile that a PDF/A has to name its colours by: sRGB as an ICC profile of version 2.1. It is written here
 * from the numbers of the standard (IEC 61966-2-1), so that it is the same on every machine and nobody's property.
 */
final class SrgbProfile {

    /** The primaries and the white point under D50, as the ICC publishes them. */
    private static final double[] WHITE = {0.9642, 1.0, 0.8249};
    private static final double[] RED = {0.4360747, 0.2225045, 0.0139322};
    private static final double[] GREEN = {0.3850649, 0.7168786, 0.0971045};
    private static final double[] BLUE = {0.1430804, 0.0606169, 0.7141733};
    private static final int CURVE_POINTS = 1024;
    private static final int HEADER = 128;

    private SrgbProfile() {
    }

    /** The profile. */
    static byte[] bytes() {
        byte[] curve = curve();
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description("sRGB"));
        tags.put("cprt", text("No copyright, use freely"));
        tags.put("wtpt", xyz(WHITE));
        tags.put("rXYZ", xyz(RED));
        tags.put("gXYZ", xyz(GREEN));
        tags.put("bXYZ", xyz(BLUE));
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        return profile(tags);
    }

    private static byte[] profile(Map<String, byte[]> tags) {
        int start = HEADER + 4 + 12 * tags.size();
        Map<byte[], Integer> offsets = new java.util.IdentityHashMap<>();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (byte[] tag : tags.values()) {
            if (offsets.putIfAbsent(tag, start + data.size()) == null) {
                data.writeBytes(tag);
                data.writeBytes(new byte[(4 - data.size() % 4) % 4]);
            }
        }
        return write(out -> {
            out.writeInt(start + data.size());
            out.writeInt(0);
            out.writeInt(0x02100000);
            ascii("mntrRGB XYZ ", out);
            for (short part : new short[] {2000, 1, 1, 0, 0, 0}) {
                out.writeShort(part);
            }
            ascii("acsp", out);
            out.write(new byte[28]);
            writeXyz(WHITE, out);
            out.write(new byte[HEADER - 80]);
            out.writeInt(tags.size());
            for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
                ascii(tag.getKey(), out);
                out.writeInt(offsets.get(tag.getValue()));
                out.writeInt(tag.getValue().length);
            }
            data.writeTo(out);
        });
    }

    private static byte[] curve() {
        return write(out -> {
            ascii("curv", out);
            out.writeInt(0);
            out.writeInt(CURVE_POINTS);
            for (int i = 0; i < CURVE_POINTS; i++) {
                double signal = i / (CURVE_POINTS - 1.0);
                double light = signal <= 0.04045 ? signal / 12.92 : StrictMath.pow((signal + 0.055) / 1.055, 2.4);
                out.writeShort((int) Math.round(light * 0xFFFF));
            }
        });
    }

    private static byte[] xyz(double[] values) {
        return write(out -> {
            ascii("XYZ ", out);
            out.writeInt(0);
            writeXyz(values, out);
        });
    }

    private static void writeXyz(double[] values, DataOutputStream out) throws IOException {
        for (double value : values) {
            out.writeInt((int) Math.round(value * 0x10000));
        }
    }

    private static byte[] text(String text) {
        return write(out -> {
            ascii("text", out);
            out.writeInt(0);
            ascii(text, out);
            out.write(0);
        });
    }

    private static byte[] description(String text) {
        return write(out -> {
            ascii("desc", out);
            out.writeInt(0);
            out.writeInt(text.length() + 1);
            ascii(text, out);
            out.write(0);
            // No Unicode and no Macintosh text: two empty parts of fixed form.
            out.write(new byte[4 + 4 + 2 + 1 + 67]);
        });
    }

    private static void ascii(String text, DataOutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] write(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory can't fail", e);
        }
        return bytes.toByteArray();
    }
}

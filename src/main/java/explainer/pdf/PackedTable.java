package explainer.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Packs the table of objects at the end of a PDF as differences between its lines (ISO 32000-1, 7.4.4.4), which leaves
 * next to nothing of it: the lines of objects that are packed together count up.
 */
final class PackedTable {

    /** The table as it is written: last in the file, its length the last number in its dictionary or not. */
    private static final Pattern TABLE = Pattern.compile("(?s)/W \\[(\\d+) (\\d+) (\\d+)\\].*?stream\\r?\\n");
    private static final Pattern LENGTH = Pattern.compile("/Length (\\d+)\n");
    private static final String FILTER = "/Filter /FlateDecode\n";
    /** The predictor of PNG by which a line is the difference to the one above it, as are all lines. */
    private static final int UP = 2;

    private PackedTable() {
    }

    /** The same document; a file without such a table is left as it is. */
    static byte[] in(byte[] pdf) throws IOException {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int mark = text.lastIndexOf("startxref");
        int start = mark < 0 ? -1 : Integer.parseInt(text.substring(mark).split("\\s+")[1]);
        String tail = start < 0 ? "" : text.substring(start);
        Matcher table = TABLE.matcher(tail);
        Matcher length = LENGTH.matcher(tail);
        if (!tail.contains(FILTER) || !table.find() || !length.find()) {
            return pdf;
        }
        int packed = Integer.parseInt(length.group(1));
        int line = Integer.parseInt(table.group(1)) + Integer.parseInt(table.group(2)) + Integer.parseInt(table.group(3));
        byte[] lines = unpack(Arrays.copyOfRange(pdf, start + table.end(), start + table.end() + packed));
        byte[] again = pack(differences(lines, line));
        String head = LENGTH.matcher(tail.substring(0, table.end())).replaceFirst("/Length " + again.length + "\n")
                .replace(FILTER, FILTER + "/DecodeParms <</Predictor 12 /Columns " + line + ">>\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
        out.write(pdf, 0, start);
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(again);
        out.write(pdf, start + table.end() + packed, pdf.length - start - table.end() - packed);
        return out.toByteArray();
    }

    private static byte[] differences(byte[] lines, int length) {
        byte[] result = new byte[lines.length / length * (length + 1)];
        for (int from = 0, to = 0; from < lines.length; from += length) {
            result[to++] = UP;
            for (int i = from; i < from + length; i++) {
                result[to++] = (byte) (lines[i] - (from == 0 ? 0 : lines[i - length]));
            }
        }
        return result;
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        Inflater inflater = new Inflater();
        inflater.setInput(packed);
        ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 8);
        byte[] some = new byte[1 << 14];
        try {
            for (int read = inflater.inflate(some); read > 0; read = inflater.inflate(some)) {
                out.write(some, 0, read);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IOException("the table of objects can't be read", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] pack(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 8);
        byte[] some = new byte[1 << 14];
        while (!deflater.finished()) {
            out.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return out.toByteArray();
    }
}

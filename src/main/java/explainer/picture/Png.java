package explainer.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The chunks of a PNG file (PNG Specification, third edition). */
final class Png {

    private static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";
    private static final int AROUND = 12; // length, type and checksum of a chunk
    /** What the samples mean: it goes with them when they are made fewer. */
    private static final Set<String> COLOURS = Set.of("iCCP", "sRGB", "gAMA", "cHRM", "cICP");
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    /** Which samples may have how many bits, by the kind of colours. */
    private static final Map<Integer, Set<Integer>> DEPTHS = Map.of(0, Set.of(1, 2, 4, 8, 16), 2, Set.of(8, 16),
            3, Set.of(1, 2, 4, 8), 4, Set.of(8, 16), 6, Set.of(8, 16));

    private final byte[] file;

    private Png(byte[] file) {
        this.file = file;
    }

    static boolean is(byte[] file) {
        return Bytes.hasText(file, 0, SIGNATURE);
    }

    /** What is in the file. */
    static PictureFile read(byte[] file) throws UnfitPicture {
        Png png = new Png(file);
        if (!Bytes.hasText(file, 12, "IHDR") || file.length < 33) {
            throw UnfitPicture.damaged("is not a whole picture: it ends too early");
        }
        long width = Bytes.uint32(file, 16);
        long height = Bytes.uint32(file, 20);
        PictureFile.checkSize(width, height);
        if (!DEPTHS.getOrDefault((int) file[25], Set.of()).contains((int) file[24])) {
            throw UnfitPicture.damaged("is not a whole picture: its content is damaged");
        }
        Turn turn = Turn.NONE;
        Inflater inflater = new Inflater();
        try {
            byte[] buffer = new byte[1 << 15];
            long rows = 0;
            long most = 2 * png.rowBytes(width) * height + buffer.length; // interlaced, it needs a little more
            int at = SIGNATURE.length();
            for (String type = ""; !type.equals("IEND"); at = png.next(at)) {
                type = png.type(at);
                if (!png.isSound(at)) {
                    throw UnfitPicture.damaged("is not a whole picture: its content is damaged");
                }
                if (type.equals("acTL")) {
                    throw UnfitPicture.format("is an animation, of which a PDF can hold only the first picture");
                } else if (type.equals("eXIf")) {
                    turn = Turn.of(Arrays.copyOfRange(file, at + 8, png.next(at) - 4));
                } else if (type.equals("IDAT")) {
                    rows += inflate(inflater, file, at + 8, png.next(at) - at - AROUND, buffer, most - rows);
                }
            }
            if (!inflater.finished() || rows < png.rowBytes(width) * height && file[28] == 0) {
                throw UnfitPicture.damaged("is not a whole picture: its content is damaged");
            }
        } catch (DataFormatException e) {
            throw UnfitPicture.damaged("is not a whole picture: its content is damaged");
        } finally {
            inflater.end();
        }
        return new PictureFile(PictureFile.Kind.PNG, (int) width, (int) height, turn, true);
    }

    /** Bytes of a row, with the one for its filter. */
    private long rowBytes(long width) {
        int samples = switch (file[25]) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        return (width * samples * file[24] + 7) / 8 + 1;
    }

    private static long inflate(Inflater inflater, byte[] file, int from, int length, byte[] buffer,
            long most) throws DataFormatException {
        inflater.setInput(file, from, length);
        long sum = 0;
        while (!inflater.finished() && !inflater.needsInput()) {
            int count = inflater.inflate(buffer);
            if (count == 0 && inflater.needsDictionary()) {
                throw new DataFormatException("a dictionary that is not there");
            }
            sum += count;
            if (sum > most) {
                throw new DataFormatException("more than the picture has");
            }
        }
        return sum;
    }

    private String type(int at) throws UnfitPicture {
        if (at + AROUND > file.length || Bytes.uint32(file, at) > file.length - at - AROUND) {
            throw UnfitPicture.damaged("is not a whole picture: it ends too early");
        }
        return new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
    }

    private int next(int at) {
        return at + AROUND + (int) Bytes.uint32(file, at);
    }

    private boolean isSound(int at) {
        CRC32 checksum = new CRC32();
        checksum.update(file, at + 4, next(at) - at - 8);
        return checksum.getValue() == Bytes.uint32(file, next(at) - 4);
    }

    /** The pixels alone, without what would only be read to be thrown away, or stop the reading. */
    static byte[] pixelsOf(byte[] file) throws UnfitPicture {
        return SIGNATURE_BYTES.join(new Png(file).chunks(NEEDED::contains));
    }

    /** A picture that was made of another, with what that says of its colours. */
    static byte[] withColoursOf(byte[] original, byte[] made) throws UnfitPicture {
        if (!is(original)) {
            return made;
        }
        Png png = new Png(made);
        return SIGNATURE_BYTES.join(png.chunks("IHDR"::equals), new Png(original).chunks(COLOURS::contains),
                png.chunks(type -> !type.equals("IHDR") && NEEDED.contains(type)));
    }

    private byte[] chunks(Predicate<String> wanted) throws UnfitPicture {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        int at = SIGNATURE.length();
        for (String type = ""; !type.equals("IEND"); at = next(at)) {
            type = type(at);
            if (wanted.test(type)) {
                out.write(file, at, next(at) - at);
            }
        }
        return out.toByteArray();
    }

    private static final Beginning SIGNATURE_BYTES = new Beginning(SIGNATURE.getBytes(StandardCharsets.ISO_8859_1));

    /** What a file begins with. */
    private record Beginning(byte[] bytes) {
        byte[] join(byte[]... parts) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(bytes);
            for (byte[] part : parts) {
                out.writeBytes(part);
            }
            return out.toByteArray();
        }
    }
}

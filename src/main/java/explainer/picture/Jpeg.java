package explainer.picture;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** The segments of a JPEG file (ITU-T T.81, annex B). */
final class Jpeg {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APP = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int NEXT = 2; // a segment's marker

    private final byte[] file;

    private Jpeg(byte[] file) {
        this.file = file;
    }

    static boolean is(byte[] file) {
        return Bytes.hasText(file, 0, "\u00FF\u00D8\u00FF");
    }

    /** What is in the file. */
    static PictureFile read(byte[] file) throws UnfitPicture {
        Jpeg jpeg = new Jpeg(file);
        Turn turn = Turn.NONE;
        PictureFile found = null;
        boolean scanned = false;
        try {
            int at = NEXT;
            for (int marker = jpeg.marker(at); marker != END; marker = jpeg.marker(at)) {
                if (marker == APP1 && Bytes.hasText(file, at + 4, "Exif\0\0") && turn.isNone()) {
                    turn = Turn.of(Arrays.copyOfRange(file, at + 10, jpeg.next(at)));
                } else if (isFrame(marker)) {
                    found = jpeg.frame(at, marker);
                }
                scanned |= marker == SCAN;
                at = jpeg.next(at);
            }
        } catch (IndexOutOfBoundsException e) {
            throw UnfitPicture.damaged("is not a whole picture: it ends too early");
        }
        if (found == null || !scanned) {
            throw UnfitPicture.damaged("is not a whole picture: its content is damaged");
        }
        if (!turn.isNone() && !found.decodesAlike()) {
            throw UnfitPicture.format("lies on its side, and holds its colours in a way that not every reader turns alike");
        }
        return new PictureFile(found.kind(), found.width(), found.height(), turn, found.decodesAlike());
    }

    private PictureFile frame(int at, int marker) throws UnfitPicture {
        if (marker > 0xC2 || file[at + 4] != 8) {
            throw UnfitPicture.format("is a JPEG of a kind that few programs can read");
        }
        PictureFile.checkSize(Bytes.uint16(file, at + 7), Bytes.uint16(file, at + 5));
        int components = Bytes.uint8(file, at + 9);
        if (components == 4) {
            throw UnfitPicture.inkColours();
        } else if (components != 1 && components != 3) {
            throw UnfitPicture.format("is a JPEG of a kind that few programs can read");
        }
        return new PictureFile(PictureFile.Kind.JPEG, Bytes.uint16(file, at + 7), Bytes.uint16(file, at + 5), Turn.NONE,
                decodesAlike(at + 10, components));
    }

    /**
     * Decoders agree to the last bit, but for colours that are half as fine from top to bottom alone: some interpolate
     * these, and some repeat them.
     */
    private boolean decodesAlike(int components, int count) {
        int across = 0;
        int down = 0;
        for (int i = 0; i < count; i++) {
            int sampling = Bytes.uint8(file, components + 3 * i + 1);
            across = Math.max(across, sampling >> 4);
            down = Math.max(down, sampling & 0xF);
        }
        for (int i = 0; i < count; i++) {
            int sampling = Bytes.uint8(file, components + 3 * i + 1);
            if (sampling >> 4 == across && 2 * (sampling & 0xF) == down) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFrame(int marker) {
        boolean otherTable = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        return marker >= 0xC0 && marker <= 0xCF && !otherTable;
    }

    /** The marker at a place. */
    private int marker(int at) throws UnfitPicture {
        if (Bytes.uint8(file, at) != 0xFF) {
            throw UnfitPicture.damaged("is not a whole picture: its content is damaged");
        }
        return Bytes.uint8(file, at + 1);
    }

    /** Where the segment at a place ends, with the data of a scan that follow it. */
    private int next(int at) {
        int marker = Bytes.uint8(file, at + 1);
        if (marker == 0xFF) {
            return at + 1; // a marker may be preceded by any number of these
        }
        int end = at + 2 + Bytes.uint16(file, at + 2);
        if (marker == SCAN) {
            while (Bytes.uint8(file, end) != 0xFF || isData(Bytes.uint8(file, end + 1))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isData(int afterMark) {
        return afterMark == 0 || afterMark >= FIRST_RESTART && afterMark <= LAST_RESTART;
    }

    /** The pixels alone, without what would only be read to be thrown away, or stop the reading. */
    static byte[] pixelsOf(byte[] file) throws UnfitPicture {
        return new Jpeg(file).segments(marker -> marker != COMMENT && (marker <= APP0 || marker > LAST_APP || marker == ADOBE));
    }

    /** A picture that was made of another, with what that says of its colours. */
    static byte[] withColoursOf(byte[] original, byte[] made) throws UnfitPicture {
        ByteArrayOutputStream out = new ByteArrayOutputStream(made.length);
        Jpeg jpeg = new Jpeg(made);
        int first = jpeg.marker(NEXT) == APP0 ? jpeg.next(NEXT) : NEXT;
        out.write(made, 0, first);
        if (is(original)) {
            out.writeBytes(new Jpeg(original).part(marker -> marker == PROFILE));
        }
        out.write(made, first, made.length - first);
        return out.toByteArray();
    }

    private byte[] segments(IntPredicate wanted) throws UnfitPicture {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(0xFF);
        out.write(START);
        out.writeBytes(part(wanted));
        out.write(0xFF);
        out.write(END);
        return out.toByteArray();
    }

    private byte[] part(IntPredicate wanted) throws UnfitPicture {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        int at = NEXT;
        for (int marker = marker(at); marker != END; marker = marker(at)) {
            if (wanted.test(marker) && (marker != PROFILE || Bytes.hasText(file, at + 4, "ICC_PROFILE\0"))) {
                out.write(file, at, next(at) - at);
            }
            at = next(at);
        }
        return out.toByteArray();
    }
}

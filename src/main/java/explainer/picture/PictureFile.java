package explainer.picture;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A picture that every reader can show, as its header describes it.
 *
 * @param width        as the pixels lie
 * @param height       as the pixels lie
 * @param turn         what makes it stand upright
 * @param decodesAlike whether all of Java's decoders make the same pixels of it
 */
record PictureFile(Kind kind, int width, int height, Turn turn, boolean decodesAlike) {

    /** More take long to read, and show no more on a page. */
    static final long MOST_PIXELS = 100_000_000;
    private static final String LFS = "version https://git-lfs.github.com/spec/";
    /** What other kinds begin with, and where. */
    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("II*\0", "a TIFF picture");
        OTHERS.put("MM\0*", "a TIFF picture");
        OTHERS.put("BM", "a BMP picture");
        OTHERS.put("\0\0\1\0", "an icon for Windows");
        OTHERS.put("8BPS", "a Photoshop file");
        OTHERS.put("\u00FF\n", "a JPEG XL picture");
        OTHERS.put("\0\0\0\fJXL ", "a JPEG XL picture");
        OTHERS.put("\0\0\0\fjP  ", "a JPEG 2000 picture");
        OTHERS.put("%PDF", "a PDF");
        OTHERS.put("\u001F\u008B", "packed (SVGZ)");
    }

    /** The formats that pages and PDFs can hold. */
    enum Kind {
        PNG, JPEG, GIF
    }

    /** Width when it stands upright. */
    int uprightWidth() {
        return turn.swapsSides() ? height : width;
    }

    /** Height when it stands upright. */
    int uprightHeight() {
        return turn.swapsSides() ? width : height;
    }

    /** What is in a file; its name counts for nothing. */
    static PictureFile read(byte[] file) throws UnfitPicture {
        if (Png.is(file)) {
            return Png.read(file);
        } else if (Jpeg.is(file)) {
            return Jpeg.read(file);
        } else if (Gif.is(file)) {
            return Gif.read(file);
        }
        throw other(file);
    }

    /** @throws UnfitPicture when there are too many pixels, or none */
    static void checkSize(long width, long height) throws UnfitPicture {
        if (width == 0 || height == 0) {
            throw UnfitPicture.damaged("holds no picture: it has no pixels");
        } else if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
            throw UnfitPicture.tooLarge(String.format(Locale.ROOT, "has %,d × %,d pixels; at most %,d in all are read",
                    width, height, MOST_PIXELS));
        }
    }

    private static UnfitPicture other(byte[] file) {
        if (file.length == 0) {
            return UnfitPicture.none("is no picture: the file is empty", "put the picture in its place");
        } else if (Bytes.hasText(file, 0, LFS)) {
            return UnfitPicture.none("is no picture but a pointer of Git LFS to one", "fetch it with 'git lfs pull'");
        } else if (Bytes.hasText(file, 0, "RIFF") && Bytes.hasText(file, 8, "WEBP")) {
            return UnfitPicture.format("is a WebP picture, which a PDF can't hold");
        } else if (Bytes.hasText(file, 4, "ftyp")) {
            boolean avif = Bytes.hasText(file, 8, "avi");
            return UnfitPicture.format("is " + (avif ? "an AVIF" : "a HEIC") + " picture, which a PDF can't hold");
        }
        for (Map.Entry<String, String> kind : OTHERS.entrySet()) {
            if (Bytes.hasText(file, 0, kind.getKey())) {
                return UnfitPicture.format("is " + kind.getValue() + ", which not every reader can show");
            }
        }
        String start = new String(file, 0, Math.min(file.length, 1 << 10), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT);
        if (start.contains("<svg")) {
            return UnfitPicture.none("is a drawing in SVG, though its name says otherwise", "let its name end in .svg");
        }
        boolean page = start.contains("<html") || start.contains("<!doctype html");
        boolean text = start.chars().noneMatch(c -> c == 0xFFFD || c < ' ' && !Character.isWhitespace(c));
        return UnfitPicture.none("is no picture but " + (page ? "a page of HTML" : text ? "text" : "something else"),
                "put the picture in its place");
    }
}

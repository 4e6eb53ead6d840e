package explainer.picture;

/** The blocks of a GIF file (GIF89a specification). */
final class Gif {

    private static final int HEADER = 13;

    private Gif() {
    }

    static boolean is(byte[] file) {
        return Bytes.hasText(file, 0, "GIF87a") || Bytes.hasText(file, 0, "GIF89a");
    }

    /** What is in the file. */
    static PictureFile read(byte[] file) throws UnfitPicture {
        try {
            int width = Bytes.uint16Reversed(file, 6);
            int height = Bytes.uint16Reversed(file, 8);
            PictureFile.checkSize(width, height);
            int pictures = 0;
            int at = HEADER + palette(file, 10);
            while (file[at] != ';') {
                if (file[at] == ',') {
                    pictures++;
                    at = afterBlocks(file, at + 10 + palette(file, at + 9) + 1);
                } else if (file[at] == '!') {
                    at = afterBlocks(file, at + 2);
                } else {
                    throw UnfitPicture.damaged("is not a whole picture: its content is damaged");
                }
            }
            if (pictures > 1) {
                throw UnfitPicture.format("is an animation, of which a PDF can hold only the first picture");
            } else if (pictures == 0) {
                throw UnfitPicture.damaged("holds no picture");
            }
            return new PictureFile(PictureFile.Kind.GIF, width, height, Turn.NONE, true);
        } catch (IndexOutOfBoundsException e) {
            throw UnfitPicture.damaged("is not a whole picture: it ends too early");
        }
    }

    private static int palette(byte[] file, int flags) {
        return (file[flags] & 0x80) == 0 ? 0 : 3 << (file[flags] & 7) + 1;
    }

    private static int afterBlocks(byte[] file, int start) {
        int at = start;
        while (file[at] != 0) {
            at += 1 + Bytes.uint8(file, at);
        }
        return at + 1;
    }
}

package explainer.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Code;

class PictureFileTest {

    static byte[] file(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    static byte[] insert(byte[] file, int at, byte[] part) {
        byte[] all = Arrays.copyOf(file, file.length + part.length);
        System.arraycopy(part, 0, all, at, part.length);
        System.arraycopy(file, at, all, at + part.length, file.length - at);
        return all;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A segment of EXIF data that says nothing but the orientation. */
    static byte[] exif(int orientation, boolean lowFirst) {
        String number = lowFirst ? "\0\0\0" : "\0\0";
        String tiff = lowFirst ? "II*\0\u0008\0\0\0\1\0\u0012\1\3\0\1\0\0\0" + (char) orientation + number + "\0\0\0\0"
                : "MM\0*\0\0\0\u0008\0\1\1\u0012\0\3\0\0\0\1\0" + (char) orientation + number + "\0\0\0\0";
        return bytes("\u00FF\u00E1\0" + (char) (tiff.length() + 8) + "Exif\0\0" + tiff);
    }

    private static UnfitPicture refusal(byte[] file) {
        return catchThrowableOfType(UnfitPicture.class, () -> PictureFile.read(file));
    }

    @ParameterizedTest
    @CsvSource({"png, PNG", "jpg, JPEG", "gif, GIF"})
    void isKnownByItsContent(String format, PictureFile.Kind kind) throws Exception {
        PictureFile found = PictureFile.read(file(format, 30, 20));

        assertThat(found).isEqualTo(new PictureFile(kind, 30, 20, Turn.NONE, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void isNoneWhenItEndsTooEarly(String format) throws IOException {
        byte[] whole = file(format, 300, 200);
        for (int length : new int[] {20, 60, whole.length / 2, whole.length - 2}) {
            assertThat(refusal(Arrays.copyOf(whole, length))).as("%d bytes", length).isNotNull()
                    .satisfies(e -> assertThat(e.code).isEqualTo(Code.NO_PICTURE));
        }
    }

    @Test
    void isNoneWhenItsContentIsDamaged() throws IOException {
        byte[] png = file("png", 300, 200);
        png[60] ^= 1;
        byte[] windows = new String(file("png", 300, 200), StandardCharsets.ISO_8859_1).replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(png)).hasMessageContaining("damaged");
        assertThat(refusal(windows)).hasMessageContaining("something else");
    }

    @ParameterizedTest
    @CsvSource({"'', is empty", "version https://git-lfs.github.com/spec/v1, Git LFS", "<html>, a page of HTML",
            "'  <!DOCTYPE HTML>', a page of HTML", "hello, text", "'{\"error\": 404}', text", "<svg>, a drawing in SVG",
            "\u00FE\u00FDxx, something else"})
    void isNone(String content, String reason) {
        assertThat(refusal(bytes(content)).code).isEqualTo(Code.NO_PICTURE);
        assertThat(refusal(bytes(content))).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"RIFF____WEBPVP8, WebP", "____ftypavif, AVIF", "____ftypavis, AVIF", "____ftypheic, HEIC",
            "____ftypmif1, HEIC", "'II*\0', TIFF", "'MM\0*', TIFF", "BM____, BMP", "8BPS, Photoshop", "%PDF-1.7, PDF"})
    void isToBeConverted(String content, String format) {
        assertThat(refusal(bytes(content))).hasMessageContaining(format);
        assertThat(refusal(bytes(content)).hint).isEqualTo("convert it to PNG or JPEG");
    }

    @Test
    void isToBeConvertedWhenItMoves() throws IOException {
        byte[] gif = file("gif", 3, 2);
        int picture = new String(gif, StandardCharsets.ISO_8859_1).indexOf(',', 13 + 3);
        byte[] two = insert(gif, gif.length - 1, Arrays.copyOfRange(gif, picture, gif.length - 1));

        assertThat(refusal(two)).hasMessageContaining("animation");
    }

    @Test
    void isTooLargeByItsHeaderAlone() throws IOException {
        byte[] png = file("png", 3, 2);
        png[18] = (byte) 0xFF;
        png[22] = (byte) 0xFF;
        byte[] jpeg = file("jpg", 3, 2);
        int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00FF\u00C0");
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xFF);

        assertThat(refusal(png).code).isEqualTo(Code.HUGE_PICTURE);
        assertThat(refusal(jpeg).code).isEqualTo(Code.HUGE_PICTURE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void saysWhichWayIsUp(int orientation) throws Exception {
        for (boolean lowFirst : new boolean[] {true, false}) {
            PictureFile found = PictureFile.read(insert(file("jpg", 30, 20), 2, exif(orientation, lowFirst)));

            assertThat(found.turn()).isEqualTo(new Turn(orientation));
            assertThat(found.uprightWidth()).isEqualTo(orientation < 5 ? 30 : 20);
            assertThat(found.uprightHeight()).isEqualTo(orientation < 5 ? 20 : 30);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I", "MM\0*", "MM\0*\u00FF\u00FF\u00FF\u00FF", "II*\0\u0008\0\0\0\u00FF\u00FF"})
    void ignoresExifDataThatMakeNoSense(String tiff) {
        assertThat(Turn.of(bytes(tiff))).isEqualTo(Turn.NONE);
    }
}

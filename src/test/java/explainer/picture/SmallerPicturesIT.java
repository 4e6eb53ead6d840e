package explainer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.picture.Pictures.Size;
import explainer.picture.Pictures.Smaller;
import explainer.read.SourceFile;

class SmallerPicturesIT {

    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;
    private static final int GREEN = 0xFF00FF00;

    /** Blue, with a red quarter at the left above and a green one beside it. */
    private static BufferedImage quarters(int type, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, y >= height / 2 ? BLUE : x < width / 2 ? RED : GREEN);
            }
        }
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static Pictures pictures(String name, byte[] file) {
        return new Pictures("assets", new TreeMap<>(Map.of("assets/" + name, new SourceFile("assets/" + name, file))));
    }

    private static BufferedImage open(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    /** What colour a place has, given in quarters of the sides; JPEG changes each a little. */
    private static int colour(BufferedImage image, int quartersAlong, int quartersDown) {
        int found = image.getRGB(image.getWidth() * quartersAlong / 4, image.getHeight() * quartersDown / 4);
        int plain = 0xFF000000;
        for (int shift = 0; shift < 24; shift += 8) {
            plain |= (found >> shift & 0xFF) > 127 ? 0xFF << shift : 0;
        }
        return plain;
    }

    @ParameterizedTest
    @CsvSource({"png, 1, 0", "png, 5, 0", "png, 13, 0", "jpg, 1, 8", "gif, 13, 0"})
    void areMadeInTheWidthsThatPagesNeed(String format, int type, int tolerance) throws IOException {
        Pictures pictures = pictures("a." + format, file(quarters(type, 2000, 1000), format));

        List<Smaller> smaller = pictures.smaller("a." + format, PictureStore.NONE);

        assertThat(smaller).extracting(Smaller::width).containsExactly(480, 960, 1440);
        for (Smaller picture : smaller) {
            BufferedImage image = open(picture.bytes());
            assertThat(image.getWidth()).isEqualTo(picture.width());
            assertThat(image.getHeight()).isEqualTo(picture.width() / 2);
            assertThat(List.of(colour(image, 1, 1), colour(image, 3, 1), colour(image, 1, 3)))
                    .containsExactly(RED, GREEN, BLUE);
        }
        assertThat(pictures.size("a." + format)).contains(new Size(2000, 1000));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1000, 1440})
    void serveAsTheyAreWhenTheyAreNotMuchLarger(int width) throws IOException {
        byte[] file = file(quarters(BufferedImage.TYPE_INT_RGB, width, 20), "png");
        Pictures pictures = pictures("a.png", file);

        assertThat(pictures.smaller("a.png", PictureStore.NONE)).isEmpty();
        assertThat(pictures.onPaper("a.png", PictureStore.NONE)).isSameAs(file);
    }

    @ParameterizedTest
    @CsvSource({"a.png, png, a.png", "a.jpg, jpg, a.jpg", "b/a.JPEG, jpg, b/a.JPEG", "a.png, jpg, a.jpg", "a.gif, gif, a.png",
            "a, png, a.png", "b.c/a, jpg, b.c/a.jpg", "a.1, png, a.png"})
    void areNamedByWhatTheyAre(String name, String format, String made) throws IOException {
        Pictures pictures = pictures(name, file(quarters(BufferedImage.TYPE_INT_RGB, 1500, 10), format));

        assertThat(pictures.smaller(name, PictureStore.NONE)).extracting(Smaller::path).containsOnly(made);
    }

    /** Browsers disagree on what EXIF data mean in a PNG. */
    @Test
    void areTurnedForPagesTooWhereBrowsersMayNot() throws IOException {
        byte[] exif = PictureFileTest.bytes("\0\0\0\u001AeXIfMM\0*\0\0\0\u0008\0\1\1\u0012\0\3\0\0\0\1\0\6\0\0\0\0\0\0");
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(exif, 4, exif.length - 4);
        byte[] chunk = java.nio.ByteBuffer.allocate(exif.length + 4).put(exif).putInt((int) sum.getValue()).array();
        byte[] png = PictureFileTest.insert(file(quarters(BufferedImage.TYPE_INT_RGB, 40, 20), "png"), 33, chunk);

        List<Smaller> made = pictures("a.png", png).smaller("a.png", PictureStore.NONE);

        assertThat(made).extracting(Smaller::width).containsExactly(20);
        assertThat(at(open(made.get(0).bytes()), "3 1")).isEqualTo(RED);
    }

    /** Which quarters are red, green and blue once it stands upright, by EXIF's definition of each orientation. */
    @ParameterizedTest
    @CsvSource({"2, 3 1, 1 1, 1 3", "3, 3 3, 1 3, 1 1", "4, 1 3, 3 3, 1 1", "5, 1 1, 1 3, 3 1", "6, 3 1, 3 3, 1 1",
            "7, 3 3, 3 1, 1 1", "8, 1 3, 1 1, 3 1"})
    void standUprightOnPaper(int orientation, String red, String green, String blue) throws IOException {
        byte[] lying = PictureFileTest.insert(file(quarters(BufferedImage.TYPE_INT_RGB, 400, 200), "jpg"), 2,
                PictureFileTest.exif(orientation, true));

        BufferedImage upright = open(pictures("a.jpg", lying).onPaper("a.jpg", PictureStore.NONE));

        assertThat(upright.getWidth()).isEqualTo(orientation < 5 ? 400 : 200);
        assertThat(upright.getHeight()).isEqualTo(orientation < 5 ? 200 : 400);
        assertThat(List.of(at(upright, red), at(upright, green), at(upright, blue))).containsExactly(RED, GREEN, BLUE);
    }

    private static int at(BufferedImage image, String place) {
        return colour(image, place.charAt(0) - '0', place.charAt(2) - '0');
    }

    @Test
    void keepTheirTransparency() throws IOException {
        BufferedImage image = new BufferedImage(1500, 500, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 750, 500, new int[750 * 500], 0, 750);
        for (int x = 750; x < 1500; x++) {
            for (int y = 0; y < 500; y++) {
                image.setRGB(x, y, 0x80FF0000);
            }
        }

        BufferedImage made = open(pictures("a.png", file(image, "png")).onPaper("a.png", PictureStore.NONE));

        assertThat(made.getRGB(1400, 100)).isEqualTo(0x80FF0000);
        assertThat(made.getRGB(100, 100) >>> 24).isZero();
    }

    @Test
    void areMadeOnce() throws IOException {
        Map<String, byte[]> kept = new HashMap<>();
        PictureStore store = new PictureStore() {
            @Override
            public Optional<byte[]> get(String name) {
                return Optional.ofNullable(kept.get(name));
            }

            @Override
            public void put(String name, byte[] picture) {
                assertThat(kept.put(name, picture)).isNull();
            }
        };
        byte[] file = file(quarters(BufferedImage.TYPE_INT_RGB, 2000, 10), "png");

        List<Smaller> first = pictures("a.png", file).smaller("a.png", store);
        List<Smaller> second = pictures("b.png", file).smaller("b.png", store);

        assertThat(second).extracting(Smaller::bytes).isEqualTo(first.stream().map(Smaller::bytes).toList());
    }

    @Test
    void areReportedWhenWhatStandsBehindTheirHeadersCantBeRead() throws IOException {
        byte[] file = file(quarters(BufferedImage.TYPE_INT_RGB, 2000, 10), "jpg");
        int table = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\u00FF\u00C4");
        file[table + 5] = (byte) 0xFF; // more codes of one bit than there are
        Pictures pictures = pictures("a.jpg", file);
        Diagnostics diagnostics = new Diagnostics();

        assertThat(pictures.smaller("a.jpg", PictureStore.NONE)).isEmpty();
        pictures.reportUnreadable(diagnostics);

        assertThat(diagnostics.sorted()).extracting(Diagnostic::code, Diagnostic::location)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Code.NO_PICTURE, Location.of("assets/a.jpg")));
    }
}

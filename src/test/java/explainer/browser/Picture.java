package explainer.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/** What a window shows, dot by dot. */
final class Picture {

    /** How much of red, green and blue a dot may have more or less than the colour that it counts for. */
    private static final int LEEWAY = 6;

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    /** A picture of the page that is open in a browser, as far as it can be seen. */
    static Picture of(Browser browser) {
        try {
            return new Picture(ImageIO.read(new ByteArrayInputStream(browser.picture())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of the window. */
    record Box(int left, int top, int right, int bottom) {

        /** The part that a script hands over as an object with these four. */
        static Box of(Object box) {
            Map<?, ?> sides = (Map<?, ?>) box;
            return new Box(side(sides, "left"), side(sides, "top"), side(sides, "right"), side(sides, "bottom"));
        }

        private static int side(Map<?, ?> sides, String name) {
            return (int) Math.round(((Number) sides.get(name)).doubleValue());
        }
    }

    /** How many dots of a part have a colour, given as red, green and blue from 0 to 255. */
    long count(Box box, List<?> colour) {
        int red = ((Number) colour.get(0)).intValue();
        int green = ((Number) colour.get(1)).intValue();
        int blue = ((Number) colour.get(2)).intValue();
        return dots(box).filter(dot -> Math.abs((dot >> 16 & 0xff) - red) <= LEEWAY
                && Math.abs((dot >> 8 & 0xff) - green) <= LEEWAY && Math.abs((dot & 0xff) - blue) <= LEEWAY).count();
    }

    /** How many dots of a part are others in another picture. */
    long changed(Box box, Picture other) {
        int[] mine = dots(box).toArray();
        int[] others = other.dots(box).toArray();
        return IntStream.range(0, Math.min(mine.length, others.length)).filter(i -> mine[i] != others[i]).count();
    }

    private IntStream dots(Box box) {
        int left = Math.max(0, box.left());
        int top = Math.max(0, box.top());
        int width = Math.min(image.getWidth(), box.right()) - left;
        int height = Math.min(image.getHeight(), box.bottom()) - top;
        return width <= 0 || height <= 0 ? IntStream.empty() : IntStream.of(image.getRGB(left, top, width, height, null, 0, width));
    }
}

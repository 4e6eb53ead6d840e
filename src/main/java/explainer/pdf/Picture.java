package explainer.pdf;

import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * A sheet as a PNG with a palette. The text is drawn as outlines, by Java's own code and not by the machine's, and most
 * lines are, so that every machine draws the same.
 */
final class Picture {

    /** Pixels, in the proportions that sites show where a page is shared. */
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;
    /** The same as a size of paper: one pixel of CSS becomes one of the picture. */
    static final String PAPER = WIDTH + "px " + HEIGHT + "px";

    private static final float PIXELS_A_POINT = 96 / 72f;
    private static final int COLOURS = 64;
    private static final int RGB = 0xFFFFFF;

    private Picture() {
    }

    /**
     * Draws a sheet.
     *
     * @param pdf      a PDF of one page
     * @param scale    how many pixels of the picture are one of CSS
     * @param problems takes that there are more
     */
    static Finished of(byte[] pdf, int scale, Consumer<String> problems) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() > 1) {
                problems.accept("the text is too long for the picture");
            }
            BufferedImage image = new Renderer(document).renderImage(0, scale * PIXELS_A_POINT, ImageType.RGB);
            return new Finished(1, png(withPalette(image)));
        }
    }

    /** The colours that most pixels have stay as they are; a pixel of another takes the nearest of them. */
    private static BufferedImage withPalette(BufferedImage image) {
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel & RGB, 1, Integer::sum);
        }
        List<Integer> colours = new ArrayList<>(counts.keySet());
        colours.sort(Comparator.<Integer>comparingInt(counts::get).reversed().thenComparing(Comparator.naturalOrder()));
        List<Integer> kept = List.copyOf(colours.subList(0, Math.min(COLOURS, colours.size())));
        Map<Integer, Byte> places = new HashMap<>();
        colours.forEach(colour -> places.put(colour, (byte) nearest(colour, kept)));
        int[] palette = kept.stream().mapToInt(Integer::intValue).toArray();
        BufferedImage indexed = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(Byte.SIZE, palette.length, palette, 0, false, -1,
                        java.awt.image.DataBuffer.TYPE_BYTE));
        byte[] data = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            data[i] = places.get(pixels[i] & RGB);
        }
        return indexed;
    }

    private static int nearest(int colour, List<Integer> palette) {
        int best = 0;
        for (int i = 1; i < palette.size(); i++) {
            if (distance(colour, palette.get(i)) < distance(colour, palette.get(best))) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            sum += difference * difference;
        }
        return sum;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam packed = writer.getDefaultWriteParam();
            packed.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            packed.setCompressionQuality(0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), packed);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static final class Renderer extends PDFRenderer {

        Renderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new Drawer(parameters);
        }
    }

    /** Fills what a line covers, where JDKs differ in how they draw it. */
    private static final class Drawer extends PageDrawer {

        private static final int ROUND = 1;
        private static final int SQUARE = 2;

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        public void strokePath() throws IOException {
            PDGraphicsState state = getGraphicsState();
            float[] dashes = state.getLineDashPattern().getDashArray();
            if (state.getLineCap() == SQUARE || dashes.length == 0 && !LineOutline.differs(getLinePath())) {
                super.strokePath();
                return;
            }
            double[] lengths = new double[dashes.length];
            for (int i = 0; i < dashes.length; i++) {
                lengths[i] = transformWidth(dashes[i]);
            }
            Path2D outline = LineOutline.of(getLinePath(), Math.max(transformWidth(state.getLineWidth()), SvgPicture.THINNEST), lengths,
                    transformWidth(state.getLineDashPattern().getPhase()), state.getLineCap() == ROUND);
            getLinePath().reset();
            getLinePath().append(outline, false);
            saveGraphicsState();
            getGraphicsState().setNonStrokingColor(state.getStrokingColor());
            getGraphicsState().setNonStrokeAlphaConstant(state.getAlphaConstant());
            fillPath(Path2D.WIND_NON_ZERO);
            restoreGraphicsState();
        }
    }
}

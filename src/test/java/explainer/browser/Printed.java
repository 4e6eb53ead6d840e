package explainer.browser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A page on paper, letter by letter: which stands where on which sheet. The text between the margins is one string in
 * the order in which it is drawn, without white space, so that line and page breaks tear no sentence.
 */
final class Printed {

    /** At how many dots an inch sheets are looked at. */
    private static final int DOTS = 48;

    private final List<Sheet> sheets = new ArrayList<>();
    private final SortedSet<String> fonts = new TreeSet<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    /** For each character of the text the glyph that draws it. */
    private final List<Glyph> drawnBy = new ArrayList<>();

    /**
     * One letter: its sheet, counted from 1, its left end and its line in points from the top left, its width.
     *
     * @param rgb its colour
     */
    record Glyph(int sheet, float x, float y, float width, float size, String text, int rgb) {

        /** Its contrast on white paper, as WCAG has it. */
        double contrast() {
            return 1.05 / (.2126 * light(16) + .7152 * light(8) + .0722 * light(0) + .05);
        }

        private double light(int shift) {
            double value = (rgb >> shift & 0xff) / 255.0;
            return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
        }
    }

    /**
     * One sheet: its size in points, what stands in the margins above and below, how it is drawn, and what it looks like.
     *
     * @param drawing the PDF's own instructions
     * @param picture null where only the letters were wanted
     */
    record Sheet(float width, float height, String head, String foot, String drawing, BufferedImage picture) {

        /** The brightness of a place, from 0 to 255. */
        int brightness(float x, float y) {
            int rgb = picture.getRGB(Math.min(Math.round(x * DOTS / 72), picture.getWidth() - 1),
                    Math.min(Math.round(y * DOTS / 72), picture.getHeight() - 1));
            return ((rgb >> 16 & 0xff) * 299 + (rgb >> 8 & 0xff) * 587 + (rgb & 0xff) * 114) / 1000;
        }

        /** The darkest place of a rectangle. */
        int darkest(float left, float top, float right, float bottom) {
            int darkest = 255;
            for (float y = top; y < bottom; y += 72f / DOTS) {
                for (float x = left; x < right; x += 72f / DOTS) {
                    darkest = Math.min(darkest, brightness(x, y));
                }
            }
            return darkest;
        }

        /** The part of the sheet that is all but white. */
        double bare() {
            int bare = 0;
            int all = 0;
            for (float y = 0; y < height; y += 72f / DOTS) {
                for (float x = 0; x < width; x += 72f / DOTS) {
                    bare += brightness(x, y) > 240 ? 1 : 0;
                    all++;
                }
            }
            return (double) bare / all;
        }
    }

    /** Where a text stands. */
    record Passage(List<Glyph> glyphs, int start, int end) {

        Glyph first() {
            return glyphs.get(0);
        }

        Glyph last() {
            return glyphs.get(glyphs.size() - 1);
        }

        /** The number of its lines on a sheet; raised numbers make none of their own. */
        long lines(int sheet) {
            float size = (float) glyphs.stream().mapToDouble(Glyph::size).max().orElseThrow();
            return glyphs.stream().filter(glyph -> glyph.sheet() == sheet && glyph.size() > size - 1)
                    .map(glyph -> Math.round(glyph.y())).distinct().count();
        }
    }

    private Printed() {
    }

    static Printed read(byte[] pdf) {
        return read(pdf, true);
    }

    /** The same without pictures, which take most of the time. */
    static Printed lettersOf(byte[] pdf) {
        return read(pdf, false);
    }

    private static Printed read(byte[] pdf, boolean pictures) {
        Printed printed = new Printed();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                printed.add(document, i + 1, pictures ? renderer.renderImageWithDPI(i, DOTS, ImageType.RGB) : null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return printed;
    }

    private void add(PDDocument document, int number, BufferedImage picture) throws IOException {
        float width = document.getPage(number - 1).getMediaBox().getWidth();
        float height = document.getPage(number - 1).getMediaBox().getHeight();
        StringBuilder head = new StringBuilder();
        StringBuilder foot = new StringBuilder();
        PDFTextStripper letters = new PDFTextStripper() {
            private int colour() {
                try {
                    return getGraphicsState().getNonStrokingColor().toRGB();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            protected void processTextPosition(TextPosition letter) {
                Glyph glyph = new Glyph(number, letter.getXDirAdj(), letter.getYDirAdj(), letter.getWidthDirAdj(),
                        letter.getYScale(), letter.getUnicode(), colour());
                if (letter.getFont().getName() != null) {
                    fonts.add(letter.getFont().getName().replaceFirst("^[A-Z]{6}\\+", "").replaceFirst("-.*", ""));
                }
                if (glyph.y() < (number == 1 ? Paper.FIRST_HEAD : Paper.HEAD)) {
                    head.append(glyph.text());
                } else if (glyph.y() > height - Paper.FOOT) {
                    foot.append(glyph.text());
                } else {
                    add(glyph);
                }
            }
        };
        // By itself it follows no colours.
        letters.addOperator(new SetNonStrokingColorSpace(letters));
        letters.addOperator(new SetNonStrokingColor(letters));
        letters.addOperator(new SetNonStrokingColorN(letters));
        letters.addOperator(new SetNonStrokingDeviceGrayColor(letters));
        letters.addOperator(new SetNonStrokingDeviceRGBColor(letters));
        letters.setSortByPosition(false);
        letters.setStartPage(number);
        letters.setEndPage(number);
        letters.writeText(document, Writer.nullWriter());
        String drawing = new String(document.getPage(number - 1).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
        sheets.add(new Sheet(width, height, head.toString(), foot.toString(), drawing, picture));
    }

    private void add(Glyph glyph) {
        String letters = plain(glyph.text());
        if (!letters.isEmpty()) {
            glyphs.add(glyph);
        }
        for (char c : letters.toCharArray()) {
            text.append(c);
            drawnBy.add(glyph);
        }
    }

    /** A text as it is searched: without white space, in small letters, ligatures and raised digits undone. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]", "").toLowerCase(Locale.ROOT);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** The families of its typefaces. */
    SortedSet<String> fonts() {
        return fonts;
    }

    /** The letters between the margins. */
    List<Glyph> glyphs() {
        return glyphs;
    }

    List<Glyph> glyphs(int sheet) {
        return glyphs.stream().filter(glyph -> glyph.sheet() == sheet).toList();
    }

    String text() {
        return text.toString();
    }

    boolean says(String words) {
        return text.indexOf(plain(words)) >= 0;
    }

    /**
     * Where words stand, at the place nearest to a character of the text; on that character's sheet rather than on the one
     * before. What is laid out anew is drawn out of order.
     */
    Optional<Passage> find(String words, int near) {
        String plain = plain(words);
        int after = text.indexOf(plain, near);
        int before = text.lastIndexOf(plain, near);
        boolean nearer = before >= 0 && near - before < after - near
                && (sheet(before) == sheet(near - 1) || sheet(after) != sheet(near - 1));
        int start = after < 0 || nearer ? before : after;
        return start < 0 || plain.isEmpty() ? Optional.empty()
                : Optional.of(new Passage(drawnBy.subList(start, start + plain.length()), start, start + plain.length()));
    }

    private int sheet(int character) {
        return drawnBy.get(character).sheet();
    }
}

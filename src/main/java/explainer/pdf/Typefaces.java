package explainer.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * The typefaces that a site's PDFs are set in. Family, weight and slant are those that each font file states of itself,
 * so a style sheet names a family and nothing else has to be set up.
 */
final class Typefaces {

    private static final int TYPOGRAPHIC_FAMILY = 16;
    private static final int ITALIC = 1;

    private final List<Face> faces = new ArrayList<>();

    private record Face(String family, int weight, boolean italic, byte[] bytes, CmapLookup letters) {
    }

    /**
     * Reads fonts.
     *
     * @param files TrueType fonts by their path
     * @throws IOException when one can't be read; the message names it
     */
    Typefaces(SortedMap<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.getValue()))) {
                OS2WindowsMetricsTable metrics = font.getOS2Windows();
                faces.add(new Face(family(font), metrics.getWeightClass(), (metrics.getFsSelection() & ITALIC) != 0,
                        file.getValue(), font.getUnicodeCmapLookup()));
            } catch (IOException | RuntimeException e) {
                throw new IOException("the font " + file.getKey() + " can't be read: " + e.getMessage(), e);
            }
        }
    }

    /** The name that all weights of a family share. */
    private static String family(TrueTypeFont font) throws IOException {
        for (NameRecord name : font.getNaming().getNameRecords()) {
            if (name.getNameId() == TYPOGRAPHIC_FAMILY && name.getString() != null) {
                return name.getString();
            }
        }
        return font.getNaming().getFontFamily();
    }

    /** Whether every typeface has a sign for a character, so that it can stand in any text. */
    boolean contain(int character) {
        return faces.stream().allMatch(face -> face.letters().getGlyphId(character) != 0);
    }

    /** Hands the fonts to a renderer, of each only the signs that are used. */
    void addTo(PdfRendererBuilder builder) {
        for (Face face : faces) {
            builder.useFont(() -> new ByteArrayInputStream(face.bytes()), face.family(), face.weight(),
                    face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL, true,
                    EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
        }
    }
}

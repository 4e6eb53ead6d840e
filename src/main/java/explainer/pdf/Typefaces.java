package explainer.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.fontbox.ttf.model.ScriptFeature;
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
    /** The features of a font by which letters are joined without anybody asking for it. */
    private static final List<String> JOINING = List.of("ccmp", "liga", "clig");

    private final List<Face> faces = new ArrayList<>();

    /**
     * A font.
     *
     * @param joining its features that join letters
     * @param joined  the signs that stand for several others in a row
     */
    private record Face(String name, String family, int weight, boolean italic, byte[] bytes, CmapLookup letters,
            List<ScriptFeature> joining, Map<Integer, List<Integer>> joined) {
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
                List<ScriptFeature> joining = joining(font);
                faces.add(new Face(font.getName(), family(font), metrics.getWeightClass(), (metrics.getFsSelection() & ITALIC) != 0,
                        file.getValue(), font.getUnicodeCmapLookup(), joining,
                        joined(joining)));
            } catch (IOException | RuntimeException e) {
                throw new IOException("the font " + file.getKey() + " can't be read: " + e.getMessage(), e);
            }
        }
    }

    private static List<ScriptFeature> joining(TrueTypeFont font) throws IOException {
        GsubData data = font.getGsubData();
        return data == null ? List.of() : JOINING.stream().filter(data::isFeatureSupported).map(data::getFeature).toList();
    }

    private static Map<Integer, List<Integer>> joined(List<ScriptFeature> joining) {
        Map<Integer, List<Integer>> joined = new HashMap<>();
        joining.forEach(feature -> feature.getAllGlyphIdsForSubstitution()
                .forEach(parts -> joined.putIfAbsent(feature.getReplacementForGlyphs(parts), parts)));
        return joined;
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

    /**
     * What the signs of a typeface stand for in a text of the given characters. Several characters may share a sign; a
     * text then means the one that it uses. One sign may stand for joined letters.
     *
     * @param name a font's PostScript name
     */
    Map<Integer, String> bySign(String name, Iterable<Integer> characters) {
        Map<Integer, String> signs = new HashMap<>();
        for (Face face : faces) {
            if (face.name().equals(name)) {
                characters.forEach(character -> signs.putIfAbsent(face.letters().getGlyphId(character),
                        Character.toString(character)));
                face.joined().forEach((sign, parts) -> {
                    if (signs.keySet().containsAll(parts)) {
                        signs.putIfAbsent(sign, parts.stream().map(signs::get).collect(Collectors.joining()));
                    }
                });
            }
        }
        return signs;
    }

    /**
     * Hands the fonts to a renderer, of each only the signs that are used.
     *
     * @param text all that may be drawn
     */
    Consumer<PdfRendererBuilder> forText(String text) {
        List<byte[]> fonts = faces.stream().map(face -> {
            List<Integer> signs = text.codePoints().map(face.letters()::getGlyphId).boxed().toList();
            return FontFeatures.hide(face.bytes(), FontFeatures.idle(face.joining(), signs));
        }).toList();
        return builder -> {
            for (int i = 0; i < fonts.size(); i++) {
                Face face = faces.get(i);
                byte[] font = fonts.get(i);
                builder.useFont(() -> new ByteArrayInputStream(font), face.family(), face.weight(),
                        face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL, true,
                        EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
            }
        };
    }
}

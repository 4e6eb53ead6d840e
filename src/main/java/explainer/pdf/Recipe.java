package explainer.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

import explainer.read.Sha256;
import explainer.render.Assets;

/** What it takes, besides its document, to make a file: where all that is the same, the file is too. */
final class Recipe {

    private static final Pattern IMAGE = Pattern.compile(Pattern.quote(Assets.ON_PAPER) + "([^\"&]+)");
    /** The classes by which a PDF made yesterday is known to be what would be made today. */
    private static final List<String> MAKERS = List.of("explainer/pdf/PdfDrawer", "explainer/pdf/Typefaces",
            "explainer/pdf/FontFeatures", "explainer/pdf/PdfFinish", "explainer/pdf/Glue", "explainer/pdf/Picture",
            "explainer/pdf/Picture$Drawer", "explainer/pdf/FigureSheet", "explainer/pdf/SvgPicture",
            "explainer/pdf/LineOutline", "explainer/pdf/PackedWriter", "explainer/pdf/PackedTable",
            "explainer/pdf/WideTables", "explainer/pdf/CutText", "explainer/pdf/LastColumns", "explainer/pdf/Sheets",
            "com/openhtmltopdf/pdfboxout/PdfBoxRenderer",
            "com/openhtmltopdf/layout/Layer", "com/openhtmltopdf/svgsupport/BatikSVGDrawer",
            "org/apache/pdfbox/rendering/PageDrawer",
            "org/apache/pdfbox/pdmodel/PDDocument", "org/apache/fontbox/ttf/TTFSubsetter");

    private final SortedMap<String, byte[]> fonts;
    private final Assets assets;
    private final LocalDate date;
    private String makers;

    /**
     * @param fonts  the typefaces, by path
     * @param assets the pictures in documents
     * @param date   that is written into each file
     */
    Recipe(SortedMap<String, byte[]> fonts, Assets assets, LocalDate date) {
        this.fonts = fonts;
        this.assets = assets;
        this.date = date;
    }

    /**
     * A name for everything that a file is made from.
     *
     * @param html  its document
     * @param paper the paper, or whatever else the document is drawn on
     */
    String name(String html, String paper) {
        StringBuilder inputs = new StringBuilder(makers()).append(date).append(paper).append(html);
        Matcher image = IMAGE.matcher(html);
        TreeSet<String> images = new TreeSet<>();
        while (image.find()) {
            images.add(image.group(1));
        }
        images.forEach(path -> inputs.append(path).append(Sha256.hex(assets.embed(path))));
        return Sha256.hex(inputs.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What all files of a run have in common: fonts, the classes that draw, the machine that runs them. */
    private synchronized String makers() {
        if (makers == null) {
            makers = readMakers();
        }
        return makers;
    }

    private String readMakers() {
        StringBuilder makers = new StringBuilder().append(Runtime.version().feature());
        fonts.forEach((path, bytes) -> makers.append(path).append(checksum(bytes)));
        for (String maker : MAKERS) {
            try (InputStream bytes = Recipe.class.getResourceAsStream("/" + maker + ".class")) {
                makers.append(checksum(bytes == null ? new byte[0] : bytes.readAllBytes()));
            } catch (IOException e) {
                throw new IllegalStateException("the program's own classes can't be read", e);
            }
        }
        return makers.append(checksum(ColourProfile.bytes())).append('\n').toString();
    }

    /** Enough to see a change: these two megabytes are looked at in every run. */
    private static String checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return " " + bytes.length + " " + checksum.getValue() + " ";
    }
}

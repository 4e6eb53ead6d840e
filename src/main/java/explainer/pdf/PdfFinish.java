package explainer.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * What is done to a PDF that was drawn: the date of its content in place of the clock's, text that reads as it was
 * written when it is searched or copied, drawings no finer than any printer, and everything packed.
 */
final class PdfFinish {

    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");
    private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");
    private static final Pattern ARTIFACT = Pattern.compile("/Artifact /Prop\\d+ BDC\n");
    private static final Pattern FINE = Pattern.compile("-?\\d+\\.\\d{3,}");
    private static final int MAPPINGS = 100;

    private final Typefaces typefaces;
    private final Set<Integer> letters;
    private final LocalDate date;
    private final long id;

    /**
     * @param letters every character of the text
     * @param date    when the document says that it was made
     * @param id      what the document's identifier is made from
     */
    PdfFinish(Typefaces typefaces, Set<Integer> letters, LocalDate date, long id) {
        this.typefaces = typefaces;
        this.letters = letters;
        this.date = date;
        this.id = id;
    }

    Finished apply(byte[] drawn) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(drawn)) {
            setDate(pdf);
            setProfile(pdf);
            Map<COSBase, Boolean> done = new IdentityHashMap<>();
            for (PDPage page : pdf.getPages()) {
                finish(page.getResources(), done);
                tidy(page, pdf);
            }
            // One that is there already is kept, and the first is made from the time of day.
            pdf.getDocument().getTrailer().removeItem(COSName.ID);
            pdf.setDocumentId(id);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(drawn.length);
            PackedWriter.write(pdf, bytes);
            return new Finished(pdf.getNumberOfPages(), PackedTable.in(bytes.toByteArray()));
        }
    }

    private void setDate(PDDocument pdf) throws IOException {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        pdf.getDocumentInformation().setCreationDate(calendar);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String stamp = "<xmp:CreateDate>" + date + "T00:00:00+00:00</xmp:CreateDate>";
        metadata.importXMPMetadata(CREATED.matcher(text).replaceAll(stamp).getBytes(StandardCharsets.UTF_8));
    }

    /** The profile as it was handed over: on the way, the Java machine has put a header of its own into it. */
    private static void setProfile(PDDocument pdf) throws IOException {
        for (PDOutputIntent intent : pdf.getDocumentCatalog().getOutputIntents()) {
            write(intent.getDestOutputIntent(), ColourProfile.bytes());
        }
    }

    /**
     * What is there to be looked at only is marked as such, and that is all: the library describes each piece of it in an
     * object of its own, empty ones too, a third of the file.
     */
    private static void tidy(PDPage page, PDDocument pdf) throws IOException {
        String text = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
        text = ARTIFACT.matcher(text).replaceAll("/Artifact BMC\n");
        PDStream content = new PDStream(pdf);
        write(content.getCOSObject(), text.replace("/Artifact BMC\nEMC\n", ""));
        page.setContents(content);
        page.getResources().getCOSObject().removeItem(COSName.PROPERTIES);
    }

    private void finish(PDResources resources, Map<COSBase, Boolean> done) throws IOException {
        for (COSName name : resources.getFontNames()) {
            COSDictionary font = resources.getCOSObject().getCOSDictionary(COSName.FONT).getCOSDictionary(name);
            if (done.put(font, true) == null && font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream) {
                setText(font, stream);
            }
        }
        for (COSName name : resources.getXObjectNames()) {
            COSStream stream = resources.getXObject(name).getCOSObject();
            if (done.put(stream, true) == null && COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
                coarsen(stream);
            }
        }
    }

    /** Signs that stand for several characters mean those that were written; joined letters are letters again. */
    private void setText(COSDictionary font, COSStream stream) throws IOException {
        String name = SUBSET.matcher(font.getNameAsString(COSName.BASE_FONT)).replaceFirst("");
        CMap old = new CMapParser().parse(new RandomAccessReadBuffer(stream.createInputStream().readAllBytes()));
        Map<Integer, String> texts = new TreeMap<>(typefaces.bySign(name, letters));
        texts.remove(0);
        for (int sign = 1; sign <= 0xFFFF; sign++) {
            String text = old.toUnicode(sign, 2);
            if (text != null) {
                texts.putIfAbsent(sign, text);
            }
        }
        write(stream, cmap(texts));
    }

    private static String cmap(Map<Integer, String> texts) {
        StringBuilder cmap = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Integer, String>> all = new ArrayList<>(texts.entrySet());
        for (int from = 0; from < all.size(); from += MAPPINGS) {
            List<Map.Entry<Integer, String>> some = all.subList(from, Math.min(all.size(), from + MAPPINGS));
            cmap.append(some.size()).append(" beginbfchar\n");
            some.forEach(entry -> {
                cmap.append(String.format(Locale.ROOT, "<%04X> <", entry.getKey()));
                entry.getValue().chars().forEach(unit -> cmap.append(String.format(Locale.ROOT, "%04X", unit)));
                cmap.append(">\n");
            });
            cmap.append("endbfchar\n");
        }
        return cmap.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
    }

    /** Two decimals of a point are three thousandths of a millimetre. */
    private static void coarsen(COSStream drawing) throws IOException {
        String text = new String(drawing.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        StringBuilder coarse = new StringBuilder(text.length());
        Matcher number = FINE.matcher(text);
        int end = 0;
        while (number.find()) {
            String rounded = new java.math.BigDecimal(number.group()).setScale(2, java.math.RoundingMode.HALF_UP)
                    .stripTrailingZeros().toPlainString();
            coarse.append(text, end, number.start()).append(rounded);
            end = number.end();
        }
        write(drawing, coarse.append(text, end, text.length()).toString());
    }

    private static void write(COSStream stream, String text) throws IOException {
        write(stream, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void write(COSStream stream, byte[] bytes) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
    }
}

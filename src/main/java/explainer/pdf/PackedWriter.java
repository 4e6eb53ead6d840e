package explainer.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfparser.xref.NormalXReference;
import org.apache.pdfbox.pdfparser.xref.XReferenceEntry;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes a PDF with its objects packed together. The table of objects is an object too and, as ISO 32000-1, 7.5.8.2,
 * has it, has a line in itself; PDFBox counts it without listing it, which other programs warn of.
 */
final class PackedWriter extends COSWriter {

    private static final CompressParameters PACKED = new CompressParameters(100_000);

    private PackedWriter(OutputStream out) {
        super(out, PACKED);
    }

    /** Writes a document whose fonts are finished. */
    static void write(PDDocument pdf, OutputStream out) throws IOException {
        pdf.getDocument().setIsXRefStream(true);
        new PackedWriter(out).write(pdf);
    }

    @Override
    protected void addXRefEntry(XReferenceEntry entry) {
        super.getXRefEntries().add(entry);
    }

    /** Asked for once, where the table is about to be written: at the next place, under the next number. */
    @Override
    protected List<XReferenceEntry> getXRefEntries() {
        List<XReferenceEntry> entries = new ArrayList<>(super.getXRefEntries());
        long last = entries.stream().mapToLong(entry -> entry.getReferencedKey().getNumber()).max().orElse(0);
        entries.add(new NormalXReference(getStandardOutput().getPos(), new COSObjectKey(last + 1, 0), null));
        return entries;
    }
}

package explainer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class PackedTableTest {

    private static final int PAGES = 3000;

    @Test
    void theTableIsSmallerAndLeadsToTheSameObjects() throws IOException {
        byte[] before = write(true);
        byte[] after = PackedTable.in(before);

        assertThat(after.length).isLessThan(before.length * 9 / 10);
        try (PDDocument pdf = Loader.loadPDF(after)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(PAGES);
            assertThat(pdf.getPage(PAGES - 1).getRotation()).isEqualTo(90);
        }
        assertThat(PackedTable.in(before)).as("the same each time").isEqualTo(after);
    }

    @Test
    void aFileWithoutOneIsLeftAsItIs() throws IOException {
        byte[] plain = write(false);

        assertThat(PackedTable.in(plain)).isEqualTo(plain);
        assertThat(PackedTable.in(new byte[] {1, 2, 3})).containsExactly(1, 2, 3);
    }

    private static byte[] write(boolean packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < PAGES; i++) {
                pdf.addPage(new PDPage());
            }
            pdf.getPage(PAGES - 1).setRotation(90);
            if (packed) {
                PackedWriter.write(pdf, out);
            } else {
                pdf.save(out, CompressParameters.NO_COMPRESSION);
            }
        }
        return out.toByteArray();
    }
}

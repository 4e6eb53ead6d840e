package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** The site tells nothing of the machine that made it, in PDFs neither; what they hold packed is unpacked first. */
class PrivacyIT {

    private static List<String> ownWords() throws IOException {
        return Stream.of(System.getProperty("user.dir"), Path.of(System.getProperty("explainer.root")).toAbsolutePath().toString(),
                System.getProperty("user.home") + "/", InetAddress.getLocalHost().getHostName(),
                System.getProperty("java.runtime.version"), System.getProperty("os.version"))
                .filter(word -> word.length() > 3 && !word.equals("localhost")).distinct().toList();
    }

    @Test
    void noFileNamesTheMachine() throws IOException {
        List<String> words = ownWords();
        assertThat(words).hasSizeGreaterThan(3);
        for (Map.Entry<String, byte[]> file : BuiltSite.built().files().entrySet()) {
            assertThat(new String(file.getValue(), StandardCharsets.ISO_8859_1)).as(file.getKey()).doesNotContain(words);
            if (file.getKey().endsWith(".pdf")) {
                assertThat(unpacked(file.getValue())).as(file.getKey()).isNotEmpty().doesNotContain(words);
            }
        }
    }

    /** All objects and streams of a PDF but its pictures and typefaces. */
    private static String unpacked(byte[] pdf) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            text.append(document.getDocument().getTrailer());
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    try (InputStream in = stream.createInputStream()) {
                        text.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)).append('\n');
                    }
                }
            }
            text.append(document.getDocumentInformation().getCOSObject());
        }
        return text.toString();
    }
}

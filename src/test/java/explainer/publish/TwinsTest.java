package explainer.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

class TwinsTest {

    private static final byte[] TEXT = "One text like another. ".repeat(100).getBytes(StandardCharsets.UTF_8);

    @Test
    void standBesideTextsOnly() {
        assertThat(with(Map.of("index.html", TEXT, "data/x.CSV", TEXT, "a.pdf", TEXT, "b.png", TEXT, "_headers", TEXT)))
                .containsOnlyKeys("index.html", "index.html.gz", "data/x.CSV", "data/x.CSV.gz", "a.pdf", "b.png",
                        "_headers");
    }

    @Test
    void holdTheText() throws IOException {
        byte[] twin = with(Map.of("index.html", TEXT)).get("index.html.gz");

        assertThat(new GZIPInputStream(new ByteArrayInputStream(twin)).readAllBytes()).isEqualTo(TEXT);
        assertThat(twin).hasSizeLessThan(TEXT.length / 10);
    }

    /** RFC 1952, section 2.3.1: no flags, so no name; a time of zero, which says that there is none. */
    @Test
    void holdNeitherANameNorATime() {
        byte[] twin = with(Map.of("index.html", TEXT)).get("index.html.gz");

        assertThat(twin).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
    }

    @Test
    void leaveAFileOfTheirNameAsItIs() {
        byte[] own = {1, 2, 3};

        assertThat(with(Map.of("index.html", TEXT, "index.html.gz", own))).containsEntry("index.html.gz", own)
                .hasSize(2);
    }

    private static SortedMap<String, byte[]> with(Map<String, byte[]> files) {
        return Twins.with(new TreeMap<>(files));
    }
}

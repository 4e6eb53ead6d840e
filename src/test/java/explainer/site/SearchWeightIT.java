package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the search costs those who use it. */
class SearchWeightIT {

    private static final int SCRIPTS = 30_000;
    private static final int PAGE = 13_000;

    private final BuiltSite site = BuiltSite.built();

    @Test
    void itsScriptsAndItsIndexComeInUnder30Kilobytes() throws IOException {
        Document page = site.pages().get("search.html");
        List<String> scripts = page.select("script[src]").eachAttr("src");
        int all = 0;
        for (String script : scripts) {
            all += gzip(site.files().get(script));
        }

        assertThat(scripts).hasSize(3);
        assertThat(all).isLessThanOrEqualTo(SCRIPTS);
        assertThat(gzip(site.files().get("search.html"))).isLessThanOrEqualTo(PAGE);
    }

    private static int gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        }
        return out.size();
    }
}

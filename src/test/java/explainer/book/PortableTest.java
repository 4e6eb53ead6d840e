package explainer.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PortableTest {

    /** An address may hold any percent sign that an editor wrote. */
    @Test
    void readsAnAddressThatIsNotEncoded() {
        Document page = Jsoup.parse("<body><img src='100%.png'><img src='a%20b+c.png'></body>");
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("100%.png", new byte[0]);
        files.put("a b+c.png", new byte[0]);

        assertThat(page.select("img")).extracting(image -> Portable.path(image, "src", "index.html", files).orElse(""))
                .containsExactly("100%.png", "a b+c.png");
    }
}

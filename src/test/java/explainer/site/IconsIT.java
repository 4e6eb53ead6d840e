package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;

import javax.imageio.ImageIO;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The site's icons and its web manifest. */
class IconsIT {

    private final BuiltSite site = BuiltSite.built();

    @Test
    void manifestNamesTheSiteAndItsStart() throws Exception {
        JsonNode manifest = new ObjectMapper().readTree(site.files().get("site.webmanifest"));
        Document home = site.pages().get("index.html");

        assertThat(manifest.path("name").asText()).isEqualTo(home.select("meta[property=og:site_name]").attr("content"));
        assertThat(manifest.path("short_name").asText()).isNotBlank();
        assertThat(manifest.path("lang").asText()).isEqualTo(home.selectFirst("html").attr("lang"));
        for (String key : List.of("start_url", "scope")) {
            String address = manifest.path(key).asText();
            assertThat(Links.isAbsolute(address) || address.startsWith("/")).as(key + ": " + address).isFalse();
            assertThat(site.files()).containsKey(Links.path("site.webmanifest", address));
        }
    }

    /** A browser that installs the site needs both sizes. */
    @Test
    void manifestHasIconsOfTheSizesItStates() throws Exception {
        JsonNode icons = new ObjectMapper().readTree(site.files().get("site.webmanifest")).path("icons");

        assertThat(icons.findValuesAsText("sizes")).contains("192x192", "512x512");
        for (JsonNode icon : icons) {
            check(icon.path("src").asText(), icon.path("type").asText(), icon.path("sizes").asText());
        }
    }

    @Test
    void pagesHaveIconsOfTheSizesTheyState() throws Exception {
        Document home = site.pages().get("index.html");

        assertThat(home.select("link[rel=icon]")).extracting(icon -> icon.attr("type"))
                .containsExactlyInAnyOrder("image/svg+xml", "image/png");
        for (Element icon : home.select("link[rel=icon]")) {
            check(icon.attr("href"), icon.attr("type"), icon.attr("sizes"));
        }
        check(home.select("link[rel=apple-touch-icon]").attr("href"), "image/png", "180x180");
    }

    private void check(String path, String type, String sizes) throws Exception {
        assertThat(site.files()).containsKey(path);
        byte[] file = site.files().get(path);
        if (type.equals("image/svg+xml")) {
            assertThat(sizes).as(path).isIn("any", "");
            assertThat(Xml.root(file).getNodeName()).as(path).isEqualTo("svg");
            assertThat(Xml.root(file).getAttribute("viewBox")).as(path).isNotBlank();
        } else {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            assertThat(type).as(path).isEqualTo("image/png");
            assertThat(image.getWidth() + "x" + image.getHeight()).as(path).isEqualTo(sizes);
        }
    }
}

package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import explainer.SiteBuilder;
import explainer.diagnostic.Diagnostics;

/** Pictures and letters as they come out in pages and PDFs. */
class PicturesIT {

    /** EXIF data that say: turn it to the right by a quarter. */
    private static final String TURNED = "\u00FF\u00E1\0\"Exif\0\0MM\0*\0\0\0\u0008\0\1\1\u0012\0\3\0\0\0\1\0\6\0\0\0\0\0\0";

    @TempDir
    private Path folder;
    private ProjectCopy project;

    @BeforeEach
    void write() throws IOException {
        project = OtherExplainerIT.copy(folder)
                .take(Path.of(System.getProperty("explainer.root")).resolve("assets/fonts"), "assets/fonts");
        byte[] turned = jpeg(300, 200);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(turned, 0, 2);
        out.writeBytes(TURNED.getBytes(StandardCharsets.ISO_8859_1));
        out.write(turned, 2, turned.length - 2);
        Files.write(folder.resolve("assets/turned.jpg"), out.toByteArray());
        Files.write(folder.resolve("assets/wide.jpg"), jpeg(3000, 1000));
        project.edit("content/water.md", text -> text + "\n![Turned](../assets/turned.jpg)\n\n![Wide](../assets/wide.jpg)\n"
                + "\nCafe\u0301 and cafe&#769;.\n");
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private SortedMap<String, byte[]> bake(SiteBuilder builder, boolean pdfs) {
        Diagnostics diagnostics = new Diagnostics();
        SortedMap<String, byte[]> files = builder.run(folder, folder.resolve("jbake.properties"),
                Map.of("pdf.enabled", String.valueOf(pdfs), "cards.enabled", "false"), false, diagnostics).files();
        assertThat(diagnostics.sorted()).isEmpty();
        return files;
    }

    @Test
    void pagesTellTheirSizeAsTheyStandAndOfferSmallerOnes() throws IOException {
        BuiltSite site = BuiltSite.of(bake(new SiteBuilder(), false));

        Element turned = site.pages().get("water.html").selectFirst("img[alt=Turned]");
        Element wide = site.pages().get("water.html").selectFirst("img[alt=Wide]");

        assertThat(turned.attr("width") + " " + turned.attr("height")).isEqualTo("200 300");
        assertThat(turned.hasAttr("srcset")).isFalse();
        assertThat(wide.attr("width") + " " + wide.attr("height")).isEqualTo("3000 1000");
        List<String> offered = Arrays.stream(wide.attr("srcset").split(", ")).toList();
        assertThat(offered).map(one -> one.split(" ")[1]).containsExactly("480w", "960w", "1440w");
        assertThat(offered.get(2)).startsWith(wide.attr("src"));
        for (String one : offered) {
            BufferedImage image = ImageIO.read(new java.io.ByteArrayInputStream(site.files().get(one.split(" ")[0])));
            assertThat(image.getWidth() + "w").isEqualTo(one.split(" ")[1]);
        }
        assertThat(site.files().keySet()).noneMatch(path -> path.matches("wide-[0-9a-f]{10}\\.jpg"));
    }

    @Test
    void aPreviewThatBakesAgainOffersTheSame() throws IOException {
        SiteBuilder builder = new SiteBuilder();
        SortedMap<String, byte[]> first = bake(builder, false);
        project.edit("content/ferries.md", text -> text + "\nOne sentence more.\n");

        assertThat(pictures(bake(builder, false))).isEqualTo(pictures(first)).hasSize(4);
    }

    private static List<String> pictures(SortedMap<String, byte[]> site) {
        return site.keySet().stream().filter(path -> path.endsWith(".jpg")).toList();
    }

    @Test
    void pdfsHoldThemUprightAndNotLargerThanPaperShows() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bake(new SiteBuilder(), true).get("water.pdf"))) {
            List<String> sizes = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                        sizes.add(image.getWidth() + " " + image.getHeight());
                    }
                }
            }
            assertThat(sizes).containsExactlyInAnyOrder("200 300", "1440 480");
            assertThat(new PDFTextStripper().getText(pdf).replace('\u00A0', ' ')).contains("Café and café.");
        }
    }
}

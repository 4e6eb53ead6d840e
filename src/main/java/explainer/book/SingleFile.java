package explainer.book;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SortedMap;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The briefing as one HTML file that needs no other: its styles and pictures are inside. */
final class SingleFile {

    /** Nothing is loaded, whoever opens it where: not even from the folder that it lies in. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private SingleFile() {
    }

    /**
     * The file's text.
     *
     * @param page  taken out of its site; it is changed
     * @param url   its path in the site
     * @param files of the site
     */
    static String of(Document page, String url, SortedMap<String, byte[]> files) {
        page.select("meta[http-equiv=Content-Security-Policy]").attr("content", POLICY);
        if (page.select("meta[name=robots]").isEmpty()) {
            page.head().appendElement("meta").attr("name", "robots").attr("content", "noindex"); // the page itself is to be found
        }
        for (Element sheet : page.select("link[rel=stylesheet]")) {
            Element style = new Element("style");
            if (sheet.hasAttr("media")) {
                style.attr("media", sheet.attr("media"));
            }
            Portable.path(sheet, "href", url, files).ifPresent(path -> style.appendChild(new DataNode(text(files.get(path)))));
            sheet.replaceWith(style);
        }
        for (Element picture : page.select("img[src]")) {
            Portable.path(picture, "src", url, files).ifPresent(path -> MediaType.ofPicture(path).ifPresent(type ->
                    picture.attr("src", "data:" + type + ";base64," + Base64.getEncoder().encodeToString(files.get(path)))));
        }
        page.outputSettings().prettyPrint(false);
        return page.outerHtml();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

package explainer.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** What rendering need not do again in the next run, each a function of nothing but what it is asked about. */
public final class RenderMemory {

    private final Memo<PaperLinks.Text, PaperLinks> paperLinks = new Memo<>();
    private final Memo<String, String> styles = new Memo<>();
    /** By the array: to compare all of a large site takes long. */
    private final Memo<byte[], HtmlScan> scans = new Memo<>();
    private final Memo<SearchIndex.Text, List<SearchIndex.Entry>> sections = new Memo<>();
    private final DrawnPages drawn = new DrawnPages();

    /**
     * Begins another run with the pages of the last one. As long as they come again, what was kept of how they were drawn
     * is kept too.
     *
     * @param seen   is another object as soon as anything is different that a page sees beside its own file
     * @param output takes the files of pages that are not drawn again
     * @param assets those of the site
     */
    DrawnPages drawn(Object seen, Output output, Assets assets) {
        boolean comeAgain = drawn.begin(seen, output, assets);
        List.of(scans, sections).forEach(memo -> memo.begin(true));
        List.of(paperLinks, styles).forEach(memo -> memo.begin(!comeAgain));
        return drawn;
    }

    /** A page's markup with its links numbered. */
    PaperLinks paperLinks(PaperLinks.Text text) {
        return paperLinks.of(text, PaperLinks::of);
    }

    /** A style sheet, packed. */
    String style(String source) {
        return styles.of(source, StyleSheet::pack);
    }

    HtmlScan scan(byte[] html) {
        return scans.of(html, bytes -> HtmlScan.of(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** What can be found on a page. */
    List<SearchIndex.Entry> sections(SearchIndex.Text text, Function<SearchIndex.Text, List<SearchIndex.Entry>> reading) {
        return sections.of(text, reading);
    }
}

package explainer.render;

import org.jsoup.Jsoup;

/** What rendering need not do again in the next run, each a function of nothing but what it is asked about. */
public final class RenderMemory {

    private final Memo<PaperLinks.Text, PaperLinks> paperLinks = new Memo<>(PaperLinks::of);
    private final Memo<String, String> styles = new Memo<>(StyleSheet::pack);
    private final Memo<String, HtmlScan> scans = new Memo<>(HtmlScan::of);

    private final Memo<String, String> texts = new Memo<>(html -> Jsoup.parseBodyFragment(html).text());

    /** Begins another run. */
    public void begin() {
        paperLinks.begin();
        styles.begin();
        scans.begin();
        texts.begin();
    }

    PaperLinks paperLinks(PaperLinks.Text text) {
        return paperLinks.of(text);
    }

    /** A style sheet, packed. */
    String style(String source) {
        return styles.of(source);
    }

    HtmlScan scan(String html) {
        return scans.of(html);
    }

    /** What a reader reads of a piece of HTML. */
    String text(String html) {
        return texts.of(html);
    }
}

package explainer.render;

import java.util.List;
import java.util.function.Function;

/** What rendering need not do again in the next run, each a function of nothing but what it is asked about. */
public final class RenderMemory {

    private final Memo<PaperLinks.Text, PaperLinks> paperLinks = new Memo<>();
    private final Memo<String, String> styles = new Memo<>();
    private final Memo<String, StyleRules> rules = new Memo<>();
    private final Memo<String, HtmlScan> scans = new Memo<>();
    private final Memo<SearchIndex.Text, List<SearchIndex.Entry>> sections = new Memo<>();

    /** Begins another run. */
    public void begin() {
        List.of(paperLinks, styles, rules, scans, sections).forEach(Memo::begin);
    }

    /** A page's markup with its links numbered, packed. */
    PaperLinks paperLinks(PaperLinks.Text text) {
        return paperLinks.of(text, asked -> PaperLinks.of(asked).packed());
    }

    /** A style sheet, packed. */
    String style(String source) {
        return styles.of(source, StyleSheet::pack);
    }

    /** The rules of a packed style sheet. */
    StyleRules rules(String packed) {
        return rules.of(packed, StyleRules::new);
    }

    HtmlScan scan(String html) {
        return scans.of(html, HtmlScan::of);
    }

    /** What can be found on a page. */
    List<SearchIndex.Entry> sections(SearchIndex.Text text, Function<SearchIndex.Text, List<SearchIndex.Entry>> reading) {
        return sections.of(text, reading);
    }
}

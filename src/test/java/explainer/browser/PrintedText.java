package explainer.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import explainer.browser.PaperText.Unit;
import explainer.browser.Printed.Glyph;
import explainer.browser.Printed.Passage;

/** Where each text of a page stands on its sheets, and what is parted there that belongs together. */
final class PrintedText {

    private static final String WHOLE = "figure:not(.lines), .lines figcaption, .lines .plot, tr, .tiles, .alert, .notes > li,"
            + " .terms > div, .events > li, blockquote, .colophon";
    /** What is the same at the end of every page, and tells nothing of its own. */
    static final String SMALL_PRINT = ".addresses, .colophon";

    private final Document text;
    private final List<Unit> units;
    private final Map<Element, List<Passage>> passages = new LinkedHashMap<>();
    private final List<Unit> missing = new ArrayList<>();

    PrintedText(String page, Printed printed) {
        text = PaperText.of(page);
        units = PaperText.units(text);
        int from = 0;
        for (Unit unit : units) {
            Passage passage = printed.find(unit.text(), from).orElse(null);
            if (passage == null) {
                missing.add(unit);
            } else {
                passages.computeIfAbsent(unit.block(), key -> new ArrayList<>()).add(passage);
                // What lies over lines is drawn after all the rest of its sheet.
                from = unit.block().closest(".axis, .steps") == null ? Math.max(from, passage.end()) : from;
            }
        }
    }

    /** The page without what only a screen can use. */
    Document text() {
        return text;
    }

    List<Unit> units() {
        return units;
    }

    /** What is not on paper. */
    List<Unit> missing() {
        return missing;
    }

    /** The passages of a block, without those of blocks within it. */
    List<Passage> own(Element block) {
        return passages.getOrDefault(block, List.of());
    }

    /** The passages of an element and of all within it. */
    List<Passage> passages(Element element) {
        return element.getAllElements().stream().flatMap(part -> own(part).stream()).toList();
    }

    /** The headings that do not stand right above what follows them, on the same sheet. */
    List<String> partedHeadings() {
        List<String> parted = new ArrayList<>();
        for (int i = 0; i < units.size() - 1; i++) {
            Element block = units.get(i).block();
            Element next = units.get(i + 1).block();
            if (!block.is("h1, h2, h3, h4, caption, figcaption, dt:not(.tiles dt), .alert-title") || own(block).isEmpty()
                    || own(next).isEmpty() || endsEntry(block, next)) {
                continue;
            }
            Glyph last = own(block).get(own(block).size() - 1).last();
            Glyph first = own(next).get(0).first();
            boolean label = block.is(".part > h2, .part > h3, .topics h3");
            if (first.sheet() != last.sheet() || first.y() <= last.y() - (label ? 60 : 0)) {
                parted.add("'%s' on sheet %d at %.0f, what follows on sheet %d at %.0f".formatted(words(block), last.sheet(),
                        last.y(), first.sheet(), first.y()));
            }
        }
        return parted;
    }

    /** An event may have nothing but its title. */
    private static boolean endsEntry(Element heading, Element next) {
        Element entry = heading.closest(".events > li");
        return entry != null && !next.parents().contains(entry);
    }

    /** What stands on more than one sheet and should not. */
    List<String> torn() {
        return text.select(WHOLE).stream().filter(whole -> sheetsOf(whole).size() > 1)
                .map(whole -> "'%s' on sheets %s".formatted(words(whole), sheetsOf(whole))).toList();
    }

    /** The last sheet with more on it than some small print, which a selector finds. */
    int lastSheetThatTells(String smallPrint) {
        return passages.entrySet().stream().filter(found -> found.getKey().closest(smallPrint) == null)
                .flatMap(found -> found.getValue().stream()).mapToInt(passage -> passage.last().sheet()).max().orElseThrow();
    }

    private List<Integer> sheetsOf(Element element) {
        return passages(element).stream().flatMap(passage -> passage.glyphs().stream()).map(Glyph::sheet).distinct()
                .sorted().toList();
    }

    /** The first words of an element, for reports. */
    static String words(Element element) {
        return element.text().substring(0, Math.min(60, element.text().length()));
    }
}

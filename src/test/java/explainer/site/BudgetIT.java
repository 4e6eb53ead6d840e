package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * What a page may cost a reader: with all that it needs to be read and seen, it is to come in the ten segments that a
 * server sends at once (RFC 6928), 13,000 bytes. A page that lists all there is grows with the ledger, and the briefing is no
 * page to be read at once: their budgets are what they cost today and a little more, and whoever makes them lighter sets
 * them lower.
 */
class BudgetIT {

    private static final int PAGE = 13_000;
    /**
     * The same in languages whose words are longer, or whose letters take two bytes: what pages cost today and a little more.
     * The aim is 13,000 bytes for Latin letters and 13,900 for Cyrillic ones.
     */
    private static final Map<String, Integer> TRANSLATED = Map.of("ru", 15_600, "kk", 15_500, "uz", 14_000);
    private static final int ELEMENTS = 800;
    /** Search and lists have more words of the interface than other pages, so that in other languages they grow more. */
    private static final int OF_LISTS = 500;
    /** What a translation says of itself. */
    private static final int NOTICES = 10;
    private static final int FIGURE = 7_000;
    /** A note, as it is, on average. */
    private static final int NOTE = 379;
    /** Everything but PDFs and other files to be taken along, pictures and compressed twins, as it is; 340,000 of it are
     * the figures' own pages. */
    private static final int SITE = 3_010_000;
    private static final int TRANSLATION = 3_850_000;
    private static final int ASSET = 63_000;
    /** The search's index in other languages. */
    private static final int TRANSLATED_ASSET = 84_000;
    /** The search, its library and its index together. */
    private static final int SEARCH = 73_000;

    private static final Map<String, Integer> BYTES = Map.of("briefing.html", 78_000, "sources.html", 53_000,
            "at-a-glance.html", 41_000, "search.html", 18_000, "timeline.html", 16_400);
    private static final Map<String, Integer> MANY = Map.of("briefing.html", 5_200, "sources.html", 5_500,
            "at-a-glance.html", 3_900, "search.html", 2_400, "timeline.html", 900);

    private final BuiltSite site = BuiltSite.built();
    private final BuiltSite whole = BuiltSite.builtInAllLanguages();

    @Test
    void keepsEveryPageWithinItsBudget() throws IOException {
        List<String> over = new ArrayList<>();
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-28s %8s %8s %8s %9s%n", "page", "bytes",
                "gzip -9", "budget", "elements"));
        for (Map.Entry<String, Document> page : whole.pages().entrySet()) {
            String address = page.getKey();
            String language = page.getValue().select("html").attr("lang");
            int most = TRANSLATED.getOrDefault(language, PAGE);
            String path = most == PAGE ? address : address.substring(language.length() + 1);
            byte[] bytes = site.files().get(address);
            int size = gzip(bytes);
            int budget = !BYTES.containsKey(path) ? most
                    : most == PAGE ? BYTES.get(path) : BYTES.get(path) * (most + OF_LISTS) / PAGE;
            int elements = page.getValue().getAllElements().size();
            table.append(String.format(Locale.ROOT, "%-28s %8d %8d %8d %9d%n", address, bytes.length, size, budget, elements));
            if (size > budget) {
                over.add(address + " has " + size + " bytes of " + budget);
            }
            int many = MANY.getOrDefault(path, ELEMENTS) + (most == PAGE ? 0 : NOTICES);
            if (elements > many) {
                over.add(address + " has " + elements + " elements of " + many);
            }
        }
        System.out.print(table);

        assertThat(over).as("pages that outgrew their budget").isEmpty();
    }

    /** A figure's own page stands on others' pages, with several of its kind. */
    @Test
    void keepsFiguresWithinTheirBudget() throws IOException {
        List<String> over = new ArrayList<>();
        for (String path : site.figures().keySet()) {
            int size = gzip(site.files().get(path));
            if (size > FIGURE) {
                over.add(path + " has " + size + " bytes of " + FIGURE);
            }
        }

        assertThat(over).isEmpty();
    }

    @Test
    void keepsNotesShort() throws IOException {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-30s %8s %8s %8s%n", "notes of", "number", "bytes", "gzip -9"));
        int number = 0;
        int bytes = 0;
        int packed = 0;
        for (String path : site.pages().keySet()) {
            String page = new String(site.files().get(path), StandardCharsets.UTF_8);
            int start = page.indexOf("<section class=\"part columns wide\" id=\"part-notes\">");
            if (start >= 0) {
                byte[] notes = page.substring(start, page.indexOf("</section>", start)).getBytes(StandardCharsets.UTF_8);
                int here = site.pages().get(path).select(".notes > li").size();
                table.append(String.format(Locale.ROOT, "%-30s %8d %8d %8d%n", path, here, notes.length, gzip(notes)));
                number += here;
                bytes += notes.length;
                packed += gzip(notes);
            }
        }
        System.out.printf(Locale.ROOT, "%s%-30s %8d %8d %8d%n", table, "all", number, bytes, packed);

        assertThat(number).isPositive();
        assertThat(bytes / number).as("bytes of a note").isLessThanOrEqualTo(NOTE);
    }

    @Test
    void keepsTheWholeSiteSmall() throws IOException {
        Map<String, Long> all = new TreeMap<>();
        List<String> over = new ArrayList<>();
        for (String path : site.files().keySet()) {
            long size = site.files().get(path).length;
            if (path.matches("(.*/)?figures/.*\\.svg|.*\\.(pdf|epub|png|jpe?g|webp|gz|br|zip)|.*-single\\.html")) {
                continue;
            }
            String folder = path.replaceFirst("/.*", "");
            all.merge(TRANSLATED.containsKey(folder) ? folder : "", size, Long::sum);
            if (!path.endsWith(".html") && gzip(site.files().get(path)) > (all.containsKey(folder) && !folder.isEmpty() ? TRANSLATED_ASSET : ASSET)) {
                over.add(path);
            }
        }
        System.out.printf(Locale.ROOT, "the whole site without PDFs and pictures, by language: %s bytes%n", all);

        assertThat(all.remove("")).isLessThanOrEqualTo(SITE);
        assertThat(all).hasSize(TRANSLATED.size()).allSatisfy((language, size) -> assertThat(size).as(language)
                .isLessThanOrEqualTo(TRANSLATION));
        assertThat(over).as("files of more than %d bytes", ASSET).isEmpty();
    }

    @Test
    void keepsTheSearchSmall() throws IOException {
        List<String> scripts = site.pages().get("search.html").select("script[src]").eachAttr("src");
        int size = 0;
        for (String script : scripts) {
            size += gzip(site.files().get(script));
        }
        System.out.printf(Locale.ROOT, "the search with its index: %d bytes%n", size);

        assertThat(scripts).hasSize(3);
        assertThat(size).isLessThanOrEqualTo(SEARCH);
    }

    /** A page waits for nothing but itself: no script that does not wait, no typeface, no style but for paper. */
    @Test
    void letsNothingBlockTheFirstPaint() {
        site.pages().forEach((path, page) -> {
            assertThat(page.select("link[rel=stylesheet]").eachAttr("media")).as(path).containsExactly("print");
            assertThat(page.select("script[src]:not([defer])")).as(path).isEmpty();
            assertThat(page.html()).as(path).doesNotContain("@font-face").doesNotContain("@import");
            if (page.body().hasClass("topic")) {
                assertThat(page.select("script:not([type='application/ld+json'])")).as(path).isEmpty();
            }
        });
    }

    private static int gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(bytes);
        }
        return packed.size();
    }
}

package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The site in its further languages: the same pages, figures, notes and charts as in the first, and no word of it left. */
class TranslatedPagesIT {

    /** Several words in a row: names of publishers and programs have fewer. */
    private static final Pattern WORDS = Pattern.compile("(?s).*\\p{IsLatin}{2,}[^\\p{IsLatin}]+(\\p{IsLatin}+[^\\p{IsLatin}]+){3,}\\p{IsLatin}+.*");

    private final BuiltSite whole = BuiltSite.builtInAllLanguages();
    private final BuiltSite first = BuiltSite.built();

    static List<String> translations() {
        List<String> languages = BuiltSite.builtInAllLanguages().languages();
        return languages.subList(1, languages.size());
    }

    private SortedMap<String, Document> pages(String language) {
        return whole.in(language).pages();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void hasEachPageWithItsNotice(String language) {
        assertThat(pages(language).keySet()).containsExactlyElementsOf(first.pages().keySet().stream()
                .map(path -> language + "/" + path).sorted().toList());
        pages(language).forEach((path, page) -> assertThat(page.select("main > .state")).as(path).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void leavesNoWordsOfTheFirstLanguage(String language) {
        Set<String> left = new TreeSet<>();
        pages(language).forEach((path, page) -> {
            Set<String> original = new HashSet<>(texts(first.pages().get(path.substring(language.length() + 1))));
            original.removeAll(first.pages().get("sources.html").select(".source h3, .source h2, summary").eachText());
            texts(page).stream().filter(text -> original.contains(text) && !text.startsWith("http") && WORDS.matcher(text).matches())
                    .forEach(text -> left.add(path + ": " + text));
        });

        assertThat(left).isEmpty();
    }

    /** The texts that claim to be in the page's language. Names of publications and publishers are as these have them. */
    private static List<String> texts(Document page) {
        List<String> texts = new ArrayList<>(page.select("[aria-label]").eachAttr("aria-label"));
        String language = page.select("html").attr("lang");
        for (Element element : page.body().getAllElements()) {
            if (element.closest("cite, script, #sources, .notes > li > p > a, figcaption small, .cite code, .publisher") == null
                    && element.closest("[lang]").attr("lang").equals(language)) {
                element.textNodes().stream().map(TextNode::text).map(String::strip).filter(text -> !text.isEmpty()).forEach(texts::add);
            }
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("translations")
    void showsTheSameFiguresNotesAndSections(String language) {
        pages(language).forEach((path, page) -> {
            Document original = first.pages().get(path.substring(language.length() + 1));
            for (String same : List.of(".notes > li", "figure[id]", "main h2[id], main h3[id]", ".events > li[id]", "tr[id]")) {
                assertThat(ids(page, same)).as("%s: %s", path, same).isEqualTo(ids(original, same));
            }
            assertThat(new TreeSet<>(page.select("main data[value]").eachAttr("value"))).as(path)
                    .isEqualTo(new TreeSet<>(original.select("main data[value]").eachAttr("value")));
        });
    }

    /** Which there are; lists are sorted by each language's alphabet, and sections by no other order than that of the original. */
    private static Object ids(Document page, String selector) {
        List<String> ids = page.select(selector).eachAttr("id");
        return selector.startsWith("main h2") ? ids : new TreeSet<>(ids);
    }
}

package explainer.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import explainer.read.Messages;
import explainer.read.Page;
import explainer.read.Settings;
import explainer.render.view.LanguageView;

/**
 * Where the pages of a site in several languages lie in each. The first language has the site's root, any other a folder
 * there; within it the same pages have the same paths.
 */
public final class Languages {

    /** From the folder of a language to the site's root. */
    public static final String UP = "../";
    /** The name of a language in itself, among its words. */
    private static final String NAME = "text.language";

    private final List<Language> languages;

    /** @param pages those that are published, by path */
    private record Language(Settings settings, String name, Map<String, Page> pages, String home) {
    }

    private Languages(List<Language> languages) {
        this.languages = languages;
    }

    /** Those of a site in one language, to which nothing leads. */
    public static Languages one() {
        return new Languages(List.of());
    }

    /** The same with another language. */
    public Languages with(Settings settings, Messages messages, List<Page> pages) {
        Map<String, Page> byUrl = new HashMap<>();
        pages.forEach(page -> byUrl.put(page.url(), page));
        String home = pages.stream().filter(page -> page.type().equals(SitePages.HOME)).map(Page::url).findFirst()
                .orElse("index.html");
        List<Language> more = new ArrayList<>(languages);
        more.add(new Language(settings, messages.texts().getOrDefault(NAME, settings.language()), byUrl, home));
        return new Languages(List.copyOf(more));
    }

    /** All that pages may see of each other's translations, to be compared with the same of another run. */
    public Object seen() {
        return languages.stream().map(language -> List.of(language.settings(), language.name(), language.home(),
                new TreeMap<>(language.pages()).values().stream().map(page -> List.of(page.url(), page.type(), page.borrowed(),
                        page.frontMatter().updated())).toList())).toList();
    }

    /**
     * The languages that have a page, in the site's order; those of the home page for one that stands for an address that
     * does not exist.
     *
     * @param from the present language
     * @param url  the page's output path
     */
    List<LanguageView> of(Settings from, String url) {
        return languages.stream().filter(language -> language.pages().containsKey(url)).map(language -> {
            Page page = language.pages().get(url);
            String path = page.type().equals(SitePages.ERROR) ? language.home() : url;
            boolean current = language.settings().language().equals(from.language());
            return new LanguageView(language.settings().language(), language.name(), current ? path
                    : (from.isTranslation() ? UP : "") + language.settings().place() + path,
                    language.settings().address().isEmpty() ? null
                    : TemplateFunctions.absolute(language.settings().address(), path), current,
                    page.borrowed().isEmpty(), page.frontMatter().updated().map(Object::toString).orElse(null));
        }).toList();
    }
}

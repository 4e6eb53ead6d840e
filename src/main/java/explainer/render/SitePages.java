package explainer.render;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import explainer.check.Usage;
import explainer.read.Page;
import explainer.render.view.PageLink;

/**
 * The pages that are published, in the order of the navigation: the home page, topics by their {@code order}, then the
 * other pages by theirs; pages without an order come after, by path.
 */
final class SitePages {

    static final String HOME = "home";
    static final String TOPIC = "topic";
    static final String BRIEFING = "briefing";
    static final String ERROR = "error";
    static final String INDEX = "index";
    static final String SEARCH = "search";
    private static final Set<String> WAYS = Set.of(SEARCH, INDEX);

    private final List<Page> all;
    private final Map<String, Page> byId = new LinkedHashMap<>();
    private final List<PageLink> topics;
    private final List<PageLink> menu;
    private final Map<String, Integer> topicNumbers = new LinkedHashMap<>();
    private final Optional<Page> home;
    private final Map<String, List<PageLink>> links = new ConcurrentHashMap<>();

    SitePages(List<Page> pages) {
        Comparator<Page> order = Comparator.<Page>comparingInt(page -> page.type().equals(HOME) ? 0
                        : page.type().equals(TOPIC) ? 1 : 2)
                .thenComparing(page -> page.frontMatter().order().orElse(Integer.MAX_VALUE))
                .thenComparing(Page::path);
        all = pages.stream().sorted(order).toList();
        all.forEach(page -> byId.put(page.id(), page));
        home = all.stream().filter(page -> page.type().equals(HOME)).findFirst();
        topics = all.stream().filter(page -> page.type().equals(TOPIC)).map(PageLink::to).toList();
        topics.forEach(topic -> topicNumbers.put(topic.id(), topicNumbers.size()));
        menu = all.stream().filter(page -> isShared(page) && !page.type().equals(TOPIC) && !page.type().equals(HOME)
                && !page.frontMatter().unlisted()).map(PageLink::to).toList();
    }

    /** Whether others would lead to a page: what is shown for an address that does not exist is none. */
    static boolean isShared(Page page) {
        return !page.isStock() && !page.type().equals(ERROR);
    }

    /** Whether others would refer to what a page says: ways to other pages say nothing. */
    static boolean isCitable(Page page) {
        return isShared(page) && !WAYS.contains(page.type());
    }

    /** A page's output path without its ending. */
    static String path(Page page) {
        return page.url().replaceFirst("\\.[^./]*$", "");
    }

    List<Page> all() {
        return all;
    }

    Optional<Page> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean contains(Page page) {
        return byId.get(page.id()) == page;
    }

    List<PageLink> topics() {
        return topics;
    }

    /**
     * The pages that use an entry of the ledger; made once, for every page that uses it names them.
     *
     * @param entry the entry, by kind and id
     */
    List<PageLink> links(String entry, List<Usage.Use> uses) {
        return links.computeIfAbsent(entry, any -> uses.stream().map(Usage.Use::page).filter(this::contains)
                .map(PageLink::to).toList());
    }

    /** How pages are called in short, by their full addresses. */
    Map<String, String> titles(String address) {
        return all.stream().map(PageLink::to).collect(Collectors.toMap(
                link -> TemplateFunctions.absolute(address, link.url()), PageLink::shortTitle, (first, later) -> first));
    }

    /** The first page of each type. */
    Map<String, PageLink> firsts() {
        return all.stream().collect(Collectors.toMap(Page::type, PageLink::to, (first, later) -> first,
                LinkedHashMap::new));
    }

    /** The pages beside the topics that the navigation offers. */
    List<PageLink> menu() {
        return menu;
    }

    Optional<PageLink> previous(Page page) {
        Integer number = topicNumbers.get(page.id());
        return number == null || number == 0 ? Optional.empty() : Optional.of(topics.get(number - 1));
    }

    Optional<PageLink> next(Page page) {
        Integer number = topicNumbers.get(page.id());
        return number == null || number == topics.size() - 1 ? Optional.empty() : Optional.of(topics.get(number + 1));
    }

    /** The pages above a page, from the home page down; nothing for the home page. */
    List<PageLink> breadcrumbs(Page page) {
        return page.type().equals(HOME) ? List.of() : home.stream().map(PageLink::to).toList();
    }
}

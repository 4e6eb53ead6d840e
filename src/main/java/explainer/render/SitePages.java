package explainer.render;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import explainer.check.Usage;
import explainer.read.Page;
import explainer.render.view.PageLink;

/**
 * The pages that are published, in the order of the navigation: the home page, topics by their {@code order}, each with the
 * pages below it by theirs, then the other pages by theirs; pages without an order come after, by path.
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
    /** All topics, each with the pages below it, as they are read in order. */
    private final List<PageLink> sequence;
    private final Map<String, Integer> sequenceNumbers = new LinkedHashMap<>();
    private final Map<String, List<PageLink>> below;
    private final Optional<Page> home;
    private final Map<String, List<PageLink>> links = new ConcurrentHashMap<>();

    SitePages(List<Page> pages) {
        Map<String, Page> above = pages.stream().filter(page -> page.type().equals(TOPIC))
                .collect(Collectors.toMap(Page::id, page -> page, (first, later) -> first));
        Comparator<Page> own = Comparator.<Page>comparingInt(page -> page.frontMatter().order().orElse(Integer.MAX_VALUE))
                .thenComparing(Page::path);
        UnaryOperator<Page> head = page -> page.isDetail() ? above.getOrDefault(page.topic(), page) : page;
        Comparator<Page> order = Comparator.<Page>comparingInt(page -> page.type().equals(HOME) ? 0
                        : head.apply(page).type().equals(TOPIC) ? 1 : 2)
                .thenComparing(head, own).thenComparing(Page::isDetail).thenComparing(own);
        all = pages.stream().sorted(order).toList();
        all.forEach(page -> byId.put(page.id(), page));
        home = all.stream().filter(page -> page.type().equals(HOME)).findFirst();
        topics = all.stream().filter(page -> page.type().equals(TOPIC)).map(PageLink::to).toList();
        topics.forEach(topic -> topicNumbers.put(topic.id(), topicNumbers.size()));
        List<Page> listed = all.stream().filter(page -> !page.frontMatter().unlisted()).toList();
        below = listed.stream().filter(Page::isDetail).collect(
                Collectors.groupingBy(Page::topic, Collectors.mapping(PageLink::to, Collectors.toList())));
        sequence = topics.stream().flatMap(topic -> Stream.concat(Stream.of(topic),
                below.getOrDefault(topic.id(), List.of()).stream())).toList();
        sequence.forEach(link -> sequenceNumbers.put(link.id(), sequenceNumbers.size()));
        menu = listed.stream().filter(page -> isShared(page) && !page.type().equals(TOPIC) && !page.isDetail()
                && !page.type().equals(HOME)).map(PageLink::to).toList();
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

    /** The pages that are written in the site's language: not those that others are shown in place of. */
    List<Page> own() {
        return all.stream().filter(page -> page.borrowed().isEmpty()).toList();
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

    /** The topics that are written in the site's language. */
    List<PageLink> ownTopics() {
        return topics.stream().filter(topic -> topic.language() == null).toList();
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

    /** The full addresses of the pages that every page offers: its head or foot leads to them. */
    Set<String> offered(String address) {
        return Stream.of(home.stream().map(PageLink::to), topics.stream(), menu.stream()).flatMap(pages -> pages)
                .map(link -> TemplateFunctions.absolute(address, link.url())).collect(Collectors.toSet());
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

    /** The topic that a page is below. */
    Optional<PageLink> topic(Page page) {
        return page.isDetail() ? topics.stream().filter(topic -> topic.id().equals(page.topic())).findFirst()
                : Optional.empty();
    }

    /** The pages below a page, or below the topic that it is below. */
    List<PageLink> below(Page page) {
        return below.getOrDefault(page.topic(), List.of());
    }

    /** The topic before a topic; of a page below a topic, the one before it there, or else the topic. */
    Optional<PageLink> previous(Page page) {
        return step(page, -1);
    }

    /** The topic after a topic; of a page below a topic, the one after it there, or else the next topic. */
    Optional<PageLink> next(Page page) {
        return step(page, 1);
    }

    /** From one topic to the next, or through the pages below them on the way. */
    private Optional<PageLink> step(Page page, int by) {
        List<PageLink> way = page.isDetail() ? sequence : topics;
        Integer number = (page.isDetail() ? sequenceNumbers : topicNumbers).get(page.id());
        return number == null || number + by < 0 || number + by == way.size() ? Optional.empty()
                : Optional.of(way.get(number + by));
    }

    /** The pages above a page, from the home page down; nothing for the home page. */
    List<PageLink> breadcrumbs(Page page) {
        return page.type().equals(HOME) ? List.of()
                : Stream.concat(home.stream().map(PageLink::to), topic(page).stream()).toList();
    }
}

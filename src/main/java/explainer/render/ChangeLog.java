package explainer.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import explainer.read.Page;
import explainer.render.view.ChangeView;
import explainer.render.view.PageLink;
import explainer.render.view.SiteView.Day;
import explainer.render.view.SiteView.Group;
import explainer.render.view.SiteView.News;

/** Gathers when pages appeared and what changed on them; within a day, in the order of the pages, those of a topic together. */
final class ChangeLog {

    private final List<News> news = new ArrayList<>();
    private final SortedMap<LocalDate, Day> days = new TreeMap<>(Comparator.reverseOrder());

    /**
     * @param pages   in the order of the navigation
     * @param changes the change log of a page, newest first
     * @param words   a day in words
     */
    ChangeLog(Collection<Page> pages, Function<Page, List<ChangeView>> changes, Function<LocalDate, String> words) {
        Map<String, Page> byId = new HashMap<>();
        pages.forEach(page -> byId.put(page.id(), page));
        for (Page page : pages) {
            Page head = byId.getOrDefault(page.topic(), page);
            PageLink link = PageLink.to(page);
            if (link.published() != null) {
                news.add(new News(link, link.published(), null));
            }
            page.frontMatter().published().ifPresent(day -> day(day, words).pages().add(link));
            for (ChangeView change : changes.apply(page)) {
                News entry = new News(link, change.iso(), change);
                news.add(entry);
                group(day(LocalDate.parse(change.iso()), words), head).changes().add(entry);
            }
        }
        news.sort(Comparator.comparing(News::iso).reversed());
    }

    private Day day(LocalDate date, Function<LocalDate, String> words) {
        return days.computeIfAbsent(date,
                day -> new Day(day.toString(), words.apply(day), new ArrayList<>(), new ArrayList<>()));
    }

    /** The changes of a day on a page or what is below it; the pages come in order, so it is the last one or a new one. */
    private static Group group(Day day, Page head) {
        List<Group> groups = day.groups();
        if (groups.isEmpty() || !groups.get(groups.size() - 1).page().id().equals(head.id())) {
            groups.add(new Group(PageLink.to(head), new ArrayList<>()));
        }
        return groups.get(groups.size() - 1);
    }

    /** All of it, newest first. */
    List<News> news() {
        return news;
    }

    /** The days on which something is known to have happened, newest first. */
    List<Day> days() {
        return List.copyOf(days.values());
    }
}

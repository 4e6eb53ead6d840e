package explainer.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import explainer.read.Page;
import explainer.render.view.ChangeView;
import explainer.render.view.PageLink;
import explainer.render.view.SiteView.Day;
import explainer.render.view.SiteView.News;

/** Gathers when pages appeared and what changed on them; within a day, in the order of the pages. */
final class ChangeLog {

    private final List<News> news = new ArrayList<>();
    private final SortedMap<LocalDate, Day> days = new TreeMap<>(Comparator.reverseOrder());

    /**
     * @param pages   in the order of the navigation
     * @param changes the change log of a page, newest first
     * @param words   a day in words
     */
    ChangeLog(Collection<Page> pages, Function<Page, List<ChangeView>> changes, Function<LocalDate, String> words) {
        for (Page page : pages) {
            PageLink link = PageLink.to(page);
            if (link.published() != null) {
                news.add(new News(link, link.published(), null));
            }
            page.frontMatter().published().ifPresent(day -> day(day, words).pages().add(link));
            for (ChangeView change : changes.apply(page)) {
                News entry = new News(link, change.iso(), change);
                news.add(entry);
                day(LocalDate.parse(change.iso()), words).changes().add(entry);
            }
        }
        news.sort(Comparator.comparing(News::iso).reversed());
    }

    private Day day(LocalDate date, Function<LocalDate, String> words) {
        return days.computeIfAbsent(date,
                day -> new Day(day.toString(), words.apply(day), new ArrayList<>(), new ArrayList<>()));
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

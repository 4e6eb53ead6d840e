package explainer.check;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.ledger.PartialDate;
import explainer.ledger.Source;
import explainer.read.Page;

/**
 * What an editor should look at again: pages whose day for that is past, and pages and facts by the age of their newest
 * source. It depends on the day on which it is asked for, and so is no part of any page.
 */
public final class StaleAccount {

    private final Ledger ledger;
    private final Usage usage;
    private final Collection<Page> pages;

    /** @param pages the pages to list */
    public StaleAccount(Ledger ledger, Usage usage, Collection<Page> pages) {
        this.ledger = ledger;
        this.usage = usage;
        this.pages = pages;
    }

    /** Something with the day of its newest source. */
    private record Aged(PartialDate newest, String name) {
    }

    /** The account as lines of text, as of a day. */
    public String text(LocalDate today) {
        List<String> lines = new ArrayList<>();
        lines.add("pages whose review was due before " + today);
        List<Page> due = pages.stream().filter(page -> page.frontMatter().reviewBy().filter(today::isAfter).isPresent())
                .sorted(Comparator.comparing((Page page) -> page.frontMatter().reviewBy().get()).thenComparing(Page::file))
                .toList();
        due.forEach(page -> lines.add("  " + page.frontMatter().reviewBy().get() + "  " + page.file()));
        if (due.isEmpty()) {
            lines.add("  none");
        }
        List<Aged> agedPages = new ArrayList<>();
        pages.forEach(page -> newest(usage.factsOn(page)).ifPresent(day -> agedPages.add(new Aged(day, page.file()))));
        list("pages by their newest source", agedPages, today, lines);
        List<Aged> agedFacts = new ArrayList<>();
        ledger.facts().values().forEach(fact -> newest(List.of(fact)).ifPresent(day -> agedFacts.add(new Aged(day,
                fact.id() + fact.relations().supersededBy().map(later -> ", superseded by " + later).orElse("")))));
        list("facts by their newest source", agedFacts, today, lines);
        return String.join("\n", lines) + "\n";
    }

    private static Optional<PartialDate> newest(Collection<Fact> facts) {
        return facts.stream().flatMap(fact -> fact.sources().stream()).map(Source::date).max(Comparator.naturalOrder());
    }

    private static void list(String title, List<Aged> aged, LocalDate today, List<String> lines) {
        lines.add(title + ", oldest first");
        aged.stream().sorted(Comparator.comparing(Aged::newest).thenComparing(Aged::name))
                .forEach(one -> lines.add(String.format(Locale.ROOT, "  %-10s  %10s  %s", one.newest().iso(),
                        age(one.newest(), today), one.name())));
    }

    /** In whole months, counted from the beginning of what is known of a day. */
    private static String age(PartialDate day, LocalDate today) {
        long months = Period.between(LocalDate.of(day.year(), Math.max(day.month(), 1), Math.max(day.day(), 1)), today)
                .toTotalMonths();
        return months + (months == 1 ? " month" : " months");
    }
}

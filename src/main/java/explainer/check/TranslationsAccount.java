package explainer.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import explainer.read.Page;
import explainer.read.Project;

/** How far the translations of a site are: which pages there are, which are behind, which a native speaker has read. */
public final class TranslationsAccount {

    private static final String ROW = "%-8s  %-28s  %-10s  %-6s  %-7s  %s";

    private final Collection<Page> originals;
    private final List<Project> translations;

    /**
     * @param originals    the pages in the language that is written first
     * @param translations the site in the others
     */
    public TranslationsAccount(Collection<Page> originals, List<Project> translations) {
        this.originals = originals;
        this.translations = translations;
    }

    /** The account as lines of text. */
    public String text() {
        if (translations.isEmpty()) {
            return "the site has one language; site.languages names more\n";
        }
        List<String> lines = new ArrayList<>();
        lines.add(row("language", "page", "translated", "behind", "missing", "reviewed"));
        List<String> sums = new ArrayList<>();
        for (Project translation : translations) {
            Map<String, Page> pages = translation.pages().stream().filter(page -> page.borrowed().isEmpty())
                    .collect(Collectors.toMap(Page::path, page -> page, (a, b) -> a, TreeMap::new));
            String tag = translation.settings().language();
            int behind = 0;
            int reviewed = 0;
            for (Page original : originals) {
                Optional<Page> page = Optional.ofNullable(pages.get(original.path()));
                int sections = page.map(found -> Freshness.of(original, found).behind().size()).orElse(0);
                behind += sections > 0 ? 1 : 0;
                reviewed += page.flatMap(found -> found.frontMatter().reviewedBy()).isPresent() ? 1 : 0;
                lines.add(row(tag, original.path(), page.map(found -> found.frontMatter().isDraft() ? "draft" : "yes").orElse("no"),
                        "" + sections, page.isPresent() ? "0" : "1",
                        page.map(found -> found.frontMatter().reviewedBy().orElse("no")).orElse("-")));
            }
            int words = translation.lacking().size();
            sums.add(tag + ": " + pages.size() + " of " + originals.size() + " pages translated, "
                    + (originals.size() - pages.size()) + " missing, " + behind + " behind, " + reviewed
                    + " reviewed; words of the data that are missing: " + words + (words == 0 ? "" : ", such as "
                    + translation.lacking().stream().limit(3).collect(Collectors.joining("; "))));
        }
        lines.addAll(sums);
        return String.join("\n", lines) + "\n";
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, ROW, (Object[]) cells);
    }
}

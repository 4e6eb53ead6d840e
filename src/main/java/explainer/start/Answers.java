package explainer.start;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import explainer.read.LanguageTag;
import explainer.read.PageDraft;

/**
 * What somebody says of the site that is to begin.
 *
 * @param title     one line of text
 * @param language  as a language tag
 * @param countries at least one
 * @param topics    at least one
 * @param day       the day on which it begins
 */
public record Answers(String title, String language, List<Named> countries, List<Named> topics, LocalDate day) {

    /** The pages that every new site has; a topic of such a name is filed under another. */
    private static final Set<String> PAGES = Set.of("index", "timeline", "at-a-glance", "glossary", "sources", "about",
            "search", "changes", "briefing", "404", "data");

    /** Something with a name for readers and one for files and references, of Latin letters and digits. */
    public record Named(String id, String name) {

        public String getId() {
            return id;
        }

        public String getName() {
            return name;
        }
    }

    /** Answers in words; ids are made from the names. */
    public static Answers of(String title, String language, List<String> countries, List<String> topics, LocalDate day) {
        return new Answers(title, language, named(countries, "country", Set.of()), named(topics, "topic", PAGES), day);
    }

    private static List<Named> named(List<String> names, String kind, Set<String> taken) {
        Set<String> used = new HashSet<>(taken);
        List<Named> all = new ArrayList<>();
        for (String name : names) {
            String bare = PageDraft.fileName(name).replaceFirst("\\.md$", "");
            String base = bare.matches("[a-z].*") ? bare : bare.isEmpty() ? kind : kind + "-" + bare;
            String stem = taken.contains(base) ? base + "-" + kind : base;
            String id = bare.isEmpty() ? stem + "-1" : stem;
            for (int i = 2; !used.add(id); i++) {
                id = stem + "-" + i;
            }
            all.add(new Named(id, name.strip()));
        }
        return List.copyOf(all);
    }

    /** The languages' tags that a site may have. */
    public static boolean isLanguage(String tag) {
        return LanguageTag.wanted(tag).isEmpty();
    }
}

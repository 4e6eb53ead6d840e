package explainer.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The site that this build has made, and the pages found in it. */
final class Site {

    static final Path FOLDER = Path.of(System.getProperty("explainer.site", "target/site")).toAbsolutePath();

    /** So many elements has no page but those that list all there is. */
    static final int LIST = 2_000;

    static final String HOME = "index.html";
    static final String ERROR = "404.html";
    static final String TIMELINE = "timeline.html";
    private static final String FIGURES = "figures/";

    /** Found once; the site stays as it is while its tests run. */
    private static List<String> kinds;

    private Site() {
    }

    /**
     * Every page of the first language but those of figures, as an address relative to the site's root; the briefing's copy to
     * be taken along is none.
     */
    static Stream<String> pages() {
        return documents().filter(page -> !page.startsWith(FIGURES));
    }

    /** The folders that hold the site in other languages: each has a home page of its own. */
    static List<String> translations() {
        return list().stream().filter(page -> page.matches("[^/]+/" + HOME)).map(page -> page.replace(HOME, "")).toList();
    }

    /** The same pages in the other languages. */
    static Stream<String> translated(String page) {
        return translations().stream().map(folder -> folder + page);
    }

    /** One page of its own of each kind of figure. */
    static Stream<String> figures() {
        Map<String, String> kinds = new TreeMap<>();
        documents().filter(page -> page.startsWith(FIGURES))
                .forEach(page -> kinds.putIfAbsent(read(page).selectFirst("figure").className(), page));
        return kinds.values().stream();
    }

    private static Stream<String> documents() {
        List<String> others = translations();
        return list().stream().filter(page -> others.stream().noneMatch(page::startsWith));
    }

    private static List<String> list() {
        if (!Files.isRegularFile(FOLDER.resolve(HOME))) {
            throw new IllegalStateException("there is no site in " + FOLDER + ": bake it before its tests run");
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html") && !file.toString().endsWith("-single.html"))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/')).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Few pages that show all there is: each type of page and each kind of figure, those first that show most. The briefing
     * has nothing that the topics don't.
     */
    static synchronized Stream<String> kindsAndLists() {
        if (kinds == null) {
            kinds = cover();
        }
        return kinds.stream();
    }

    /** The same without the lists of all there is: thousands of elements, each like the one before, take minutes. */
    static Stream<String> kinds() {
        return kindsAndLists().filter(page -> read(page).getAllElements().size() < LIST);
    }

    private static List<String> cover() {
        Map<String, Set<String>> left = new TreeMap<>();
        pages().forEach(page -> {
            Document document = read(page);
            Set<String> kinds = new HashSet<>(document.select("figure").eachAttr("class"));
            kinds.add(document.body().className());
            left.put(page, kinds);
        });
        left.values().removeIf(kinds -> kinds.contains("briefing"));
        List<String> chosen = new ArrayList<>();
        while (left.values().stream().anyMatch(kinds -> !kinds.isEmpty())) {
            String most = Collections.max(left.keySet(), Comparator.comparing((String page) -> left.get(page).size()));
            Set<String> shown = Set.copyOf(left.get(most));
            left.values().forEach(kinds -> kinds.removeAll(shown));
            chosen.add(most);
        }
        return chosen;
    }

    /** Those of them in which something stands. */
    static List<String> kindsWith(String selector) {
        List<String> with = pagesWith(selector);
        return kinds().filter(with::contains).toList();
    }

    /** The pages in which something stands. */
    static List<String> pagesWith(String selector) {
        List<String> pages = pages().filter(page -> !read(page).select(selector).isEmpty()).toList();
        if (pages.isEmpty()) {
            throw new IllegalStateException(String.format(Locale.ROOT, "no page has '%s': nothing is tested", selector));
        }
        return pages;
    }

    static Document read(String page) {
        return read(FOLDER, page);
    }

    static Document read(Path folder, String page) {
        try {
            return Jsoup.parse(Files.readString(folder.resolve(page), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

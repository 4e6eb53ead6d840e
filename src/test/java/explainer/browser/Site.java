package explainer.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The site that this build has made, and the pages found in it. */
final class Site {

    static final Path FOLDER = Path.of(System.getProperty("explainer.site", "target/site")).toAbsolutePath();

    static final String HOME = "index.html";
    static final String ERROR = "404.html";
    static final String TIMELINE = "timeline.html";

    private Site() {
    }

    /** Every page, as an address relative to the site's root. */
    static Stream<String> pages() {
        if (!Files.isRegularFile(FOLDER.resolve(HOME))) {
            throw new IllegalStateException("there is no site in " + FOLDER + ": bake it before its tests run");
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> pages = files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/')).sorted().toList();
            return pages.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The fewest pages that show all there is: of each type of page and of each kind of figure the first one. The briefing
     * has nothing that the topics don't.
     */
    static Stream<String> kinds() {
        Set<String> seen = new HashSet<>(Set.of("briefing"));
        return pages().filter(page -> {
            Document document = read(page);
            List<String> kinds = new ArrayList<>(document.select("figure").eachAttr("class"));
            kinds.add(document.body().className());
            return !document.body().hasClass("briefing") && seen.addAll(kinds);
        });
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

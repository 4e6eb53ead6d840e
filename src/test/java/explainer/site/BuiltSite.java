package explainer.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A finished site as its readers get it: the files below its root and the pages among them, parsed. Tests take nothing
 * from the generator that made it, so that a mistake of the generator is none of theirs.
 *
 * @param files   the files by their path, with forward slashes
 * @param pages   the HTML files among them, parsed, but for the one that holds the briefing to be taken along
 * @param figures the figures' own pages, parsed; they are none of the pages
 */
record BuiltSite(SortedMap<String, byte[]> files, SortedMap<String, Document> pages, SortedMap<String, Document> figures) {

    /** Read when a test first asks: those of other sites run before this one is built. */
    private static final class Built {
        private static final BuiltSite SITE = read(Path.of(System.getProperty("explainer.site", "target/site")));
        private static final BuiltSite FIRST = SITE.in(SITE.languages().get(0));
    }

    /** The site that this build made, with the pages of its first language. */
    static BuiltSite built() {
        return Built.FIRST;
    }

    /** The same with its pages in all languages. */
    static BuiltSite builtInAllLanguages() {
        return Built.SITE;
    }

    /** The same with the pages of one language; its files are all that there are. */
    BuiltSite in(String language) {
        return new BuiltSite(files, in(language, pages), in(language, figures));
    }

    private static SortedMap<String, Document> in(String language, SortedMap<String, Document> pages) {
        SortedMap<String, Document> own = new TreeMap<>(pages);
        own.values().removeIf(page -> !page.select("html").attr("lang").equals(language));
        return own;
    }

    /** The languages of the site, the first one first. */
    List<String> languages() {
        String first = pages.get("index.html").select("html").attr("lang");
        return Stream.concat(Stream.of(first), pages.values().stream().map(page -> page.select("html").attr("lang")).distinct()
                .filter(language -> !language.equals(first)).sorted()).toList();
    }

    /** The site in a folder. */
    static BuiltSite read(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("there is no site in " + folder + "; build it first", e);
        }
        return of(files);
    }

    /** A site in memory. */
    static BuiltSite of(SortedMap<String, byte[]> files) {
        SortedMap<String, Document> pages = new TreeMap<>();
        SortedMap<String, Document> figures = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".html") && !path.endsWith("-single.html")) {
                (path.matches("([^/]+/)?figures/.+") ? figures : pages).put(path, Parser.htmlParser().setTrackPosition(true)
                        .parseInput(new String(bytes, StandardCharsets.UTF_8), ""));
            }
        });
        return new BuiltSite(files, pages, figures);
    }

    /** Pages and figures. */
    SortedMap<String, Document> documents() {
        SortedMap<String, Document> documents = new TreeMap<>(pages);
        documents.putAll(figures);
        return documents;
    }

    /** A file as text. */
    String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    /** The address that the site was built for, with a slash at its end: that of its home page. */
    String address() {
        return pages.get("index.html").select("link[rel=canonical]").attr("href");
    }

    /** The full address of a file; an index file is addressed by its folder. */
    String address(String path) {
        return address() + path.replaceFirst("(^|/)index\\.html$", "$1");
    }

    /** The path of the site at its host, such as {@code /} or {@code /briefings/}. */
    String rootPath() {
        return address().replaceFirst("^[a-z]+://[^/]+", "");
    }

    /** Whether an address leads to another site. */
    boolean isOutside(String address) {
        return Links.isAbsolute(address) && !address.startsWith(address());
    }

    /** An address of this site as one that begins at the site's root, or is relative. */
    String inside(String address) {
        if (address.startsWith(address())) {
            return "/" + address.substring(address().length());
        }
        return address.startsWith(rootPath()) ? "/" + address.substring(rootPath().length()) : address;
    }

    /** The pages but the one that a host shows for addresses that don't exist. */
    Map<String, Document> readable() {
        SortedMap<String, Document> readable = new TreeMap<>(pages);
        readable.remove("404.html");
        return readable;
    }

    /** Page and place of an element, as an editor's window jumps to it. */
    static String at(String page, Element element) {
        return "target/site/" + page + ":" + element.sourceRange().start().lineNumber() + ":"
                + element.sourceRange().start().columnNumber() + " ";
    }
}

package explainer.render;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

import explainer.check.DoubtfulAnchor;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Origin;
import explainer.read.Parallel;
import explainer.read.PercentEncoding;
import explainer.read.SourceFile;

/**
 * Looks through the finished pages: every address inside the site leads to a file and an anchor that are there, and no
 * anchor stands twice on a page. Links in Markdown were checked before, but for those to anchors that only templates
 * write; what else is wrong is a template's mistake, and is reported once for all pages.
 */
public final class FinishedPages {

    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:|//");

    private final Output output;
    private final SortedMap<String, SourceFile> templates;
    private final String address;
    private final String root;
    private final SortedMap<String, HtmlScan> pages = new TreeMap<>();
    /**
     * The links that were found to lead somewhere, by the folder of the page: most stand on every page. A link into the
     * page that holds it is another one on each.
     */
    private final Map<String, Set<String>> sound = new ConcurrentHashMap<>();

    /**
     * @param templates the files of the template folder, by path relative to the project
     * @param address   where the site will be published, ended by a slash; empty when not known
     * @param memory    of runs before
     */
    public FinishedPages(Output output, SortedMap<String, SourceFile> templates, String address,
            RenderMemory memory) {
        this.output = output;
        this.templates = templates;
        this.address = address;
        this.root = address.replaceFirst("^[a-z]+://[^/]+", "");
        Parallel.map(output.files().entrySet().stream().filter(file -> file.getKey().endsWith(".html")).toList(),
                file -> Map.entry(file.getKey(), memory.scan(file.getValue())))
                .forEach(scan -> pages.put(scan.getKey(), scan.getValue()));
    }

    /** Reports the links in Markdown whose anchors turned out not to be there, given the output of each page. */
    public void checkDoubts(Collection<DoubtfulAnchor> doubts, Map<String, String> urls, Diagnostics diagnostics) {
        for (DoubtfulAnchor doubt : doubts) {
            HtmlScan page = pages.get(urls.getOrDefault(doubt.page(), ""));
            if (page == null || !page.ids().contains(doubt.anchor())) {
                doubt.report(diagnostics);
            }
        }
    }

    /** Reports what templates got wrong. */
    public void check(Diagnostics diagnostics) {
        SortedMap<Diagnostic, SortedSet<String>> found = new ConcurrentSkipListMap<>();
        Parallel.forEach(pages.entrySet(), entry -> {
            for (String id : entry.getValue().twice()) {
                add(found, entry.getKey(), Code.DUPLICATE_ANCHOR, "\"" + id + "\"",
                        "the anchor '" + id + "' stands twice", "an id may stand only once on a page");
            }
            String folder = entry.getKey().substring(0, entry.getKey().lastIndexOf('/') + 1);
            Set<String> sound = this.sound.computeIfAbsent(folder, any -> ConcurrentHashMap.newKeySet());
            for (String link : entry.getValue().links()) {
                boolean inside = link.startsWith("#") || link.startsWith("?");
                if (!sound.contains(link) && isSound(entry.getKey(), link, found) && !inside) {
                    sound.add(link);
                }
            }
        });
        found.forEach((problem, where) -> diagnostics.add(problem.code(), problem.location(), problem.message()
                + " on the finished page " + where.first() + (where.size() == 1 ? ""
                : where.size() == 2 ? " and one more" : " and " + (where.size() - 1) + " more"), problem.hint()));
    }

    /** Whether a link leads somewhere; one that does not is noted. */
    private boolean isSound(String from, String link, SortedMap<Diagnostic, SortedSet<String>> found) {
        String inside = !address.isEmpty() && link.startsWith(address) ? "/" + link.substring(address.length()) : link;
        if (ELSEWHERE.matcher(inside).lookingAt()) {
            return true;
        }
        int hash = inside.indexOf('#');
        String anchor = hash < 0 ? "" : PercentEncoding.decode(inside.substring(hash + 1));
        String file = hash < 0 ? inside : inside.substring(0, hash);
        int query = file.indexOf('?');
        String path = path(from, query < 0 ? file : file.substring(0, query));
        if (!output.contains(path)) {
            add(found, from, Code.BROKEN_LINK, link, "the link '" + link + "' leads to no file",
                    "a template writes it, or a value that a template shows");
            return false;
        }
        if (!anchor.isEmpty() && pages.containsKey(path) && !pages.get(path).ids().contains(anchor)) {
            add(found, from, Code.BROKEN_ANCHOR, link, "the link '" + link + "' leads to no anchor",
                    "a template writes it, or a value that a template shows");
            return false;
        }
        return true;
    }

    private void add(SortedMap<Diagnostic, SortedSet<String>> found, String page, Code code, String written,
            String message, String hint) {
        Location at = templates.values().stream().filter(file -> file.extension().startsWith("ftl"))
                .filter(file -> file.text().contains(written)).findFirst().map(file -> {
                    int start = file.text().indexOf(written);
                    return Origin.of(file.text(), new Location(file.path(), 1, 1, 0))
                            .locate(start, start + written.length());
                }).orElseGet(() -> Location.of(output.origin(page)));
        found.computeIfAbsent(new Diagnostic(code, code.severity(), at, message, hint),
                any -> new ConcurrentSkipListSet<>()).add(page);
    }

    /** The output that a relative address leads to. */
    private String path(String from, String relative) {
        if (relative.isEmpty()) {
            return from;
        }
        boolean absolute = relative.startsWith("/");
        String path = absolute && relative.startsWith(root) ? relative.substring(root.length()) : relative;
        Deque<String> parts = new ArrayDeque<>();
        String folder = absolute ? "" : from.substring(0, from.lastIndexOf('/') + 1);
        for (String part : (folder + path).split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.equals(".")) {
                parts.add(PercentEncoding.decode(part));
            }
        }
        String found = String.join("/", parts).replaceFirst("^/+", "");
        return found.isEmpty() || found.endsWith("/") ? found + "index.html" : found;
    }
}

package explainer.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.util.sequence.Escaping;

import explainer.check.Target.AnchorTarget;
import explainer.check.Target.AssetTarget;
import explainer.check.Target.BrokenTarget;
import explainer.check.Target.EventTarget;
import explainer.check.Target.FactTarget;
import explainer.check.Target.OutsideTarget;
import explainer.check.Target.PageTarget;
import explainer.check.Target.PlaceTarget;
import explainer.check.Target.SourceTarget;
import explainer.check.Target.TermTarget;
import explainer.check.Target.UnsureTarget;
import explainer.diagnostic.Code;
import explainer.diagnostic.Composed;
import explainer.diagnostic.Nearest;
import explainer.ledger.Address;
import explainer.ledger.Event;
import explainer.ledger.Ledger;
import explainer.ledger.Wording;
import explainer.read.Heading;
import explainer.read.Page;
import explainer.read.PercentEncoding;
import explainer.read.Settings;

/**
 * Tells what an address in Markdown leads to. The checker and the renderer both ask here, so that what was checked is
 * what is written.
 *
 * <p>Pages and images are addressed relative to the file that names them, as GitHub and every editor follow them:
 * {@code trade.md#exports}, {@code ../assets/map.png}. An image may also be named as it will be reached in the site,
 * where assets lie beside the pages: {@code map.png}.
 *
 * <p>It never changes, so that several threads may ask at once.
 */
public final class LinkResolver {

    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("https?://[^/?#\\s\\\\]+([/?#].*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MAIL = Pattern.compile("mailto:[^@\\s]+@[^@\\s]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile("tel:\\+?[0-9().-]+", Pattern.CASE_INSENSITIVE);
    private static final Set<String> UNSAFE = Set.of("javascript", "vbscript", "livescript", "data", "file", "blob",
            "filesystem", "about", "view-source", "jar");
    private static final Set<String> KNOWN = Set.of("fact", "term", "source", "place", "event", "http", "https",
            "mailto", "tel");

    private final Settings settings;
    private final Ledger ledger;
    private final Set<String> assets;
    private final Set<String> refused;
    /** What lies in the content folder and is neither page nor data, relative to the project. */
    private final List<String> misplaced;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final Map<String, Set<String>> anchors = new HashMap<>();
    private final Map<String, Set<String>> generatedAnchors;
    /** Each link is asked for by several checks, and again where it is drawn. */
    private final Map<String, Target> resolved = new ConcurrentHashMap<>();

    /**
     * For pages without anchors other than those of their headings.
     *
     * @param pages  all pages, drafts too
     * @param assets paths relative to the asset folder
     */
    public LinkResolver(Settings settings, Collection<Page> pages, Ledger ledger, Set<String> assets) {
        this(settings, pages, ledger, assets, Map.of(), Set.of());
    }

    /**
     * @param pages            all pages, drafts too
     * @param assets           paths relative to the asset folder
     * @param generatedAnchors the anchors that templates write besides those of the headings, by the page's path, such
     *                         as the events' ids on the timeline
     * @param refused          files that could not be read, relative to the project; each was reported
     */
    public LinkResolver(Settings settings, Collection<Page> pages, Ledger ledger, Set<String> assets,
            Map<String, Set<String>> generatedAnchors, Set<String> refused) {
        this(settings, pages, ledger, assets, generatedAnchors, refused, Set.of());
    }

    /** @param content every file of the content folder, relative to the project: some lie where they don't belong */
    public LinkResolver(Settings settings, Collection<Page> pages, Ledger ledger, Set<String> assets,
            Map<String, Set<String>> generatedAnchors, Set<String> refused, Collection<String> content) {
        this.settings = settings;
        this.ledger = ledger;
        this.assets = Set.copyOf(assets);
        this.refused = Set.copyOf(refused);
        this.misplaced = content.stream().filter(file -> !file.endsWith(".md")
                && !file.startsWith(settings.dataFolder() + "/")).sorted().toList();
        this.generatedAnchors = Map.copyOf(generatedAnchors);
        ledger.events().forEach(event -> events.put(event.id(), event));
        for (Page page : pages) {
            this.pages.put(page.path(), page);
            Set<String> ids = new LinkedHashSet<>();
            page.headings().stream().map(Heading::id).forEach(ids::add);
            ids.addAll(generatedAnchors.getOrDefault(page.path(), Set.of()));
            anchors.put(page.path(), ids);
        }
    }

    /**
     * What an address in a page leads to.
     *
     * @param from    the page that holds it
     * @param address as written in Markdown, with its escapes and entities
     */
    public Target resolve(Page from, String address) {
        return resolve(new Base(from.path(), from.isStock()), address);
    }

    /**
     * What an address in a text of a data file leads to. Such a text may appear on any page, so it is read as if it
     * stood in the content folder itself.
     */
    public Target resolveFromData(String address) {
        return resolve(new Base("", false), address);
    }

    /** What a link without a text of its own shows: the value of the fact that it leads to. */
    public Optional<String> valueOf(String address, Wording wording) {
        return resolveFromData(address) instanceof FactTarget fact
                ? Optional.of(wording.quantity(fact.fact().quantity())) : Optional.empty();
    }

    /** Whether every file of the project could be read, so that what is missing was never there. */
    boolean isComplete() {
        return refused.isEmpty();
    }

    /** Whether there is a page that could not be read, by its path without the ending. */
    boolean isRefusedPage(String id) {
        return refused.contains(settings.contentFolder() + "/" + id + ".md");
    }

    /** Whether a page's template writes the anchor, whatever the text says. */
    boolean isGenerated(Page page, String anchor) {
        return generatedAnchors.getOrDefault(page.path(), Set.of()).contains(anchor);
    }

    /**
     * Where an address stands.
     *
     * @param path  the page's path; empty for a text that belongs to no page
     * @param stock whether the page has JBake's own header
     */
    private record Base(String path, boolean stock) {
    }

    private Target resolve(Base from, String address) {
        // A path holds no line end. A record as key would do, but Java takes long to prepare its comparison.
        return resolved.computeIfAbsent(from.path() + '\n' + address, asked -> resolveAnew(from, address));
    }

    private Target resolveAnew(Base from, String address) {
        String plain = Composed.of(Escaping.unescapeString(address).strip());
        Target target = resolvePlain(from, plain);
        // A site made for JBake addresses its output, which JBake does not look at either, and its assets as they are.
        boolean asIs = target instanceof AssetTarget || target instanceof UnsureTarget || target instanceof BrokenTarget broken
                && (broken.code() == Code.BROKEN_LINK || broken.code() == Code.BROKEN_ANCHOR);
        return from.stock() && asIs ? new OutsideTarget(plain) : target;
    }

    private Target resolvePlain(Base from, String plain) {
        // Browsers drop tabs and line ends, and readers don't see the rest: "java\tscript:" is a scheme to them.
        String visible = visible(plain);
        String scheme = scheme(visible);
        if (UNSAFE.contains(scheme) || UNSAFE.contains(scheme(visible(decode(plain))))) {
            return new BrokenTarget(Code.UNSAFE_ADDRESS, "the address '" + shorten(visible)
                    + "' could run a script or read a file",
                    "link to a page, or to an address that begins with https:");
        }
        if (plain.codePoints().anyMatch(LinkResolver::isInvisible)) {
            return new BrokenTarget(Code.UNSAFE_ADDRESS, "the address '" + shorten(visible)
                    + "' holds an invisible character", "delete it and write the address anew");
        }
        if (plain.isEmpty()) {
            return new BrokenTarget(Code.BROKEN_LINK, "the link has no address", "write it between the parentheses");
        }
        String rest = scheme.isEmpty() ? "" : plain.substring(scheme.length() + 1).strip();
        return switch (scheme) {
            case "fact" -> fact(rest);
            case "term" -> item(rest, "term", Code.UNKNOWN_TERM, ledger.terms(), TermTarget::new);
            case "source" -> item(rest, "source", Code.UNKNOWN_SOURCE, ledger.sources(), SourceTarget::new);
            case "place" -> item(rest, "place", Code.UNKNOWN_PLACE, ledger.places(), PlaceTarget::new);
            case "event" -> item(rest, "event", Code.UNKNOWN_EVENT, events, EventTarget::new);
            case "http", "https" -> outside(plain, WEB, "write it as https://example.org/page");
            case "mailto" -> outside(plain, MAIL, "write it as mailto:name@example.org");
            case "tel" -> outside(plain, PHONE, "write it as tel:+123456789");
            case "" -> inside(from, plain);
            default -> new BrokenTarget(Code.BROKEN_LINK, "the address begins with '" + shorten(scheme)
                    + ":', which is not known", Nearest.hint(scheme, KNOWN));
        };
    }

    private Target fact(String id) {
        Optional<Target> addressed = ledger.addressed().fact(id).map(FactTarget::new);
        return addressed.orElseGet(() -> ledger.addressed().problem(id).filter(problem -> Address.isOne(id))
                .<Target>map(problem -> new BrokenTarget(Code.UNKNOWN_FACT, problem.getMessage(), problem.hint()))
                .orElseGet(() -> item(id, "fact", Code.UNKNOWN_FACT, ledger.facts(), FactTarget::new)));
    }

    private <T> Target item(String id, String kind, Code code, Map<String, T> known,
            Function<T, Target> target) {
        T item = known.get(id);
        return item != null ? target.apply(item)
                : new BrokenTarget(code, "there is no " + kind + " '" + shorten(id) + "'",
                        Nearest.hint(id, known.keySet()), ledger.isLeftOut(kind, id));
    }

    private static Target outside(String address, Pattern form, String hint) {
        return form.matcher(address).matches() ? new OutsideTarget(address)
                : new BrokenTarget(Code.BROKEN_LINK, "the address '" + shorten(address) + "' is not complete", hint);
    }

    private Target inside(Base from, String address) {
        if (address.startsWith("//") || address.indexOf('\\') >= 0 && !from.stock()) {
            return new BrokenTarget(Code.BROKEN_LINK, "the address '" + shorten(address) + "' leads nowhere",
                    address.startsWith("//") ? "begin it with https:" : "write / instead of \\");
        }
        int hash = address.indexOf('#');
        String path = decode(hash < 0 ? address : address.substring(0, hash));
        String anchor = hash < 0 ? "" : decode(address.substring(hash + 1));
        return hash >= 0 && anchor.isEmpty()
                ? new BrokenTarget(Code.BROKEN_ANCHOR, "the anchor is empty", "name a heading's anchor after the #")
                : path.isEmpty() ? anchor(from.path(), anchor, new AnchorTarget(anchor)) : file(from, path, anchor);
    }

    private Target file(Base from, String path, String anchor) {
        if (path.startsWith("/")) {
            return new BrokenTarget(Code.BROKEN_LINK, "the address '" + shorten(path)
                    + "' would break where the site is not at its host's root",
                    "write it relative to this file" + near(from, path.substring(1), ": '", "'"));
        }
        String project = normalise(folder(settings.contentFolder() + "/" + from.path()) + path);
        String inContent = below(settings.contentFolder(), project);
        Page page = pages.get(inContent);
        if (page != null) {
            return anchor.isEmpty() ? new PageTarget(page, "")
                    : anchor(page.path(), anchor, new PageTarget(page, anchor));
        }
        String asset = below(settings.assetFolder(), project);
        for (String candidate : new String[] {asset, inContent}) {
            if (assets.contains(candidate)) {
                return new AssetTarget(candidate);
            }
        }
        Optional<String> lost = lost(project);
        if (lost.isPresent()) {
            return new BrokenTarget(Code.BROKEN_LINK, "the file '" + shorten(path) + "' is not in "
                    + settings.assetFolder() + "/, but in " + folder(lost.get()), "pictures and downloads belong in "
                    + settings.assetFolder() + "/: move it to " + settings.assetFolder() + "/"
                    + below(settings.contentFolder(), lost.get()));
        }
        boolean reported = refused.contains(project)
                || !inContent.isEmpty() && refused.contains(settings.assetFolder() + "/" + inContent);
        return new BrokenTarget(Code.BROKEN_LINK, "there is no file '" + shorten(path) + "'",
                fileHint(from, path, inContent), reported);
    }

    /** The file that was meant, where it lies among the pages; by its name, if it lies elsewhere there. */
    private Optional<String> lost(String project) {
        String name = project.substring(project.lastIndexOf('/') + 1);
        return misplaced.stream().filter(project::equalsIgnoreCase).findFirst().or(() -> misplaced.stream()
                .filter(file -> file.endsWith("/" + name)).findFirst());
    }

    private String fileHint(Base from, String path, String inContent) {
        if (path.indexOf('?') >= 0) {
            return "an address of this site has no '?'";
        }
        return pages.values().stream().filter(page -> page.url().equals(inContent)).findFirst()
                .map(page -> "name the page's file, '" + relative(from, page.path()) + "', not its output")
                .orElseGet(() -> near(from, inContent.isEmpty() ? path : inContent, "did you mean '", "'?"));
    }

    private Target anchor(String page, String anchor, Target found) {
        if (page.isEmpty()) {
            return new BrokenTarget(Code.BROKEN_ANCHOR, "the text may stand on any page, so '#" + shorten(anchor)
                    + "' leads nowhere", "name the page too, such as page.md#" + shorten(anchor));
        }
        Set<String> known = anchors.getOrDefault(page, Set.of());
        return known.contains(anchor) ? found
                : new UnsureTarget(found, page, anchor, new BrokenTarget(Code.BROKEN_ANCHOR, "there is no anchor '"
                        + shorten(anchor) + "' in " + page, Nearest.hint(anchor, known)));
    }

    /** The page or asset whose path is most like a wrong one, as seen from a page; empty without one. */
    private String near(Base from, String path, String before, String after) {
        SortedMap<String, String> known = new TreeMap<>();
        assets.forEach(asset -> known.put(asset, asset));
        pages.keySet().forEach(page -> known.put(withoutEnding(page), page));
        String name = path.substring(path.lastIndexOf('/') + 1);
        Optional<String> near = path.length() > 200 ? Optional.empty()
                : known.values().stream().filter(page -> page.substring(page.lastIndexOf('/') + 1).equals(name))
                        .findFirst().or(() -> Nearest.to(withoutEnding(path), known.keySet()).map(known::get))
                        .or(() -> Nearest.to(path, known.keySet()).map(known::get));
        return near.map(found -> before + relative(from, found) + after).orElse("");
    }

    /** Two names are not alike because both end in {@code .md}. */
    private static String withoutEnding(String path) {
        return path.endsWith(".md") ? path.substring(0, path.length() - ".md".length()) : path;
    }

    private static String relative(Base from, String path) {
        return "../".repeat((int) from.path().chars().filter(c -> c == '/').count()) + path;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** What remains of a path below a folder; empty when it does not lie there. */
    private static String below(String folder, String path) {
        return path.startsWith(folder + "/") ? path.substring(folder.length() + 1) : "";
    }

    /** The path without {@code .} and {@code ..}; empty when it leads out of the project. */
    private static String normalise(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return "";
                }
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /** Undoes percent-encoding, and composes its letters; what is not properly encoded stays as it is. */
    private static String decode(String text) {
        return text.indexOf('%') < 0 ? text : Composed.of(PercentEncoding.decode(text));
    }

    private static String scheme(String address) {
        Matcher matcher = SCHEME.matcher(address.toLowerCase(Locale.ROOT));
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().filter(c -> !isInvisible(c) && !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static boolean isInvisible(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    private static String shorten(String text) {
        return text.codePointCount(0, text.length()) <= 60 ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "\u2026";
    }
}

package explainer.render;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.picture.PictureStore;
import explainer.picture.Pictures;
import explainer.picture.Pictures.Size;
import explainer.picture.Pictures.Smaller;
import explainer.read.Sha256;
import explainer.read.SourceFile;

/**
 * The site's assets. One that a template asks for is published under a name that holds a hash of its content, so that
 * a host may let browsers keep it for good; what lies in {@code root/} keeps its name and goes to the site's root.
 */
public final class Assets {

    /** How a document that becomes a PDF addresses an asset, before its path. */
    public static final String ON_PAPER = "asset:";

    private static final String ROOT = "root/";
    /** Style sheets go into pages, typefaces into PDFs, scripts into a search; a site may need none of some today. */
    private static final Set<String> BUILT_IN = Set.of("css/", "fonts/", "js/");

    private final String folder;
    private final SortedMap<String, SourceFile> files;
    private final Pictures pictures;
    private final PictureStore store;
    private final ConcurrentHashMap<String, List<Smaller>> smaller = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, String> fingerprinted = new ConcurrentHashMap<>();
    private final Set<String> used = new ConcurrentSkipListSet<>();
    private final Set<String> made = new ConcurrentSkipListSet<>();
    /** Those of the whole site; null when these are. */
    private final Assets site;
    /** The way from the part of the site that these are for to its root, and from there back. */
    private final String up;
    private final String down;

    /**
     * @param folder the asset folder, relative to the project
     * @param files  its files, by path relative to the project
     */
    public Assets(String folder, SortedMap<String, SourceFile> files) {
        this(folder, files, new Pictures(folder, files), PictureStore.NONE);
    }

    /**
     * @param folder   the asset folder, relative to the project
     * @param files    its files, by path relative to the project
     * @param pictures those among them
     * @param store    keeps pictures that are made of them
     */
    public Assets(String folder, SortedMap<String, SourceFile> files, Pictures pictures, PictureStore store) {
        this(folder, files, pictures, store, null, "", "");
    }

    private Assets(String folder, SortedMap<String, SourceFile> files, Pictures pictures, PictureStore store, Assets site,
            String up, String down) {
        this.folder = folder;
        this.files = files;
        this.pictures = pictures;
        this.store = store;
        this.site = site;
        this.up = up;
        this.down = down;
    }

    /** The same assets for a part of the site: what is asked for here is asked for there too. */
    Assets within() {
        return new Assets(folder, files, pictures, store, this, "", "");
    }

    /**
     * The same assets for a folder of the site, from which they are addressed as they lie at its root.
     *
     * @param up   the way from the folder to the root, such as {@code ../}
     * @param down the way back
     */
    public Assets from(String up, String down) {
        return new Assets(folder, files, pictures, store, this, up, down);
    }

    /** The output path of what keeps its name at the site's root, as {@code root/} in the asset folder has it. */
    String root(String name) {
        return (site == null ? "" : site.root("")) + up + name;
    }

    /**
     * The output path of an asset, fingerprinted.
     *
     * @param path relative to the asset folder
     * @throws IllegalArgumentException when there is no such asset
     */
    public String fingerprint(String path) {
        SourceFile file = file(path);
        use(path);
        return fingerprinted.computeIfAbsent(path, name -> site == null ? withHash(name, file.bytes())
                : up + site.fingerprint(name));
    }

    /** Notes that an asset goes into something. */
    void use(String path) {
        used.add(path);
        if (site != null) {
            site.use(path);
        }
    }

    /** The output path of a file that is made with the site, fingerprinted as if it were an asset. */
    String fingerprint(String path, byte[] bytes) {
        String hashed = withHash(path, bytes);
        (site == null ? made : site.made).add(down + hashed);
        return hashed;
    }

    private static String withHash(String path, byte[] bytes) {
        int dot = path.lastIndexOf('.');
        String hash = Sha256.hex(bytes).substring(0, 10);
        return dot < 0 ? path + "-" + hash : path.substring(0, dot) + "-" + hash + path.substring(dot);
    }

    /**
     * What has been asked for so far.
     *
     * @param used      all of it, by path in the asset folder
     * @param published those of it that get a fingerprint
     * @param smaller   those of it that are pictures and may get smaller ones
     */
    public record Uses(Set<String> used, Set<String> published, Set<String> smaller) {
    }

    /** What has been asked for so far. */
    public Uses uses() {
        return new Uses(new TreeSet<>(used), new TreeSet<>(fingerprinted.keySet()), new TreeSet<>(smaller.keySet()));
    }

    /** Asks for what was asked for in another run. */
    public void use(Uses uses) {
        uses.used().forEach(this::use);
        uses.published().forEach(this::fingerprint);
        uses.smaller().forEach(this::smaller);
    }

    /** The fingerprinted paths of all that was asked for so far: what these names hold never changes. */
    Collection<String> fingerprinted() {
        Set<String> all = new TreeSet<>(fingerprinted.values());
        all.addAll(made);
        smaller.values().forEach(made -> made.forEach(picture -> all.add(hashed(picture))));
        return all;
    }

    /**
     * The text of an asset that goes into pages instead of being published, such as a style sheet.
     *
     * @throws IllegalArgumentException when there is no such asset
     */
    public String inline(String path) {
        use(path);
        return file(path).text();
    }

    /** The content of an asset that goes into a document instead of being published; a picture as paper can show it. */
    public byte[] embed(String path) {
        use(path);
        return pictures.size(path).isEmpty() ? file(path).bytes() : pictures.onPaper(path, store);
    }

    /** The assets of a folder, by their path in the asset folder. */
    public List<String> names(String prefix) {
        return files.keySet().stream().map(file -> file.substring(folder.length() + 1))
                .filter(name -> name.startsWith(prefix)).toList();
    }

    /** The size of a picture, upright; nothing for a drawing or a file that is no picture. */
    Optional<Size> size(String path) {
        return pictures.size(path);
    }

    /**
     * A picture as a page shows it, in its smaller widths if it is much larger.
     *
     * @param path relative to the asset folder
     * @return output paths by width, the widest last; one of no width for a picture that serves as it is
     */
    SortedMap<Integer, String> picture(String path) {
        List<Smaller> made = smaller(path);
        return made.isEmpty() ? new TreeMap<>(Map.of(0, fingerprint(path)))
                : made.stream().collect(Collectors.toMap(Smaller::width, picture -> root(hashed(picture)), (a, b) -> a,
                TreeMap::new));
    }

    private List<Smaller> smaller(String path) {
        use(path);
        return smaller.computeIfAbsent(path, any -> site == null ? pictures.smaller(path, store) : site.smaller(path));
    }

    private static String hashed(Smaller picture) {
        int dot = picture.path().lastIndexOf('.');
        return withHash(picture.path().substring(0, dot) + "-" + picture.width() + picture.path().substring(dot),
                picture.bytes());
    }

    /** Whether there is such an asset. */
    public boolean contains(String path) {
        return files.containsKey(folder + "/" + path);
    }

    /**
     * Adds what is to be published: the assets that were asked for, and all of {@code root/}.
     *
     * @param strict whether an asset that nobody asked for is a mistake; JBake copies it all the same
     */
    public void publish(Output output, boolean strict, Diagnostics diagnostics) {
        pictures.reportUnreadable(diagnostics);
        for (SourceFile file : files.values()) {
            String path = file.path().substring(folder.length() + 1);
            String hashed = fingerprinted.get(path);
            if (hashed != null) {
                output.add(hashed, file.bytes(), file.path());
            }
            smaller.getOrDefault(path, List.of()).forEach(made -> output.add(hashed(made), made.bytes(), file.path()));
            if (path.startsWith(ROOT)) {
                output.add(path.substring(ROOT.length()), file.bytes(), file.path());
            } else if (!strict) {
                output.add(path, file.bytes(), file.path());
            } else if (!used.contains(path) && BUILT_IN.stream().noneMatch(path::startsWith)) {
                diagnostics.add(Code.UNUSED_ASSET, Location.of(file.path()), "no page and no template uses the asset",
                        "delete it, or put it into " + folder + "/" + ROOT + " to publish it under its own name");
            }
        }
    }

    private SourceFile file(String path) {
        SourceFile file = files.get(folder + "/" + path);
        if (file == null) {
            throw new IllegalArgumentException(missing(path));
        }
        return file;
    }

    /** What to say of an asset that is not there. */
    String missing(String path) {
        return "there is no asset '" + path + "' in " + folder + "/" + Nearest.to(path, files.keySet().stream()
                .map(file -> file.substring(folder.length() + 1)).toList())
                .map(near -> "; did you mean '" + near + "'?").orElse("");
    }
}

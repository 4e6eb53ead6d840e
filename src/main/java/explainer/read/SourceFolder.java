package explainer.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

import explainer.diagnostic.Code;
import explainer.diagnostic.Composed;
import explainer.diagnostic.ControlCharacter;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.disk.PlainFile;

/**
 * Reads all files below a folder, in an order that no file system decides, and refuses what would make trouble later:
 * text that is not UTF-8, control characters, oversized files, links out of the folder, names that differ only in case.
 * Hidden files and what systems and editors leave behind are passed over. Names are known by their composed letters.
 */
public final class SourceFolder {

    /** Files with these endings are read as text. */
    private static final Set<String> TEXT = Set.of("md", "yaml", "yml", "ftl", "ftlh", "ftlx", "properties", "css", "js",
            "svg", "txt", "html", "json", "topojson", "xml", "webmanifest");
    /** Files that readers download and open as text. */
    private static final Set<String> TABLE = Set.of("csv", "tsv");
    /**
     * No page, data file or template of a site that people read is larger; a picture or a map may be. A page of this
     * size has forty thousand words.
     */
    static final int TEXT_LIMIT = 1 << 20;
    private static final int PAGE_LIMIT = 256 << 10;
    private static final int BINARY_LIMIT = 20 << 20;
    private static final long MEGABYTE = 1 << 20;
    /** All that is read is held in memory until the site is published; what is made from it takes its part too. */
    private static final long TOTAL_LIMIT = Math.min(1 << 30, Runtime.getRuntime().maxMemory() / 4);
    /** What Java puts in place of letters of a name that it can't make out. */
    private static final char UNKNOWN = '\uFFFD';

    private final Path root;
    private final OpenFiles open;
    /** What the names of all files begin with, but for those of a folder that lies elsewhere. */
    private final String below;
    private final Diagnostics diagnostics;
    private final Set<String> refused = new ConcurrentSkipListSet<>();
    /** How many bytes the files have that were found so far. */
    private long total;

    /** @param root the project's folder, to which all paths are relative */
    public SourceFolder(Path root, Diagnostics diagnostics) {
        this(root, OpenFiles.NONE, diagnostics);
    }

    /**
     * @param root the project's folder, to which all paths are relative
     * @param open what stands for what the disk has
     */
    public SourceFolder(Path root, OpenFiles open, Diagnostics diagnostics) {
        this.root = root;
        this.open = open;
        this.below = root + root.getFileSystem().getSeparator();
        this.diagnostics = diagnostics;
    }

    /** All files below a folder by their path relative to the project; none when there is no such folder. */
    public SortedMap<String, SourceFile> read(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return new TreeMap<>();
        }
        if (!Files.isDirectory(folder)) {
            refuse(Code.UNREADABLE, Location.of(relative(folder)), "there is no folder behind this name",
                    "make a folder in its place");
            return new TreeMap<>();
        }
        SortedMap<String, Path> paths = list(folder);
        checkCase(paths.keySet());
        if (total > TOTAL_LIMIT) {
            refuse(Code.TOO_LARGE_TOGETHER, Location.of(relative(folder)), "up to this folder, the files have "
                    + total / MEGABYTE + " MB together; with the memory that Java has here, at most "
                    + TOTAL_LIMIT / MEGABYTE + " MB are read", "take large ones out, or give Java more memory, such as"
                    + " java -Xmx4g -jar explainer.jar");
            refused.addAll(paths.keySet());
            return new TreeMap<>();
        }
        return Parallel.map(paths.entrySet(), file -> readFile(file.getKey(), file.getValue())).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(SourceFile::path, file -> file, (a, b) -> a, TreeMap::new));
    }

    /** The files and folders that were refused so far, by path relative to the project; each was reported. */
    Set<String> refused() {
        return refused;
    }

    /** One file by itself; nothing when it can't be read, which is then reported. */
    SourceFile readSingle(Path file) {
        return readFile(relative(file), file);
    }

    /** The files below a folder by their path relative to the project. */
    private SortedMap<String, Path> list(Path folder) {
        SortedMap<String, Path> paths = new TreeMap<>();
        try {
            Path real = folder.toRealPath();
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                            if (!dir.equals(folder) && (isPassedOver(dir) || !hasPlainName(dir)) || leaves(dir, real)) {
                                return FileVisitResult.SKIP_SUBTREE;
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                            if (!isPassedOver(file) && !isProbe(file) && hasPlainName(file) && !leaves(file, real)) {
                                add(file, paths);
                                // One that is too large by itself is not read at all.
                                total += attributes.isRegularFile() && attributes.size() <= BINARY_LIMIT
                                        ? attributes.size() : 0;
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            if (!isPassedOver(file) && !isProbe(file)) {
                                refuseUnread(relative(file), Files.isDirectory(file) ? "folder" : "file", e);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            refuseUnread(relative(folder), "folder", e);
        }
        open.unsaved(folder).stream().filter(file -> !isPassedOver(file) && hasPlainName(file))
                .forEach(file -> add(file, paths));
        return paths;
    }

    private void refuseUnread(String path, String kind, IOException e) {
        boolean denied = e instanceof AccessDeniedException;
        refuse(Code.UNREADABLE, Location.of(path), "the " + kind + " can't be read" + (denied ? "" : ": "
                + PlainFile.reason(e)), denied ? "look at its permissions" : "put a " + kind + " in its place that can");
    }

    private void add(Path file, SortedMap<String, Path> paths) {
        String name = relative(file);
        Path other = paths.putIfAbsent(name, file);
        if (other != null) {
            diagnostics.add(Code.CASE_COLLISION, Location.of(name), "two files have this name: one with composed letters,"
                    + " the other with letters and marks apart", "delete or rename one; readers and most systems"
                    + " can't tell them apart");
        }
    }

    /**
     * Whether a name means the same to every system and every reader: a backslash parts folders on some, # begins an
     * anchor in an address, and control and format characters are not seen, or turn round what is written after them.
     */
    private boolean hasPlainName(Path path) {
        String name = path.getFileName().toString();
        if (name.indexOf(UNKNOWN) >= 0) { // Nothing that is found by this name can be opened by it.
            refuse(Code.NOT_UTF8, Location.of(relative(path)), "the file's name is not UTF-8, or this system's locale has no"
                    + " letters but those of ASCII", "rename the file, or set LC_ALL=C.UTF-8");
            return false;
        }
        OptionalInt strange = name.codePoints().filter(c -> c == '\\' || c == '#'
                || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT).findFirst();
        strange.ifPresent(c -> refuse(Code.CONTROL_CHARACTER, Location.of(relative(path)), c == '\\' || c == '#'
                ? "the file's name holds a " + Character.toString(c) : String.format(Locale.ROOT,
                "the file's name holds the character U+%04X, which is not seen", c), "rename the file"));
        return strange.isEmpty();
    }

    private boolean leaves(Path path, Path real) throws IOException {
        if (!Files.isSymbolicLink(path)) {
            return false;
        }
        if (!Files.exists(path)) {
            refuse(Code.UNREADABLE, Location.of(relative(path)), "the symbolic link leads nowhere",
                    "put a file in its place, or delete it");
            return true;
        }
        if (path.toRealPath().startsWith(real)) {
            return false;
        }
        refuse(Code.LINK_LEAVES_FOLDER, Location.of(relative(path)), "the symbolic link leads out of its folder",
                "put a copy of the file in its place");
        return true;
    }

    private void refuse(Code code, Location location, String message, String hint) {
        refused.add(location.file());
        diagnostics.add(code, location, message, hint);
    }

    /** Hidden files, and what systems and editors leave beside the real ones. */
    public static boolean isPassedOver(Path path) {
        return LeftBehind.isNamed(path.getFileName().toString());
    }

    private static boolean isProbe(Path file) {
        return LeftBehind.isProbe(file.getFileName().toString());
    }

    private void checkCase(Set<String> names) {
        Map<String, String> seen = new TreeMap<>();
        for (String name : names) {
            String other = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                diagnostics.add(Code.CASE_COLLISION, Location.of(name),
                        "the name differs from '" + other + "' only in upper and lower case",
                        "rename one; many file systems and hosts can't tell them apart");
            }
        }
    }

    private SourceFile readFile(String path, Path file) {
        String extension = SourceFile.extension(path);
        boolean text = TEXT.contains(extension.toLowerCase(Locale.ROOT));
        int limit = extension.equals("md") ? PAGE_LIMIT : text ? TEXT_LIMIT : BINARY_LIMIT;
        try {
            SourceFile source = new SourceFile(path, open.read(file, limit));
            boolean refuses = text && !isCleanText(source) || TABLE.contains(extension) && !isShownAsItIs(source);
            return refuses || isMerging(source) ? null : source;
        } catch (PlainFile.TooLarge e) {
            refuse(Code.FILE_TOO_LARGE, Location.of(path), "the file has " + e.size() / 1024 + " kB; at most "
                    + limit / 1024 + " kB are read", "split it");
        } catch (PlainFile.NotPlain e) {
            refuse(Code.NOT_PLAIN, Location.of(path), Files.isDirectory(file) ? "this is a folder, and a file is wanted"
                    : "this is a pipe, a socket or a device, which may never end", "put a file in its place");
        } catch (IOException e) {
            refuseUnread(path, "file", e);
        }
        return null;
    }

    private boolean isMerging(SourceFile file) {
        OptionalInt mark = MergeConflict.find(file);
        mark.ifPresent(at -> refuse(Code.MERGE_CONFLICT, locate(file.path(), file.text().substring(0, at)),
                "the file holds the marks of a merge that was not finished",
                "keep what is right, and delete the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>"));
        return mark.isPresent();
    }

    /** Whether no sign in a table changes what a reader sees of it; one in another encoding than UTF-8 has none. */
    private boolean isShownAsItIs(SourceFile file) {
        return isPlain(file.bytes()) || isClean(file.path(), new String(file.bytes(), StandardCharsets.UTF_8));
    }

    private boolean isClean(String path, String text) {
        Optional<ControlCharacter.Found> control = ControlCharacter.find(text);
        control.ifPresent(found -> refuse(Code.CONTROL_CHARACTER, locate(path, text.substring(0, found.at())),
                "the file holds the " + found.name(), "delete it"));
        return control.isEmpty();
    }

    private boolean isCleanText(SourceFile file) {
        if (isPlain(file.bytes())) {
            return true;
        }
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(bytes).toString();
            return isClean(file.path(), text);
        } catch (CharacterCodingException e) {
            String before = new String(file.bytes(), 0, bytes.position(), StandardCharsets.UTF_8);
            refuse(Code.NOT_UTF8, locate(file.path(), before), "the file is not UTF-8",
                    "save it again with the encoding UTF-8");
            return false;
        }
    }

    /** Whether there are only the printable characters of ASCII, tabs and line ends: then there is nothing to decode. */
    private static boolean isPlain(byte[] bytes) {
        for (byte b : bytes) {
            if (b < ' ' && b != '\n' && b != '\r' && b != '\t' || b == 0x7F) { // all others are negative
                return false;
            }
        }
        return true;
    }

    private static Location locate(String path, String before) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        String start = before.substring(before.lastIndexOf('\n') + 1);
        return new Location(path, line, Composed.of(start).length() + 1, 1);
    }

    private String relative(Path path) {
        String whole = path.toString();
        return Composed.of(whole.startsWith(below) ? whole.substring(below.length()) : root.relativize(path).toString())
                .replace('\\', '/');
    }
}

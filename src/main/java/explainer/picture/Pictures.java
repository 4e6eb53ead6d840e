package explainer.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.picture.PictureFile.Kind;
import explainer.read.Parallel;
import explainer.read.Sha256;
import explainer.read.SourceFile;

/**
 * The pictures among a site's assets. One that is far larger than pages show it is made smaller for them, and one that lies
 * on its side is turned where nobody else would turn it. Two are equal when the assets are.
 */
public final class Pictures {

    /** Where pages stop gaining: their column twice, for finer screens and for print. */
    private static final int WIDEST = 1440;
    private static final List<Integer> WIDTHS = List.of(480, 960);
    /** Of a tall picture no more than so many pixels are made, as much as any machine's memory holds. */
    private static final double MOST_PIXELS = 8_000_000;
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif");
    private static final String DRAWING = "svg";
    /** Changes whenever the same picture would come out with other bytes. */
    private static final String EDITION = "1";

    private final String folder;
    private final SortedMap<String, SourceFile> files;
    private final Map<String, Inspection> inspected = new ConcurrentHashMap<>();
    private final Set<String> unreadable = new ConcurrentSkipListSet<>();

    /** What a file was found to be: one of both. */
    private record Inspection(Optional<PictureFile> picture, Optional<PictureProblem> problem) {
    }

    /**
     * A picture that was made smaller.
     *
     * @param width in pixels
     * @param path  of the asset it was made of, with the ending that is its own
     */
    public record Smaller(int width, String path, byte[] bytes) {
    }

    /** Width and height in pixels, upright. */
    public record Size(int width, int height) {
    }

    /**
     * @param folder the asset folder, relative to the project
     * @param files  its files, by path relative to the project
     */
    public Pictures(String folder, SortedMap<String, SourceFile> files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * Why an asset can't be shown as a picture; nothing when it can, or when it is a drawing, which is checked as such.
     *
     * @param path relative to the asset folder
     */
    public Optional<PictureProblem> problem(String path) {
        return inspect(path).problem();
    }

    /** The size of a picture; nothing for a drawing or a file that is no picture. */
    public Optional<Size> size(String path) {
        return inspect(path).picture().map(picture -> new Size(picture.uprightWidth(), picture.uprightHeight()));
    }

    private static boolean isDrawing(SourceFile file) {
        return file.extension().equalsIgnoreCase(DRAWING);
    }

    private Inspection inspect(String path) {
        return inspected.computeIfAbsent(path, any -> {
            SourceFile file = files.get(folder + "/" + path);
            if (file == null || isDrawing(file)) {
                return new Inspection(Optional.empty(), Optional.empty());
            }
            try {
                return new Inspection(Optional.of(PictureFile.read(file.bytes())), Optional.empty());
            } catch (UnfitPicture e) {
                return new Inspection(Optional.empty(), Optional.of(e.of(file.path())));
            }
        });
    }

    /** Reports the drawings that run or load something, or can't be read. */
    public void checkDrawings(Diagnostics diagnostics) {
        Parallel.forEach(files.values(), file -> {
            if (isDrawing(file)) {
                Drawing.check(file, diagnostics);
            }
        });
    }

    /**
     * Reports the files that are named like pictures and are none, apart from those that were reported where a page shows
     * them.
     */
    public void reportOthers(Diagnostics diagnostics) {
        Set<String> said = diagnostics.sorted().stream().map(Diagnostic::message).collect(Collectors.toSet());
        Parallel.forEach(files.values(), file -> {
            if (ENDINGS.contains(file.extension().toLowerCase(Locale.ROOT))) {
                problem(file.path().substring(folder.length() + 1))
                        .filter(problem -> problem.code() == Code.NO_PICTURE && !said.contains(problem.message()))
                        .ifPresent(problem -> diagnostics.add(problem.code(), Location.of(file.path()),
                                problem.message(), problem.hint()));
            }
        });
    }

    /**
     * A picture in the widths that pages need, the widest last; none when it is not much larger, and serves as it is.
     * Every browser turns a JPEG, but not every one a PNG.
     */
    public List<Smaller> smaller(String path, PictureStore store) {
        Optional<PictureFile> picture = inspect(path).picture().filter(file -> file.decodesAlike()
                && (file.uprightWidth() > widest(file) || file.kind() != Kind.JPEG && !file.turn().isNone()));
        return picture.isEmpty() ? List.of() : make(path, picture.get(), widths(picture.get()), store);
    }

    /** What a PDF holds of an asset: a picture not larger than it can show, and upright. */
    public byte[] onPaper(String path, PictureStore store) {
        Optional<PictureFile> picture = inspect(path).picture().filter(file -> file.decodesAlike()
                && (file.uprightWidth() > widest(file) || !file.turn().isNone()));
        return picture.stream().flatMap(file -> make(path, file, List.of(widest(file)), store).stream()).findFirst().map(Smaller::bytes).orElseGet(() -> files.get(folder + "/" + path).bytes());
    }

    private static List<Integer> widths(PictureFile picture) {
        int widest = widest(picture);
        return Stream.concat(WIDTHS.stream().filter(width -> width < widest), Stream.of(widest)).toList();
    }

    private static int widest(PictureFile picture) {
        double proportion = (double) picture.uprightWidth() / picture.uprightHeight();
        int most = (int) Math.min(WIDEST, Math.max(1, Math.sqrt(MOST_PIXELS * proportion)));
        return Math.min(most, picture.uprightWidth());
    }

    private static String withEnding(String path, Kind kind) {
        int dot = path.lastIndexOf('.');
        boolean none = dot < path.lastIndexOf('/') || dot < 0;
        String own = none ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean fits = kind == Kind.JPEG ? own.equals("jpg") || own.equals("jpeg") : own.equals("png");
        return fits ? path : (none ? path : path.substring(0, dot)) + (kind == Kind.JPEG ? ".jpg" : ".png");
    }

    /** @param widths the widest last; none may be wider than the picture */
    private List<Smaller> make(String path, PictureFile picture, List<Integer> widths, PictureStore store) {
        byte[] file = files.get(folder + "/" + path).bytes();
        String name = Sha256.hex(file) + "-" + EDITION + "-";
        String newPath = withEnding(path, picture.kind());
        List<Smaller> kept = widths.stream().flatMap(width -> store.get(name + width).stream()
                .map(bytes -> new Smaller(width, newPath, bytes))).toList();
        if (kept.size() == widths.size()) {
            return kept;
        }
        try {
            List<Smaller> made = make(file, picture, widths, newPath);
            made.forEach(smaller -> store.put(name + smaller.width(), smaller.bytes()));
            return made;
        } catch (IOException | RuntimeException | UnfitPicture e) { // the readers throw what they please
            unreadable.add(path);
            return List.of();
        }
    }

    /** One at a time, so that it needs no more memory on a machine with more processors. */
    private static synchronized List<Smaller> make(byte[] file, PictureFile picture, List<Integer> widths, String path)
            throws IOException, UnfitPicture {
        int widest = widths.get(widths.size() - 1);
        int lying = picture.turn().swapsSides()
                ? Scaler.heightFor(picture.uprightWidth(), picture.uprightHeight(), widest) : widest;
        Pixels upright = picture.turn().apply(Codec.read(file, picture, lying));
        List<Smaller> made = new ArrayList<>();
        for (int width : widths) {
            made.add(new Smaller(width, path, Codec.write(width >= upright.width() ? upright
                    : Scaler.scale(upright, width), file, picture.kind())));
        }
        return made;
    }

    /** Reports the pictures that could not be made smaller or turned, because of what stands behind their headers. */
    public void reportUnreadable(Diagnostics diagnostics) {
        unreadable.forEach(path -> {
            PictureProblem problem = UnfitPicture.damaged("is not a whole picture: its content is damaged")
                    .of(folder + "/" + path);
            diagnostics.add(problem.code(), Location.of(folder + "/" + path), problem.message(), problem.hint());
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pictures pictures && folder.equals(pictures.folder) && files.equals(pictures.files);
    }

    @Override
    public int hashCode() {
        return files.keySet().hashCode();
    }
}

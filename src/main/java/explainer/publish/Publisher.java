package explainer.publish;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.disk.Disk;
import explainer.disk.PlainFile;

/**
 * Writes a site into a folder so that readers find the old site or the new one, never a mixture, and so that nothing
 * of theirs gets lost.
 *
 * <p>The new site is written in full to a hidden folder beside the old one ({@code .site.explainer/new} beside
 * {@code site}), which lies on the same file system. Then the old one is moved to {@code .site.explainer/old} and the
 * new one into its place: two renames, since neither Java nor POSIX exchanges two folders in one. A symbolic link could
 * be switched in one, but archives, static hosts and Windows want a real folder. What that costs: for the microseconds
 * between the two renames there is no site. A run killed in just that moment leaves none; the next run finds the old
 * one and puts it back before it does anything else. It also removes whatever else a killed run left. Where there is no
 * old site yet, there is only one rename.
 *
 * <p>The hidden folder keeps a list of what was published. A file in the old site that is not on the list, or was
 * changed since, is somebody's work: then nothing is replaced, and the file is reported.
 *
 * <p>The same input leaves the same bytes; where they are already there, nothing is touched at all.
 */
public final class Publisher {

    /** Long enough for another bake to end, short enough to wait for. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FILES_REPORTED = 10;
    /** What Linux has to say of a mount point that is to be renamed. */
    private static final String BUSY = "Device or resource busy";

    private final Path root;
    private final Diagnostics diagnostics;
    private final Disk disk;
    private final Duration patience;

    /** @param root the project's folder; output folders below it are named relative to it in diagnostics */
    public Publisher(Path root, Diagnostics diagnostics) {
        this(root, diagnostics, new Disk(), PATIENCE);
    }

    Publisher(Path root, Diagnostics diagnostics, Disk disk, Duration patience) {
        this.root = root.toAbsolutePath().normalize();
        this.diagnostics = diagnostics;
        this.disk = disk;
        this.patience = patience;
    }

    /**
     * Replaces a folder by a site.
     *
     * @param files  the site's files by path, with forward slashes
     * @param folder where the site is to stand; made when it is not there
     * @return nothing when it could not be done; the folder is then what it was, and the reason is reported
     */
    public Optional<Publication> publish(SortedMap<String, byte[]> files, Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            if (Files.exists(target)) {
                target = target.toRealPath(); // A symbolic link stays; what it leads to is replaced.
            }
            if (target.getFileName() == null) {
                return refuse(Code.OUTPUT_FAILED, target, "'" + target + "' can't be an output folder",
                        "give a folder below it");
            }
            return publish(files, Workplace.of(target));
        } catch (MountPoint e) {
            return refuse(Code.OUTPUT_FAILED, target, "the output folder '" + name(target)
                    + "' is a mount point, which can't be replaced as a whole: " + PlainFile.reason(e.cause),
                    "choose a folder in it, such as --output " + name(target) + "/site");
        } catch (IOException e) {
            return refuse(Code.OUTPUT_FAILED, target,
                    "the site can't be written to '" + name(target) + "': " + PlainFile.reason(e) + file(e, target),
                    hint(target));
        } catch (InvalidPathException e) {
            return refuse(Code.OUTPUT_FAILED, target, "this system can't write a file named '" + e.getInput() + "'",
                    "choose a UTF-8 locale, such as LANG=C.UTF-8, or rename the file");
        }
    }

    /** The file of the site that a fault is about, if it is about one. */
    private static String file(IOException e, Path target) {
        Path fresh = Workplace.of(target).fresh();
        return e instanceof FileSystemException failure && failure.getFile() != null
                && failure.getFile().startsWith(fresh + fresh.getFileSystem().getSeparator())
                ? " (" + fresh.relativize(Path.of(failure.getFile())).toString().replace('\\', '/') + ")" : "";
    }

    /** What can be done where the disk refuses. */
    private String hint(Path target) {
        Path above = target.getParent();
        return above != null && Files.isDirectory(above) && !Files.isWritable(above)
                ? "the old site, if there was one, is unchanged; a new one is made beside it, so '" + name(above)
                        + "' must be writable: choose another --output"
                : "the old site, if there was one, is unchanged; make room or rights, or choose another --output";
    }

    /**
     * Writes the archive of a site, which stands beside it. An archive that was made here is replaced in one move.
     *
     * @return whether it could be done; if not, the reason is reported
     */
    public boolean write(Disk.Content archive, Path file) {
        Path target = file.toAbsolutePath().normalize();
        try {
            if (!new OutputRules(root, List.of(), diagnostics).allowArchive(target)) {
                return false; // It was looked at before the site was made, and is something else since.
            }
            disk.replace(target, archive);
            disk.removeUnfinished(target.getParent(), Pattern.compile(Pattern.quote(target.getFileName().toString())));
            return true;
        } catch (IOException e) {
            refuse(Code.OUTPUT_FAILED, target, "'" + name(target) + "' can't be written: " + PlainFile.reason(e),
                    "make room or rights, or choose another place");
            return false;
        }
    }

    private Optional<Publication> publish(SortedMap<String, byte[]> files, Workplace at) throws IOException {
        if (Files.exists(at.target()) && !Files.isDirectory(at.target())) {
            return refuse(Code.FOREIGN_FILE, at.target(), "the output folder '" + name(at.target()) + "' is a file",
                    "move it away, or choose another --output");
        }
        if (Files.exists(at.target()) && !Files.isWritable(at.target())) {
            return refuse(Code.OUTPUT_FAILED, at.target(), "the output folder '" + name(at.target()) + "' is read-only",
                    "make it writable, or choose another --output");
        }
        if (Files.exists(at.folder(), LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(at.folder(), LinkOption.NOFOLLOW_LINKS)) {
            return refuse(Code.OUTPUT_FAILED, at.folder(), "'" + name(at.folder()) + "' has to be a folder, in which the"
                    + " generator writes and deletes as it needs, or not to be there", "move it away");
        }
        // Asked once before anything is made, so that a mistaken folder gets no hidden neighbour.
        if (!Files.exists(at.folder()) && losesWork(survey(files, at), at)) {
            return Optional.empty();
        }
        disk.createFolder(at.folder());
        try (OutputLock lock = OutputLock.take(at.lock(), patience)) {
            if (lock == null) {
                return refuse(Code.OUTPUT_LOCKED, at.target(), "another run is writing '" + name(at.target()) + "'",
                        "wait until it has ended, then run this again");
            }
            return replace(files, at);
        }
    }

    private Optional<Publication> replace(SortedMap<String, byte[]> files, Workplace at) throws IOException {
        // In a fresh JVM, digests take as long as writing the files: both at once.
        CompletableFuture<Manifest> manifest = CompletableFuture.supplyAsync(() -> Manifest.of(files));
        recover(at);
        Survey survey = survey(files, at);
        if (losesWork(survey, at)) {
            return Optional.empty();
        }
        boolean changed = !survey.isComplete(files.size()) || !Files.exists(at.target());
        try {
            if (changed) {
                write(files, at);
            }
            byte[] list = manifest.join().bytes();
            disk.write(at.unfinishedManifest(), out -> out.write(list));
            disk.move(at.unfinishedManifest(), at.nextManifest());
            if (changed) {
                swap(at);
            }
            disk.move(at.nextManifest(), at.manifest());
        } catch (IOException e) {
            try {
                recover(at);
            } catch (IOException again) {
                e.addSuppressed(again); // The next run tries it again.
            }
            throw e;
        }
        try {
            removeOld(at);
        } catch (IOException e) {
            // The site stands; what can't be deleted now, the next run deletes.
        }
        return Optional.of(new Publication(files.size(),
                files.values().stream().mapToLong(bytes -> bytes.length).sum(), changed));
    }

    /**
     * Puts right what a run left that was killed or failed, whatever its last step was; and so that this may be killed
     * at any step as well. What tells the steps apart:
     * <ul>
     * <li>An old site and none in its place: it was between the two renames. The old one goes back, and the list of the
     * new one is void.
     * <li>A list of the new site beside the new site: it was before the renames. Both are void, the list first.
     * <li>A list of the new site without the new site: that is in its place, and the list becomes the one that holds.
     * </ul>
     */
    private void recover(Workplace at) throws IOException {
        if (Files.exists(at.old()) && !Files.exists(at.target())) {
            disk.delete(at.nextManifest());
            disk.move(at.old(), at.target());
        }
        if (Files.exists(at.nextManifest())) {
            if (Files.exists(at.fresh())) {
                disk.delete(at.nextManifest());
            } else {
                disk.move(at.nextManifest(), at.manifest());
            }
        }
        removeOld(at);
        disk.delete(at.fresh());
        disk.delete(at.unfinishedManifest());
    }

    /** Deletes the old site. What has its name is whole, and may be put back; so it loses the name first. */
    private void removeOld(Workplace at) throws IOException {
        disk.delete(at.waste());
        if (Files.exists(at.old())) {
            disk.move(at.old(), at.waste());
            disk.delete(at.waste());
        }
    }

    private void write(SortedMap<String, byte[]> files, Workplace at) throws IOException {
        disk.createFolder(at.fresh());
        if (Files.exists(at.target())) {
            disk.copyRights(at.target(), at.fresh());
        }
        TreeSet<Path> folders = new TreeSet<>();
        for (String path : files.keySet()) {
            folders.add(at.freshFile(path).getParent());
        }
        for (Path folder : folders) {
            disk.createFolder(folder);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            disk.write(at.freshFile(file.getKey()), out -> out.write(file.getValue()));
        }
    }

    private void swap(Workplace at) throws IOException {
        if (Files.exists(at.target())) {
            try {
                disk.move(at.target(), at.old());
            } catch (AtomicMoveNotSupportedException e) {
                throw new MountPoint(e);
            } catch (FileSystemException e) {
                throw BUSY.equals(e.getReason()) ? new MountPoint(e) : e;
            }
        }
        disk.move(at.fresh(), at.target());
    }

    /** The output folder is where another file system begins, and so has no other name to be given. */
    private static final class MountPoint extends IOException {
        private static final long serialVersionUID = 1;
        private final FileSystemException cause;

        MountPoint(FileSystemException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    /** With the list of a run that was killed as well: it may not be known yet whether its site stands. */
    private static Survey survey(SortedMap<String, byte[]> files, Workplace at) throws IOException {
        return Survey.of(at.target(), files,
                List.of(Manifest.read(at.manifest()), Manifest.read(at.nextManifest())));
    }

    private boolean losesWork(Survey survey, Workplace at) {
        report(survey.foreign(), at, "is not the generator's and would be lost",
                "move it away, delete it, or choose another --output");
        report(survey.edited(), at, "was changed since it was published, and the change would be lost",
                "make the change in the content, then delete the file");
        return survey.losesWork();
    }

    private void report(Collection<String> paths, Workplace at, String problem, String hint) {
        paths.stream().limit(FILES_REPORTED).forEach(path -> refuse(Code.FOREIGN_FILE, at.target().resolve(path),
                (path.endsWith("/") ? "the empty folder '" : "the file '") + path + "' in the output folder " + problem, hint));
        if (paths.size() > FILES_REPORTED) {
            refuse(Code.FOREIGN_FILE, at.target(), "there are more such files in '" + name(at.target()) + "'",
                    "is it the right folder?");
        }
    }

    private Optional<Publication> refuse(Code code, Path place, String message, String hint) {
        diagnostics.add(code, Location.of(name(place)), message, hint);
        return Optional.empty();
    }

    private String name(Path path) {
        return name(root, path);
    }

    /** A path as people see it who stand in the project's folder. */
    static String name(Path root, Path path) {
        return (path.startsWith(root) && !path.equals(root) ? root.relativize(path) : path).toString()
                .replace('\\', '/');
    }

    /**
     * The names used beside an output folder.
     *
     * @param target where the site stands
     * @param folder the hidden folder beside it
     */
    private record Workplace(Path target, Path folder) {

        static Workplace of(Path target) {
            return new Workplace(target, target.resolveSibling("." + target.getFileName() + ".explainer"));
        }

        Path lock() {
            return folder.resolve("lock");
        }

        /** What stands in the target. */
        Path manifest() {
            return folder.resolve("manifest");
        }

        /** What will stand in the target once this run has ended; it may already, after a run that was killed. */
        Path nextManifest() {
            return folder.resolve("manifest-next");
        }

        /** The same while it is being written. */
        Path unfinishedManifest() {
            return folder.resolve("manifest-unfinished");
        }

        /** The old site while it is being deleted. */
        Path waste() {
            return folder.resolve("waste");
        }

        Path fresh() {
            return folder.resolve("new");
        }

        /** Where a file is written first; a path that leads elsewhere is a mistake in the program. */
        Path freshFile(String path) {
            Path file = fresh().resolve(path).normalize();
            if (!file.startsWith(fresh()) || file.equals(fresh())) {
                throw new IllegalArgumentException("'" + path + "' is not a path below the site");
            }
            return file;
        }

        Path old() {
            return folder.resolve("old");
        }
    }
}

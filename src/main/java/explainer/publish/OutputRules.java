package explainer.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;

/**
 * Where a site and its archive may be written: where nothing gets lost but what the generator made, and where a later
 * run does not take the site for what it is made from. To be asked before a site is made.
 */
public final class OutputRules {

    /** The generator's own folders beside what it writes. */
    private static final Pattern WORKPLACE = Pattern.compile("\\..+\\.explainer");

    private final Path root;
    private final Collection<Path> sources;
    private final Diagnostics diagnostics;

    /**
     * @param root    the project's folder
     * @param sources the files and folders that the site is made from or by; they need not be there
     */
    public OutputRules(Path root, Collection<Path> sources, Diagnostics diagnostics) {
        this.root = root;
        this.sources = sources;
        this.diagnostics = diagnostics;
    }

    /** Whether a folder may be replaced by a site; if not, the reason is reported. */
    public boolean allowSite(Path folder) {
        return allow(folder, "--output", "target/site");
    }

    /**
     * Whether an archive may be written; if not, the reason is reported.
     *
     * @param site where the site is to stand
     */
    public boolean allowArchive(Path file, Path site) {
        return allow(file, "--archive", "target/site.zip") && allowArchive(file) && apart(file, site);
    }

    /** Whether there is nothing in an archive's place, or one that was made here. */
    boolean allowArchive(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Archive.isOne(file)) {
            return true;
        }
        String name = "'" + Publisher.name(root, file) + "' can't be written: ";
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            refuse(Code.OUTPUT_FAILED, file, name + "it is a folder", "choose another --archive");
        } else {
            refuse(Code.FOREIGN_ARCHIVE, file, name + "it is " + (Files.isSymbolicLink(file) ? "a symbolic link"
                    : "there already, and no archive that was made here"), "move it away, or choose another --archive");
        }
        return false;
    }

    private boolean allow(Path place, String option, String example) {
        String hint = "choose another " + option + ", such as " + example;
        String name = "'" + Publisher.name(root, place) + "'";
        if (Files.isSymbolicLink(place) && !Files.exists(place)) {
            refuse(Code.UNSAFE_OUTPUT, place, option + ": " + name + " is a symbolic link that leads nowhere", hint);
            return false;
        }
        if (parts(place).anyMatch(part -> WORKPLACE.matcher(part.toString()).matches())) {
            refuse(Code.UNSAFE_OUTPUT, place, option + ": " + name + " lies in a folder that the generator writes and"
                    + " deletes as it needs", hint);
            return false;
        }
        if (holds(place, root)) {
            refuse(Code.UNSAFE_OUTPUT, place, option + ": " + name + " " + (holds(root, place) ? "is" : "holds")
                    + " the project's folder", hint);
            return false;
        }
        Optional<Path> outer = sources.stream().filter(source -> holds(source, place)).findFirst();
        Optional<Path> inner = sources.stream().filter(source -> holds(place, source)).findFirst();
        outer.or(() -> inner).ifPresent(source -> refuse(Code.UNSAFE_OUTPUT, place, option + ": " + name
                + (outer.isEmpty() ? " holds '" : inner.equals(outer) ? " is '" : " lies in '") + Publisher.name(root, source)
                + (outer.isEmpty() ? "', which would be lost" : "', which is no place for what is made"), hint));
        return outer.or(() -> inner).isEmpty();
    }

    private boolean apart(Path file, Path site) {
        if (holds(site, file) || holds(file, site)) {
            refuse(Code.UNSAFE_OUTPUT, file, "--archive: the archive can't lie in the output folder, which holds the site"
                    + " and nothing else, nor in its place", "choose another --archive, such as target/site.zip");
            return false;
        }
        return true;
    }

    private static Stream<Path> parts(Path path) {
        return StreamSupport.stream(real(path).spliterator(), false);
    }

    /**
     * Whether a place is another one or lies below it: by whatever links, mounts and spellings, so the system is asked of
     * each folder above whether it is the same one.
     */
    private static boolean holds(Path outer, Path inner) {
        Path whole = real(outer);
        for (Path path = real(inner); path != null; path = path.getParent()) {
            if (path.equals(whole) || isSame(path, whole)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** A path without symbolic links, as far down as there is anything. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        for (Path above = whole; above != null; above = above.getParent()) {
            try {
                return above.toRealPath().resolve(above.relativize(whole)).normalize();
            } catch (IOException e) {
                continue; // not there: what lies above it may be
            }
        }
        return whole;
    }

    private void refuse(Code code, Path place, String message, String hint) {
        diagnostics.add(code, Location.of(Publisher.name(root, place)), message, hint);
    }
}

package explainer.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import explainer.read.Sha256;

/**
 * What the output folder holds before it is replaced.
 *
 * @param foreign files that the generator did not write, by path
 * @param edited  files that it wrote and somebody changed since, by path
 * @param same    how many files are already what they are to become
 * @param all     how many files there are that have one of the generator's names
 */
record Survey(SortedSet<String> foreign, SortedSet<String> edited, int same, int all) {

    /** Enough to see that it is the wrong folder; somebody's whole home is not read to count its files. */
    private static final int FOREIGN_LIMIT = 100;

    /**
     * Looks through a folder; nothing is lost where a file already is what it is to become.
     *
     * @param manifests what is known to have been published; more than one when the last run did not end well
     */
    static Survey of(Path folder, SortedMap<String, byte[]> files, List<Manifest> manifests) throws IOException {
        SortedSet<String> foreign = new TreeSet<>();
        SortedSet<String> edited = new TreeSet<>();
        int same = 0;
        int all = 0;
        for (Path file : list(folder, files.keySet(), manifests, foreign)) {
            String path = path(folder, file);
            byte[] wanted = files.get(path);
            long size = Files.size(file);
            all++;
            if (wanted != null && size == wanted.length && Arrays.equals(Files.readAllBytes(file), wanted)) {
                same++;
            } else if (manifests.stream().noneMatch(manifest -> manifest.names(path))) {
                foreign.add(path);
            } else {
                String digest = size > Integer.MAX_VALUE ? "" : Sha256.hex(file); // none of ours is that large
                if (manifests.stream().noneMatch(manifest -> manifest.holds(path, digest))) {
                    edited.add(path);
                }
            }
        }
        return new Survey(foreign, edited, same, all);
    }

    /** Whether replacing the folder would lose somebody's work. */
    boolean losesWork() {
        return !foreign.isEmpty() || !edited.isEmpty();
    }

    /** Whether the folder already is the site. */
    boolean isComplete(int wanted) {
        return same == wanted && all == wanted;
    }

    /** The files that could be the generator's by their names; all others are added to the foreign ones. */
    private static List<Path> list(Path folder, Set<String> wanted, List<Manifest> manifests, Set<String> foreign)
            throws IOException {
        List<Path> own = new ArrayList<>();
        if (!Files.exists(folder)) {
            return own;
        }
        Set<Path> folders = Stream.concat(wanted.stream(), manifests.stream().flatMap(m -> m.digests().keySet().stream()))
                .flatMap(path -> Stream.iterate(folder.resolve(path).getParent(), above -> !above.equals(folder),
                        Path::getParent)).collect(Collectors.toSet());
        folders.add(folder);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult postVisitDirectory(Path made, IOException problem) throws IOException {
                if (!folders.contains(made) && foreign.stream().noneMatch(file -> folder.resolve(file).startsWith(made))) {
                    foreign.add(path(folder, made) + "/"); // an empty one; others are told by what they hold
                }
                return super.postVisitDirectory(made, problem);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = path(folder, file);
                boolean known = wanted.contains(path) || manifests.stream().anyMatch(m -> m.names(path));
                if (known && attributes.isRegularFile()) {
                    own.add(file);
                } else {
                    foreign.add(path);
                }
                return foreign.size() < FOREIGN_LIMIT ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }
        });
        return own;
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}

package explainer.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.disk.PlainFile;
import explainer.ledger.KeptCopy;
import explainer.ledger.Source;
import explainer.read.Sha256;
import explainer.read.SourceFile;
import explainer.yaml.YamlReader;

/** Finds the copy of each source in the folder of evidence. Nothing of that folder is written anywhere. */
final class Copies {

    /** No text or list of quotes that people read is larger. */
    private static final int LIMIT = 16 << 20;

    private final Path folder;
    private final Map<String, Source> sources;
    private final Diagnostics diagnostics;
    private final Excerpts excerpts = new Excerpts();
    private final Map<String, Optional<Copy>> texts = new HashMap<>();

    /**
     * @param folder  which has to be there
     * @param sources all of the ledger, by id
     */
    Copies(Path folder, Map<String, Source> sources, Diagnostics diagnostics) throws IOException {
        this.folder = folder;
        this.sources = sources;
        this.diagnostics = diagnostics;
        List<Path> lists;
        try (Stream<Path> files = Files.walk(folder)) {
            lists = files.filter(file -> file.toString().endsWith(".yaml") && Files.isRegularFile(file)).sorted().toList();
        }
        for (Path list : lists) {
            String name = folder.relativize(list).toString().replace('\\', '/');
            SourceFile file = new SourceFile(name, PlainFile.read(list, LIMIT));
            new YamlReader(name, 1, diagnostics).read(file.text()).ifPresent(excerpts::add);
        }
    }

    /** The copy of a source, or else of the nearest source through which it came; nothing where none was kept. */
    Optional<Copy> of(Source source) {
        Optional<KeptCopy> kept = source.background().kept();
        if (kept.isPresent()) {
            return texts.computeIfAbsent(source.id(), id -> read(kept.get()));
        }
        return source.url().flatMap(excerpts::ofPage).or(() -> source.through().stream().map(sources::get)
                .filter(next -> next != null).map(this::of).flatMap(Optional::stream).findFirst());
    }

    /** Whether a copy is named of a source, or of one through which it came, that can't be read. */
    boolean isRefused(Source source) {
        return texts.containsKey(source.id()) ? texts.get(source.id()).isEmpty() : source.through().stream()
                .map(sources::get).anyMatch(next -> next != null && isRefused(next));
    }

    private Optional<Copy> read(KeptCopy kept) {
        if (kept.entry().isPresent()) {
            Optional<Copy> found = excerpts.ofEntry(kept.entry().get());
            if (found.isEmpty()) {
                missing(kept.location(), "there are no quotes of an entry '" + kept.entry().get() + "'");
            }
            return found;
        }
        String name = kept.file().orElseThrow();
        try {
            SourceFile file = new SourceFile(name, PlainFile.read(folder.resolve(name), LIMIT));
            String digest = Sha256.hex(file.bytes());
            if (!digest.equals(kept.sha256().orElseThrow())) {
                diagnostics.add(Code.CHANGED_COPY, kept.location(), "the copy " + name + " is not the one that was read: "
                        + "its SHA-256 is " + digest, "restore the copy, or read it anew and then write this digest");
            }
            return Optional.of(TextCopy.read(name, file.text(), kept.skip()));
        } catch (IOException e) {
            missing(kept.location(), "the copy " + name + " can't be read");
            return Optional.empty();
        }
    }

    private void missing(Location at, String message) {
        diagnostics.add(Code.MISSING_COPY, at, message, "put it below the folder of evidence, or correct 'copy'");
    }
}

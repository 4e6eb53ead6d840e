package explainer.diagnostic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import explainer.disk.PlainFile;
import explainer.theme.Theme;

/** Looks up the lines that problems are on. Each file is read once. */
public final class SourceLines {

    /** No file with lines to point at is larger. */
    private static final int LIMIT = 4 << 20;

    private final Path root;
    private final Map<String, List<String>> lines = new HashMap<>();

    /** @param root the project's folder */
    public SourceLines(Path root) {
        this.root = root;
    }

    /** The line of a place, with control characters replaced; nothing when the whole file is meant or it is gone. */
    Optional<String> at(Location place) {
        if (place.line() < 1) {
            return Optional.empty(); // Of a file that was refused as a whole nobody knows whether it has an end.
        }
        List<String> all = lines.computeIfAbsent(place.file(), this::read);
        return place.line() <= all.size() ? Optional.of(all.get(place.line() - 1))
                : Optional.empty();
    }

    /** A place that was found in composed text, as an editor shows it that opens the file. */
    public Location asWritten(Location place) {
        return place.column() < 1 ? place : at(place).filter(line -> !Composed.of(line).equals(line)).map(line -> {
            int start = Composed.indexAsWritten(line, place.column() - 1);
            int end = Composed.indexAsWritten(line, place.column() - 1 + place.length());
            return new Location(place.file(), place.line(), start + 1, end - start);
        }).orElse(place);
    }

    private List<String> read(String file) {
        try {
            return new String(bytes(file), StandardCharsets.UTF_8).lines()
                    .map(line -> line.replaceAll("[\\p{Cntrl}&&[^\t]]", "\uFFFD")).toList();
        } catch (IOException | InvalidPathException e) {
            return List.of(); // The report then shows the place without the line.
        }
    }

    private byte[] bytes(String file) throws IOException {
        Theme theme = Theme.own();
        String name = file.startsWith(Theme.SCHEME) ? file.substring(Theme.SCHEME.length()) : "";
        Optional<Theme.Part> part = name.isEmpty() ? Optional.empty() : theme.partOf(name);
        return part.isPresent() ? theme.read(part.get(), name) : PlainFile.read(Composed.find(root, file), LIMIT);
    }
}

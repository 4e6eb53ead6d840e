package explainer.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A project's data as it is written, read apart from the program that is tested. */
public final class DataFiles {

    private DataFiles() {
    }

    /**
     * All entries of a kind, in the order of the files' names.
     *
     * @param kind such as {@code facts}
     */
    public static List<Map<?, ?>> entries(Path project, String kind) {
        List<Map<?, ?>> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(project.resolve("content/data"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
                Map<?, ?> data = (Map<?, ?>) new Load(LoadSettings.builder().build())
                        .loadFromString(Files.readString(file, StandardCharsets.UTF_8));
                if (data.get(kind) instanceof List<?> list) {
                    list.forEach(entry -> entries.add((Map<?, ?>) entry));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}

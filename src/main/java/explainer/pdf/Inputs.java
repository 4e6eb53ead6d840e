package explainer.pdf;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

import explainer.read.Page;
import explainer.read.Project;
import explainer.read.SourceFile;

/**
 * Sums up everything that the files of a run are made from: where the sums are equal, so are the files. These megabytes
 * are looked at in every run, so each file is known by its length and two checksums of different polynomials, which
 * processors compute themselves; a secure digest, for which there is no adversary here, takes ten times as long.
 */
final class Inputs {

    private Inputs() {
    }

    /**
     * A name for what a run is made from; nothing when the program does not lie in one file, as where it is developed:
     * whether it is the same as in the run before then takes too long to tell.
     *
     * @param pages those that are published
     */
    static Optional<String> name(Project project, List<Page> pages) {
        return program().map(program -> {
            StringBuilder all = new StringBuilder(program).append('\n').append(Runtime.version()).append('\n')
                    .append(new TreeMap<>(project.settings().asTemplateModel())).append('\n');
            pages.forEach(page -> all.append(page.path()).append('\n'));
            List.of(project.content(), project.dataFiles(), project.templates(), project.assets())
                    .forEach(files -> append(all, files.values()));
            return sums(all.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void append(StringBuilder all, Collection<SourceFile> files) {
        files.forEach(file -> all.append(file.path()).append(' ').append(sums(file.bytes())).append('\n'));
    }

    /** A file of this name, size and time is the same file, as it is to the Java machine's own archive of classes. */
    private static Optional<String> program() {
        try {
            Path file = Path.of(Inputs.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isRegularFile(file) ? Optional.of(System.getProperty("java.class.path") + ' '
                    + Files.size(file) + ' ' + Files.getLastModifiedTime(file)) : Optional.empty();
        } catch (IOException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Length, CRC-32C (RFC 3720) and CRC-32 (RFC 1952), in hexadecimal. */
    private static String sums(byte[] bytes) {
        return bytes.length + "-" + sum(new CRC32C(), bytes) + "-" + sum(new CRC32(), bytes);
    }

    private static String sum(Checksum checksum, byte[] bytes) {
        checksum.update(bytes);
        return Long.toHexString(checksum.getValue());
    }
}

package explainer.diagnostic;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;

/**
 * Letters and their marks as one character wherever there is one (Unicode's normalization form C). Some systems and
 * editors write й as one character and some as two; readers see the same, and so must whatever compares texts or names.
 */
public final class Composed {

    /** No character before the combining marks changes. */
    private static final char FIRST_MARK = '\u0300';

    private Composed() {
    }

    /** The text with composed letters; most are so already, which is found out fast. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_MARK) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /**
     * A file or folder by its composed name, or else by the name that the disk has for it.
     *
     * @param folder where it lies
     * @param path   relative to the folder, with forward slashes
     * @return the path as it is on the disk; where there is nothing of this name, as it was given
     */
    public static Path find(Path folder, String path) {
        Path found = folder.resolve(path);
        if (path.chars().allMatch(c -> c < 0x80) || Files.exists(found)) {
            return found;
        }
        Path parent = folder;
        for (String name : path.split("/")) {
            Path next = parent.resolve(name);
            parent = Files.exists(next) ? next : among(parent, of(name), next);
        }
        return Files.exists(parent) ? parent : found;
    }

    private static Path among(Path folder, String name, Path otherwise) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder,
                path -> of(path.getFileName().toString()).equals(name))) {
            Map<String, Path> found = new TreeMap<>();
            all.forEach(path -> found.put(path.toString(), path));
            return found.values().stream().findFirst().orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }

    /**
     * Where a place in a composed line stands in the line as it was written.
     *
     * @param written the line
     * @param index   in {@code of(written)}
     */
    public static int indexAsWritten(String written, int index) {
        int composed = 0;
        int at = 0;
        while (at < written.length()) {
            int end = letterEnd(written, at);
            int length = of(written.substring(at, end)).length();
            if (index < composed + length) {
                return Math.min(at + index - composed, end);
            }
            composed += length;
            at = end;
        }
        return at + Math.max(0, index - composed);
    }

    /** Behind a letter and its marks, which are composed together. */
    private static int letterEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && isPartOfLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isPartOfLetter(int c) {
        int type = Character.getType(c);
        boolean vowelOrFinal = c >= 0x1161 && c <= 0x11FF; // of a Korean syllable
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK || vowelOrFinal;
    }
}

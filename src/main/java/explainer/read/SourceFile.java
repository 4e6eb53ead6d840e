package explainer.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import explainer.diagnostic.Composed;

/**
 * A file of the project as it was when the run began. Two are equal when path and content are.
 *
 * @param path  relative to the project's folder, with forward slashes
 * @param bytes its content; never changed
 */
public record SourceFile(String path, byte[] bytes) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * The content as text: UTF-8, without a byte-order mark, every line end a line feed, letters composed.
     * Whether it is UTF-8 was checked when the file was read.
     */
    public String text() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        return Composed.of(text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** The name without the folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What follows the last dot of the name; empty without one. */
    public String extension() {
        return extension(path);
    }

    /** What follows the last dot of the name that a path ends in; empty without one. */
    static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceFile file && path.equals(file.path) && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return path;
    }
}

package explainer.book;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What kinds of pictures every program that reads books has to know (EPUB 3.3, section 3.2). */
final class MediaType {

    private static final Map<String, String> PICTURES = Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg",
            "image/jpeg", "gif", "image/gif", "svg", "image/svg+xml", "webp", "image/webp");

    private MediaType() {
    }

    /** The media type of a picture by the ending of its path; nothing for any other file. */
    static Optional<String> ofPicture(String path) {
        return Optional.ofNullable(PICTURES.get(ending(path)));
    }

    /** What stands behind the last dot of a path, in small letters. */
    static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

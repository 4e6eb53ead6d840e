package explainer.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import explainer.yaml.YamlText;

/**
 * An address that a page had before, as its front matter says it.
 *
 * @param written how and where it is written
 * @param path    the file of the site that leads on from there; none when no file can
 */
public record Alias(YamlText written, Optional<String> path) {

    private static final String INDEX = "index.html";
    private static final Pattern PART = Pattern.compile("(?!\\.{1,2}$)[\\p{L}\\p{N}\\p{M} ._~&+,()@'!=-]+");
    /** A host sends a file with another ending as something else than a page. */
    private static final Pattern PAGE = Pattern.compile("(?i).+\\.html?");

    /** Makes out what is written: a path from the site's root, with a slash before it or without, perhaps a folder. */
    static Alias of(YamlText written) {
        return new Alias(written, path(written.value().strip()));
    }

    private static Optional<String> path(String text) {
        if (text.startsWith("//")) {
            return Optional.empty(); // another host
        }
        String path = PercentEncoding.decode(text.replaceFirst("^/", ""));
        if (path.isEmpty()) {
            return Optional.of(INDEX);
        }
        boolean folder = path.endsWith("/");
        List<String> parts = List.of((folder ? path.substring(0, path.length() - 1) : path).split("/", -1));
        String last = parts.get(parts.size() - 1);
        boolean page = !folder && last.lastIndexOf('.') > 0;
        boolean fit = parts.stream().allMatch(part -> PART.matcher(part).matches())
                && parts.stream().limit(parts.size() - (page ? 1 : 0)).noneMatch(part -> PAGE.matcher(part).matches());
        return !fit || page && !PAGE.matcher(last).matches() ? Optional.empty()
                : Optional.of(page ? path : String.join("/", parts) + "/" + INDEX);
    }
}

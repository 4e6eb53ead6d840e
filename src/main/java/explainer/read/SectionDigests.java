package explainer.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import explainer.yaml.YamlText;

/**
 * What tells the state of each section of a page: a digest of what it says, by its anchor. It stays when lines are only broken
 * otherwise. A translation keeps those of the state that it renders.
 */
public final class SectionDigests {

    /** What stands above a page's text; no heading has such an anchor. */
    public static final String HEAD = "(head)";
    /** What stands before a page's first heading. */
    public static final String START = "(start)";
    private static final int DIGITS = 10;

    private SectionDigests() {
    }

    /** The digests of a page's sections, in their order; a heading's anchor is taken without the values that are filled into it. */
    public static Map<String, String> of(Page page) {
        FrontMatter head = page.frontMatter();
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put(HEAD, digest(Stream.of(Stream.of(page.title(), head.shortTitle().orElse(""), head.summary(),
                head.asOf().orElse(""), head.question().map(YamlText::value).orElse("")),
                head.answer().stream().map(MarkdownText::text), head.keyPoints().stream().map(MarkdownText::text))
                .flatMap(texts -> texts).collect(Collectors.joining("\n"))));
        String text = page.body().text();
        String anchor = START;
        int start = 0;
        for (Heading heading : page.filled(address -> Optional.empty()).headings()) {
            add(digests, anchor, text.substring(start, heading.node().getStartOffset()));
            anchor = heading.id();
            start = heading.node().getStartOffset();
        }
        add(digests, anchor, text.substring(start));
        return digests;
    }

    private static void add(Map<String, String> digests, String anchor, String text) {
        if (!anchor.equals(START) || !text.isBlank()) {
            digests.put(anchor, digest(text));
        }
    }

    private static String digest(String text) {
        return Sha256.hex(text.strip().replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /**
     * The text of a translation with the digests of its original in its front matter, in place of those that it had.
     *
     * @param text     of the file, with front matter
     * @param original the page that it translates
     */
    public static String record(String text, Page original) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        String key = FrontMatterKey.TRANSLATED.key() + ":";
        StringBuilder written = new StringBuilder();
        boolean head = true;
        boolean old = false;
        int line = 0;
        for (String each : text.split("(?<=\n)")) {
            String bare = each.stripTrailing();
            old = head && (bare.startsWith(key) || old && (bare.isEmpty() || each.startsWith(" ")));
            if (head && line++ > 0 && bare.equals("---")) {
                written.append(key).append(end);
                of(original).forEach((anchor, digest) -> written.append("  \"").append(anchor).append("\": ").append(digest)
                        .append(end));
                head = false;
            }
            written.append(old ? "" : each);
        }
        return written.toString();
    }
}

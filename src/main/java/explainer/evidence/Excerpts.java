package explainer.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import explainer.yaml.YamlList;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlNode;
import explainer.yaml.YamlText;

/**
 * Quotes of pages, by the page's address and by the entry that they belong to. An entry has {@code id}, {@code url} and
 * {@code quote}, and in lists of any name the same of other pages.
 */
final class Excerpts {

    private final Map<String, List<Passage>> byAddress = new HashMap<>();
    private final Map<String, List<Passage>> byEntry = new HashMap<>();

    /** Takes the quotes of a file; one that is no list of entries has none. */
    void add(YamlNode root) {
        entries(root).forEach(entry -> {
            List<Passage> quotes = byEntry.computeIfAbsent(text(entry, "id").map(YamlText::value).orElse(""),
                    id -> new ArrayList<>());
            Stream.concat(Stream.of(entry), entry.entries().values().stream().flatMap(Excerpts::entries))
                    .forEach(page -> text(page, "quote").ifPresent(quote -> {
                        Passage passage = Passage.of(0, quote.value(), 0, quote.value().length(), quote.origin());
                        quotes.add(passage);
                        text(page, "url").ifPresent(url -> byAddress.computeIfAbsent(key(url.value()),
                                key -> new ArrayList<>()).add(passage));
                    }));
        });
    }

    private static Stream<YamlMap> entries(YamlNode node) {
        return node instanceof YamlList list ? list.items().stream().filter(YamlMap.class::isInstance)
                .map(YamlMap.class::cast) : Stream.of();
    }

    private static Optional<YamlText> text(YamlMap map, String key) {
        return map.entries().get(key) instanceof YamlText text && !text.value().isBlank() ? Optional.of(text)
                : Optional.empty();
    }

    /** The quotes of a page. */
    Optional<Copy> ofPage(String address) {
        return copy("the excerpts of " + address, byAddress.get(key(address)));
    }

    /** The quotes of an entry, of whatever page. */
    Optional<Copy> ofEntry(String id) {
        return copy("the excerpts of " + id, byEntry.get(id));
    }

    private static Optional<Copy> copy(String name, List<Passage> quotes) {
        return Optional.ofNullable(quotes).filter(found -> !found.isEmpty()).map(found -> new Copy(name, true,
                List.copyOf(found)));
    }

    /** An address without the scheme, whose host is the same in capitals. */
    private static String key(String address) {
        String rest = address.strip().replaceFirst("(?i)^https?://", "");
        int host = rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/');
        return rest.substring(0, host).toLowerCase(Locale.ROOT) + rest.substring(host).replaceFirst("/$", "");
    }
}

package explainer.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import explainer.diagnostic.Location;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlNode;
import explainer.yaml.YamlText;

/**
 * Front matter as Hugo, Jekyll and Eleventy have it. A key of theirs that means the same as one of ours is read as that one;
 * of the others it is said what they are here.
 */
final class ForeignKeys {

    /** Theirs, and ours that means the same. */
    private static final Map<String, FrontMatterKey> SAME = Map.of("description", FrontMatterKey.SUMMARY,
            "linkTitle", FrontMatterKey.SHORT_TITLE, "weight", FrontMatterKey.ORDER,
            "redirect_from", FrontMatterKey.ALIASES);
    /** When the text last changed: what 'date' is here. Beside it, theirs is the day on which the page appeared. */
    private static final Set<String> CHANGED = Set.of("lastmod", "last_modified_at");
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[Tt ].*");
    private static final Set<String> DAYS = Set.of("date", "published");

    private static final String ADDRESS = "a page has the address of its file: rename that, and list the old address under 'aliases'";
    private static final String TAGS = "declare it as a key of the site's own, such as front-matter.tags=list, or delete it";
    /** What is said otherwise here, and how. */
    static final Map<String, String> HINTS = Map.ofEntries(Map.entry("draft", "'status' says it"),
            Map.entry("description", "'summary' says it: keep one of them"),
            Map.entry("linkTitle", "'short-title' says it: keep one of them"), Map.entry("weight", "'order' says it: keep one of them"),
            Map.entry("redirect_from", "'aliases' says it: put them together"),
            Map.entry("lastmod", "write when the page appeared as 'published', and when it last changed as 'date'"),
            Map.entry("last_modified_at", "write when the page appeared as 'published', and when it last changed as 'date'"),
            Map.entry("slug", ADDRESS), Map.entry("url", ADDRESS), Map.entry("permalink", ADDRESS),
            Map.entry("layout", "write the page's type as 'type'"), Map.entry("tags", TAGS), Map.entry("categories", TAGS),
            Map.entry("author", "the site has one author: set site.author"));

    private ForeignKeys() {
    }

    /**
     * Front matter with our keys in the place of theirs, each where theirs stands.
     *
     * @param map   as it was read
     * @param types the page types of the site
     * @param own   the keys that the site has declared, which are left alone
     */
    static YamlMap translated(YamlMap map, Set<String> types, Set<String> own) {
        Map<String, YamlNode> entries = new LinkedHashMap<>(map.entries());
        Map<String, Location> keys = new LinkedHashMap<>(map.keys());
        CHANGED.stream().sorted().filter(key -> !own.contains(key) && !entries.containsKey("published")).forEach(key -> {
            if (entries.containsKey(key)) {
                rename(entries, keys, "date", "published");
                rename(entries, keys, key, "date");
            }
        });
        SAME.forEach((theirs, ours) -> {
            if (!own.contains(theirs)) {
                rename(entries, keys, theirs, ours.key());
            }
        });
        status(entries, keys, "draft", "true", own);
        status(entries, keys, "published", "false", own);
        if (entries.get("layout") instanceof YamlText layout && types.contains(layout.value()) && !own.contains("layout")) {
            rename(entries, keys, "layout", "type");
        }
        if (entries.get("slug") instanceof YamlText slug && !own.contains("slug")
                && map.location().file().matches("(?:.*/)?" + Pattern.quote(slug.value()) + "\\.md")) {
            entries.remove("slug"); // it says what the file's name says
            keys.remove("slug");
        }
        DAYS.forEach(key -> entries.computeIfPresent(key, (any, node) -> day(node)));
        return new YamlMap(map.location(), entries, keys);
    }

    /** Gives a value another key, if nothing stands under that. */
    private static void rename(Map<String, YamlNode> entries, Map<String, Location> keys, String from, String to) {
        if (entries.containsKey(from) && !entries.containsKey(to)) {
            entries.put(to, entries.remove(from));
            keys.put(to, keys.remove(from));
        }
    }

    /** Reads a yes or no as a status. */
    private static void status(Map<String, YamlNode> entries, Map<String, Location> keys, String key, String draft,
            Set<String> own) {
        if (!own.contains(key) && !entries.containsKey("status") && entries.get(key) instanceof YamlText text
                && Set.of("true", "false").contains(text.value())) {
            rename(entries, keys, key, "status");
            entries.put("status", new YamlText(text.location(), text.value().equals(draft) ? "draft" : "published"));
        }
    }

    /** A day of which the hour is told as well, without that. */
    private static YamlNode day(YamlNode node) {
        Matcher time = TIME.matcher(node instanceof YamlText text ? text.value() : "");
        return time.matches() ? new YamlText(node.location(), time.group(1)) : node;
    }
}

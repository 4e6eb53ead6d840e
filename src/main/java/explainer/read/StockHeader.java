package explainer.read;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.json.simple.JSONValue;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.diagnostic.Origin;

/**
 * Reads JBake's own header: {@code key=value} lines, ended by a line of {@code ~~~~~~}.
 *
 * <p>What JBake passes over in silence is reported: a line without {@code =}, no type, an unknown type or status, a
 * date that can't be read. Keys are free, because the site's own templates read them.
 *
 * @see <a href="https://jbake.org/docs/2.7.0/#metadata_header">JBake's documentation of the header</a>
 */
final class StockHeader {

    private static final List<String> STATUSES = List.of("published", "draft", "published-date");

    private final Settings settings;
    private final Diagnostics diagnostics;

    StockHeader(Settings settings, Diagnostics diagnostics) {
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    FrontMatter read(String file, List<String> lines) {
        Map<String, Object> extra = new LinkedHashMap<>();
        Map<String, Location> keys = new LinkedHashMap<>();
        extra.put("", "stock");
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int equals = line.indexOf('=');
            if (equals < 0) {
                if (!line.isBlank()) {
                    diagnostics.add(Code.HEADER_LINE, new Location(file, i + 1, 1, line.length()),
                            "the header line has no '='", "write key=value");
                }
                continue;
            }
            String key = line.substring(0, equals).strip();
            String value = line.substring(equals + 1).strip();
            int column = equals + 2 + (line.length() - equals - 1 - line.substring(equals + 1).stripLeading().length());
            keys.put(key, new Location(file, i + 1, column, value.length()));
            extra.put(key, value(key, value));
        }
        Location start = new Location(file, 1, 1, 1);
        String type = text(extra, "type", settings.defaultType());
        String status = text(extra, "status", settings.defaultStatus());
        check(type, settings.pageTypes(), "type", Code.UNKNOWN_TYPE, keys, start);
        check(status, STATUSES, "status", Code.UNKNOWN_STATUS, keys, start);
        extra.put("type", type);
        extra.put("status", status);
        return new FrontMatter(start, keys, text(extra, "title", ""), Optional.empty(), type, status, Optional.empty(), false,
                date(extra, keys), Optional.empty(), Optional.empty(), text(extra, "summary", ""), Origin.of("", start),
                Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), List.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), Map.of(), extra);
    }

    private Object value(String key, String value) {
        if (key.equals("tags")) {
            String[] tags = value.split("\\s*,\\s*");
            if (settings.jbake().getSanitizeTag()) {
                Arrays.setAll(tags, i -> tags[i].replace(' ', '-'));
            }
            return tags;
        }
        return value.startsWith("{") && value.endsWith("}") ? JSONValue.parse(value) : value;
    }

    private static String text(Map<String, Object> extra, String key, String fallback) {
        return extra.get(key) instanceof String value && !value.isEmpty() ? value : fallback;
    }

    private void check(String value, java.util.Collection<String> known, String key, Code code,
            Map<String, Location> keys, Location start) {
        if (value.isEmpty()) {
            diagnostics.add(Code.MISSING_KEY, start, "the key '" + key + "' is missing",
                    "add '" + key + "=', or set default." + key + " in jbake.properties");
        } else if (!known.contains(value)) {
            String name = key.equals("type") ? "page type" : key;
            diagnostics.add(code, keys.getOrDefault(key, start), "the " + name + " '" + value + "' is not known",
                    Nearest.hint(value, known));
        }
    }

    private Optional<LocalDate> date(Map<String, Object> extra, Map<String, Location> keys) {
        if (!(extra.get("date") instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(settings.parseStockDate(text));
        } catch (IllegalArgumentException e) {
            diagnostics.add(Code.BAD_DATE, keys.get("date"), "'date': " + e.getMessage(),
                    "write it as date.format in jbake.properties says: " + settings.stockDateFormat());
            return Optional.empty();
        }
    }
}

package explainer.read;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Origin;

/**
 * A file of {@code key=value} lines that knows where its keys stand.
 *
 * @param name as diagnostics name it
 */
record PropertiesFile(String name, String text) {

    private static final Pattern BAD_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(\\\\u(?![0-9A-Fa-f]{4}))");

    /** The values; none when the file can't be read, which is then reported. */
    Properties read(Diagnostics diagnostics) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            Matcher escape = BAD_ESCAPE.matcher(text);
            diagnostics.add(Code.BAD_CONFIGURATION, escape.find() ? locate(escape.start(1), escape.end(1))
                    : Location.of(name), "the backslash begins no character code",
                    "write four hexadecimal digits after \\u, or two backslashes for one");
            properties.clear();
        }
        return properties;
    }

    /** Where a key stands, the last time, as that counts; the file when it is not there. */
    Location locate(String key) {
        return line(key).matcher(text).results().reduce((first, second) -> second)
                .map(last -> locate(last.start(1), last.end(1))).orElse(Location.of(name));
    }

    /** Where a part of a key's value stands; the key when it is written in another way. */
    Location locate(String key, String part) {
        Matcher matcher = line(key).matcher(text);
        if (!matcher.find()) {
            return Location.of(name);
        }
        Matcher value = Pattern.compile(Pattern.quote(part), Pattern.CASE_INSENSITIVE).matcher(text)
                .region(matcher.end(), text.length());
        return value.find() ? locate(value.start(), value.end()) : locate(key);
    }

    private Location locate(int start, int end) {
        return Origin.of(text, new Location(name, 1, 1, 0)).locate(start, end);
    }

    private static Pattern line(String key) {
        return Pattern.compile("(?m)^\\s*(" + Pattern.quote(key) + ")\\s*[=: ]");
    }
}

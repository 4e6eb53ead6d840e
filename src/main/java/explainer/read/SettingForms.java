package explainer.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

import explainer.diagnostic.Code;
import explainer.diagnostic.ControlCharacter;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;

/**
 * Whether the values of settings have a form that can be used, before JBake or the generator take them for what they should
 * be. The form of most is that of their default: a switch, a number, an encoding.
 */
final class SettingForms {

    private static final Set<String> ON = Set.of("true", "yes", "on");
    private static final Set<String> OFF = Set.of("false", "no", "off");
    private static final int LARGEST = 1_000_000;
    /** Folders and files of the site that others are made of. */
    private static final Set<String> OUTPUTS = Set.of("index.file", "feed.file", "error404.file", "archive.file",
            "sitemap.file", "tag.path");
    private static final Map<String, String> PARTS = Map.of("output.extension", "\\.[A-Za-z0-9.]+",
            "draft.suffix", "[A-Za-z0-9._-]*", "header.separator", ".+", "theme", "default|none");
    private static final Set<String> MISSING = Set.of("", "show", "omit");

    private final Properties defaults;
    private final Diagnostics diagnostics;

    SettingForms(Properties defaults, Diagnostics diagnostics) {
        this.defaults = defaults;
        this.diagnostics = diagnostics;
    }

    /**
     * Reports the values that can't be used and puts the defaults in their place, so that the rest can be read; writes
     * switches as {@code true} and {@code false}.
     *
     * @param own    the keys that the site sets
     * @param values takes the values
     * @param place  where a key stands
     */
    void check(Set<String> own, SortedMap<String, Object> values, Function<String, Location> place) {
        for (String key : own) {
            String value = String.valueOf(values.get(key)).strip();
            String usual = defaults.getProperty(key);
            Optional<String> wanted = wanted(key, value, usual);
            if (wanted.isPresent()) {
                diagnostics.add(Code.BAD_CONFIGURATION, place.apply(key), key + ": '" + shown(value) + "' can't be used",
                        wanted.get());
                values.put(key, usual == null ? "" : usual);
            } else if (isSwitch(usual)) {
                values.put(key, String.valueOf(ON.contains(value.toLowerCase(Locale.ROOT))));
            }
        }
    }

    private static boolean isSwitch(String usual) {
        return "true".equals(usual) || "false".equals(usual);
    }

    /** What to write instead; nothing when the value will do. */
    private static Optional<String> wanted(String key, String value, String usual) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (ControlCharacter.find(value).isPresent()) {
            return key.startsWith("site.") ? Optional.empty() : Optional.of("delete the control character");
        }
        if (isSwitch(usual)) {
            return ON.contains(lower) || OFF.contains(lower) ? Optional.empty() : Optional.of("write 'true' or 'false'");
        }
        if (usual != null && usual.matches("[0-9]+")) {
            return value.matches("[0-9]{1,7}") && Integer.parseInt(value) > 0 && Integer.parseInt(value) <= LARGEST
                    ? Optional.empty() : Optional.of("write a whole number from 1 to 1000000, such as " + usual);
        }
        if (key.equals("site.language")) {
            return value.isEmpty() ? Optional.empty() : LanguageTag.wanted(value);
        }
        if (key.equals(Settings.LANGUAGES)) {
            return languages(value);
        }
        if (key.equals("site.missing")) {
            return MISSING.contains(value) ? Optional.empty() : Optional.of("write 'show' or 'omit'");
        }
        if (key.endsWith("encoding")) {
            return isUtf8(value) ? Optional.empty() : Optional.of("files are read and written as UTF-8; remove the setting");
        }
        if (key.equals("date.format")) {
            return isDateFormat(value) ? Optional.empty()
                    : Optional.of("write a pattern of day, month and year, such as yyyy-MM-dd");
        }
        if (OUTPUTS.contains(key)) {
            return isPath(value) ? Optional.empty() : Optional.of("name a place within the site, such as '" + usual + "'");
        }
        if (key.startsWith(OwnKey.PREFIX)) {
            return OwnKey.wanted(key, value);
        }
        if (key.startsWith("template.") && key.endsWith(".file")) {
            return isPath(value) ? Optional.empty() : Optional.of("name a file of the template folder, such as 'page.ftlh'");
        }
        return PARTS.containsKey(key) && !value.matches(PARTS.get(key)) ? Optional.of("write something like '" + usual + "'")
                : Optional.empty();
    }

    /** What is wrong with the first of several languages that can't be used. */
    private static Optional<String> languages(String value) {
        List<String> tags = Settings.tags(value);
        if (tags.isEmpty()) {
            return Optional.of("write tags such as en, ru, or leave the setting out");
        }
        Set<String> folders = new HashSet<>();
        return tags.stream().flatMap(tag -> LanguageTag.wanted(tag).map(hint -> "for '" + shown(tag) + "', " + hint)
                .or(() -> folders.add(tag.toLowerCase(Locale.ROOT)) ? Optional.empty()
                        : Optional.of("name '" + tag + "' once")).stream()).findFirst();
    }

    private static boolean isUtf8(String name) {
        try {
            return Charset.forName(name).equals(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether it writes a date so that it can be read again. */
    private static boolean isDateFormat(String pattern) {
        LocalDate day = LocalDate.of(2020, 5, 31);
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            return LocalDate.parse(format.format(day), format).equals(day);
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    /** Whether it is a path that stays where it begins, in signs that any system and any browser takes. */
    private static boolean isPath(String value) {
        return value.matches("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*(/[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*)*+");
    }

    private static String shown(String value) {
        String printable = value.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "\uFFFD");
        return printable.length() > 60 ? printable.substring(0, 60) + "\u2026" : printable;
    }
}

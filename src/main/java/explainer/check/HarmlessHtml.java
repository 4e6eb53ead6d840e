package explainer.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTML that Markdown may hold: a few inline tags, without attributes, for which Markdown has no sign of its own.
 * Nothing of it can load, run, hide or move anything.
 */
public final class HarmlessHtml {

    private static final Set<String> NAMES = new TreeSet<>(List.of("abbr", "b", "br", "cite", "code", "del", "em", "i",
            "ins", "kbd", "mark", "q", "s", "samp", "small", "strong", "sub", "sup", "u", "var", "wbr"));
    private static final Set<String> VOID = Set.of("br", "wbr");
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)\\s*(/?)>");

    private HarmlessHtml() {
    }

    /**
     * A tag that is allowed.
     *
     * @param name   in lower case
     * @param closes whether it is an end tag
     */
    public record Tag(String name, boolean closes) {

        /** Whether the element has no content and no end tag. */
        public boolean isVoid() {
            return VOID.contains(name);
        }

        /** As it is to be written. */
        @Override
        public String toString() {
            return (closes ? "</" : "<") + name + ">";
        }
    }

    /** The tag when it is allowed; nothing for any other HTML. */
    public static Optional<Tag> tag(CharSequence html) {
        Matcher matcher = TAG.matcher(html);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Tag tag = new Tag(matcher.group(2).toLowerCase(Locale.ROOT), !matcher.group(1).isEmpty());
        boolean wrongSlash = !matcher.group(3).isEmpty() && !tag.isVoid() || tag.closes() && tag.isVoid();
        return NAMES.contains(tag.name()) && !wrongSlash ? Optional.of(tag) : Optional.empty();
    }

    /** The names of the elements, in alphabetical order. */
    public static Set<String> names() {
        return java.util.Collections.unmodifiableSet(NAMES);
    }
}

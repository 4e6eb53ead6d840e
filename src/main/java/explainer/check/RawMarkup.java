package explainer.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One kind of markup that readers see as it is written, because it has not quite the form it needs, or belongs to
 * another dialect of Markdown or to a template.
 *
 * @param first   the characters it may begin with
 * @param place   where it may stand
 * @param pattern what it looks like in a {@link RawText}
 * @param hint    what to write instead; {@code {1}} stands for what the pattern's first group found, {@code {2}} for the
 *                second
 */
record RawMarkup(String first, Place place, Pattern pattern, String hint) {

    /** Where in a text something is markup. */
    enum Place {
        ANYWHERE, HEADING, PARAGRAPH,
        /** Behind nothing but blanks on a line of a paragraph. */
        LINE_START
    }

    private static final String SCHEMES = "(?:fact|term|source|place|event|https?|mailto)";
    private static final String ADDRESS = "(?:" + SCHEMES + ":[^\\s()\\[\\]]+|#[\\p{L}\\p{N}_.-]+"
            + "|[^\\s(){}\uFF09\\[\\]:]+\\.(?:md|html?|png|jpe?g|gif|svg|webp|pdf|csv|zip)(?:#[^\\s()\\[\\]]*)?)";
    private static final String WORD = "\\p{L}\\p{N}";
    /** Spaces that look like the one that markup needs. */
    private static final String OTHER_SPACE = "[\\u00A0\\u1680\\u2000-\\u200B\\u2060\\u202F\\u205F\\u3000\\uFEFF]";
    private static final String TAGS = HarmlessHtml.names().stream().filter(name -> name.length() > 1)
            .collect(Collectors.joining("|"));

    private static final String LINK_HINT = "write [text](address), the address without spaces or between < and >";
    private static final String BOX_HINT = "for a box, write > [!NOTE] on a line of its own, and > before its lines";
    private static final String NOTE_HINT = "write [^name] in the text, and a line '[^name]: the note'";
    private static final String SPACE_HINT = "write an ordinary space behind '{1}'; the one there is another character";
    private static final String PAIR_HINT = "write the same signs right before and right behind the words";
    private static final String NO_TEMPLATE = "write what it stands for; pages and data are no templates";

    /** All kinds; of those that fit at a place, the first counts. */
    static final List<RawMarkup> ALL = List.of(
            // Links, pictures and notes
            line("[", "(?:\\[(?i:toc)\\]|\\[\\[[_\\uFFFC]?(?i:toc)[_\\uFFFC]?\\]\\])(?=\\s*$)", "leave it out"),
            any("!", "!\\[\\[([^\\[\\]|\\n]+)[^\\[\\]\\n]*\\]\\]", "write ![what it shows]({1})"),
            any("[", "\\[\\[([\\p{L}_/.#\\uFFFC][^\\[\\]\\n]*)\\]\\]", "write [text](page.md), with the page's file"),
            line("[", "\\[!\\p{L}+\\]", BOX_HINT),
            line("[", "\\[ ?[xX]? ?\\](?=\\s|\\p{L}|$)", "for a task of a list, write - [ ] or - [x], and a space"),
            line("[", "\\[[^\\[\\]\\n^]+\\]:(?:\\s*$|\\s.*(?<!\\S)" + ADDRESS + ".*)", "write [name]: address, the address "
                    + "without spaces or between < and >, with an empty line above"),
            any("[", "\\[\\^[^\\s\\]]*\\]?", NOTE_HINT),
            any("^", "\\^\\[[^\\]\\n]*\\]?", NOTE_HINT),
            any("[", "\\[/\\p{L}+\\]", "write it in Markdown"),
            any("[({", "[\\[({](" + SCHEMES + ":[\\p{L}\\p{N}/][^\\s()\\[\\]{}]*)[\\])}]", "write [text]({1})"),
            any("]", "\\]\\(\\s*([^()<>\\s\"'][^()<>\\n\"']{0,200}[ \\t][^()<>\\s\"'][^()<>\\n\"']"
                    + "{0,200}?)\\s*\\)", "write [text](<{1}>), for the address holds spaces"),
            any("]", "\\]\\((\\s*[^()\\s]+)\\s+[\"'][^()\\n]*\\)?", "write [text]({1} \"title\"), with both quotes"),
            any("]", "\\]\\(([^()\\s]*\\([^()\\s]*)\\)", "write [text](<{1}>), for the address holds a bracket"),
            any("]", "\\]\\((?:[^()\\n]*\\))?", LINK_HINT),
            any("]", "\\]\\s{1,3}\\((" + ADDRESS + ")\\)", "write [text]({1}), with no space between the brackets"),
            any("]", "\\]\\s?[{\uFF08]\\s?(" + ADDRESS + ")\\s?[})\uFF09]", "write [text]({1})"),
            any("\uFF3D", "\uFF3D[(\uFF08](" + ADDRESS + ")[)\uFF09]", "write [text]({1})"),
            any("(", "\\(([^()\\[\\]\\n]+)\\)\\[(" + ADDRESS + ")\\]", "write [{1}]({2}), the square brackets first"),
            // Templates, attributes and HTML
            any("{", "\\{\\{[^{}\\n]*(?:\\}\\})?|\\{%[^{}%\\n]*(?:%\\})?|\\{#\\s[^{}\\n]*#\\}", NO_TEMPLATE),
            any("$#", "[$#]\\{[^{}\\n]*\\}?", NO_TEMPLATE),
            any("%", "%\\}", NO_TEMPLATE),
            any("<", "<%[^<>\\n]*>?|</?[#@][^<>\\n]*>?", NO_TEMPLATE),
            any("{", "\\{:?\\s*[.#][\\p{L}_-][^{}\\n]*\\}|"
                    + "\\{:?\\s*\\p{L}[\\p{L}\\p{N}:_-]+\\s*=[^{}\\n]*\\}|\\{:[^{}\\n]*\\}",
                    "leave it out; only a heading takes {#name}, at its end"),
            any("<", "<!(?:--|\\[CDATA\\[)?|<\\?|<\\s+!--",
                    "end a comment with -->, and leave anything else of this kind out"),
            any("<", "</?\\p{L}[^\\s<>]*>", "write [text](address), or <https://...> with the whole address"),
            any("<", "</?(?:" + TAGS + ")(?=[\\s/]|$|</)", "end the tag with >"),
            any("&", "&(?:\\p{Alpha}[\\p{Alpha}\\p{Digit}]+|#[\\p{Alpha}\\p{Digit}]+);|&(?:nbsp|amp|lt|gt|quot|mdash|ndash"
                    + "|hellip|shy|thinsp|copy)\\b", "write the sign itself; HTML has no such name"),
            // Other dialects
            line(":", ":{3,}.*", BOX_HINT),
            line("!?", "(?:!!!|\\?\\?\\?\\+?)\\s+[\\p{L}\"].*", BOX_HINT),
            line(".", "\\.\\.\\s+\\p{L}[\\w-]*::.*", "write it in Markdown"),
            any("$", "\\$\\$", "write formulas in words and signs; there is no TeX here"),
            any("=", "(?<!=)==(?=[^\\s=])([^=\\n]*[^\\s=])==(?!=)", "write <mark>{1}</mark>"),
            any("+", "(?<![+" + WORD + "])\\+\\+(?=[^\\s+])([^+\\n]*[^\\s+])\\+\\+(?!\\+)", "write <ins>{1}</ins>"),
            any("^", "\\^([^\\s^]+)\\^", "write <sup>{1}</sup>"),
            any("%", "%%(?=\\S)([^%\\n]*\\S)%%", "for a comment, write <!-- {1} -->"),
            any(":", "(?<![:" + WORD + "]):(?:[a-z][a-z0-9_+-]*|[+-]1):(?![:" + WORD + "])", "write the sign itself"),
            // Headings and lists
            line("#", "(#{1,6})" + OTHER_SPACE + ".*", SPACE_HINT),
            line("#", "(#{2,6})([^\\s#].*)", "write {1} {2}, with a space"),
            line("\uFF03", "\uFF03+\\s?(.*)", "for a heading, write ## {1}"),
            line("#", "#{7,}.*", "a heading has six # at most"),
            line("#", "(#{1,6}[ \\t].*)", "for a heading, write {1} at the line's beginning"),
            new RawMarkup("#", Place.PARAGRAPH, Pattern.compile("\\A#(\\p{L}[^\\n#.!?]*)\\z"), "for a heading, write ## {1}"),
            new RawMarkup("#", Place.HEADING, Pattern.compile("(?<=[^\\s#\\uFFFC])#{2,}\\s*\\z"),
                    "put a space before the signs at the heading's end, or leave them out"),
            line("-+*", "([-+*])" + OTHER_SPACE + ".*", SPACE_HINT),
            line("-+*", "([-+])(\\p{L}.*)|([-+*])(\\[[ xX]\\].*)", "for a list, write - and a space before the text"),
            line("-+*", "[-+*][ \\t]+\\S.*", "for a list, indent the line less, or write an empty line above it"),
            line("\u2022\u2023\u2043\u25AA\u25B6\u25B8\u25BA\u25E6\u25CF\u2219\u00B7", ".*",
                    "for a list, write - and a space before the text"),
            line("0123456789", "(\\d{1,3}\\))" + OTHER_SPACE + ".*|(\\d{1,3}\\.)" + OTHER_SPACE + "(?!.*\\b\\d{4}\\b).*",
                    "write an ordinary space behind the number; the one there is another character"),
            line("0123456789", "(\\d{1,3}[.)])(\\p{L}.*)", "for a list, write {1} {2}, with a space"),
            line("0123456789", "\\d{1,3}[.)][ \\t].*\\n\\s*\\d{1,3}[.)][ \\t].*",
                    "for a list, write an empty line above it"),
            line("=+", "={2,}(?=\\s*$)|\\+{3,}(?=\\s*$)", "write ## and a space before a heading, or --- for a rule"),
            line(":", ":(\\p{L}.*)", "for a definition, write : {1} with a space, below the term"),
            // Emphasis and code
            any("*", "(?<![" + WORD + "*])\\*{2,}(?=[^\\s*])(?:[^*\\n]*\\*{2,}|[^\\s*]+)|(?<=[^\\s*])\\*{2,}(?!["
                    + WORD + "*])|(?<![\\p{N})]\\s|\\s\\p{L}\\s)\\*\\*\\s[^*\\n]*\\*\\*", PAIR_HINT),
            any("*", "(?<![" + WORD + "*])\\*(?=[" + WORD + "\\uFFFC\"'(\\[])(?:[^*\\n]*\\*|[^\\s*]+)"
                    + "|(?<=[\\s(])(?<![\\p{N})]\\s|\\s\\p{L}\\s)\\* [^*\\n]*[" + WORD + ".,;!?]\\*(?![" + WORD + "*])", PAIR_HINT),
            any("_", "(?<![" + WORD + "_])__(?=[^\\s_])(?:[^_\\n]*__|[^\\s_]+)|(?<=[^\\s_])__(?![" + WORD + "_])"
                    + "|(?<![^\\s])__ [^_\\n]+__",
                    PAIR_HINT),
            any("_", "(?<![" + WORD + "_@/.=\"'])_(?=\\p{L}[^_\\n]*$)\\S*|(?<=\\s)_ [^_\\n]*\\p{L}_(?![" + WORD + "_])",
                    PAIR_HINT),
            any("~", "~{2,}(?:[^~\\n]*~+|\\S*)", PAIR_HINT),
            any("`", "`+[^`\\s]*", "write as many backticks before the code as behind it; for an apostrophe, write one"),
            any("\\", "\\\\\\s*\\z", "delete it; a line ends with a paragraph anyway"));

    private static RawMarkup any(String first, String pattern, String hint) {
        return new RawMarkup(first, Place.ANYWHERE, compile(pattern), hint);
    }

    private static RawMarkup line(String first, String pattern, String hint) {
        return new RawMarkup(first, Place.LINE_START, compile(pattern), hint);
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE);
    }
}

package explainer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.yaml.Fields;
import explainer.yaml.YamlText;

/** The keys of a figure's block, or of one of its rows, in the forms in which kinds of figures need them. */
final class BlockFields {

    private final Fields fields;
    private final FigureSpec.Head head;
    private final MarkdownParser markdown;
    private final Diagnostics diagnostics;

    BlockFields(Fields fields, FigureSpec.Head head, MarkdownParser markdown, Diagnostics diagnostics) {
        this.fields = fields;
        this.head = head;
        this.markdown = markdown;
        this.diagnostics = diagnostics;
    }

    /** What the figure has whatever its kind. */
    FigureSpec.Head head() {
        return head;
    }

    /** Where the block or row begins. */
    Location location() {
        return fields.location();
    }

    /** An id of something else; reported when it is missing. */
    Optional<YamlText> required(String key) {
        fields.required(key);
        return name(key);
    }

    /** An id of something else. */
    Optional<YamlText> name(String key) {
        return fields.textNode(key);
    }

    /** Several ids; reported when there is none. */
    List<YamlText> requiredNames(String key) {
        List<YamlText> names = fields.texts(key);
        if (names.isEmpty()) {
            fields.missing(key);
        }
        return names;
    }

    /** A Markdown text that a reader sees; reported when it is missing. */
    Optional<MarkdownText> requiredText(String key) {
        fields.required(key);
        return text(key);
    }

    /** A Markdown text that a reader sees. */
    Optional<MarkdownText> text(String key) {
        return fields.textNode(key).map(markdown::parse);
    }

    /** A list of Markdown texts that readers see. */
    List<MarkdownText> texts(String key) {
        return fields.texts(key).stream().map(markdown::parse).toList();
    }

    /** A yes or no. */
    boolean flag(String key) {
        return fields.flag(key);
    }

    /** A whole number. */
    Optional<Integer> integer(String key) {
        return fields.integer(key);
    }

    /** One of a few words; the first when none of them stands there, which is reported unless nothing does. */
    String choice(String key, List<String> words) {
        Optional<YamlText> word = fields.textNode(key);
        if (word.isPresent() && !words.contains(word.get().value())) {
            bad(word.get().location(), "'" + key + "' can't be '" + word.get().value() + "'",
                    Nearest.hint(word.get().value(), words));
            return words.get(0);
        }
        return word.map(YamlText::value).orElse(words.get(0));
    }

    /** The rows of a list; reported when there is none. */
    <T> List<T> rows(String key, Function<BlockFields, Optional<T>> reader) {
        List<T> rows = new ArrayList<>();
        List<Fields> all = fields.mappings(key);
        for (Fields row : all) {
            reader.apply(new BlockFields(row, head, markdown, diagnostics)).ifPresent(rows::add);
            row.end();
        }
        if (all.isEmpty()) {
            fields.missing(key);
        }
        return rows;
    }

    /** Reports what can't be drawn. */
    void bad(Location location, String message, String hint) {
        diagnostics.add(Code.BAD_BLOCK, location, message, hint);
    }
}

package explainer.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import explainer.diagnostic.Code;
import explainer.yaml.Fields;

/**
 * A front matter key that a site declares for its own templates, by {@code front-matter.NAME=FORM} or
 * {@code front-matter.NAME=required FORM} in its settings.
 *
 * @param name     how an editor writes it
 * @param form     what stands behind the colon
 * @param required whether each page must have it
 */
record OwnKey(String name, Form form, boolean required) {

    /** What the name of such a setting begins with. */
    static final String PREFIX = "front-matter.";
    private static final String REQUIRED = "required";
    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /** The forms that a value may have. */
    enum Form {
        TEXT, MARKDOWN, DAY, NUMBER, FLAG, LIST;

        private String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is wrong with a setting that declares a key.
     *
     * @param setting its whole name, with the prefix
     * @return what to write instead; nothing when it will do
     */
    static Optional<String> wanted(String setting, String value) {
        String name = setting.substring(PREFIX.length());
        if (!name.matches(NAME)) {
            return Optional.of("name the key in small letters, digits and hyphens, such as '" + PREFIX + "read-by'");
        }
        if (FrontMatterKey.keys().contains(name)) {
            return Optional.of("'" + name + "' has a meaning already; choose another name");
        }
        return form(value).isPresent() ? Optional.empty() : Optional.of("write one of "
                + Arrays.stream(Form.values()).map(Form::written).collect(Collectors.joining(", "))
                + ", behind 'required' where each page must have it");
    }

    /** The keys that a site declares, by name. */
    static List<OwnKey> of(Settings settings) {
        return settings.places().keySet().stream().filter(key -> key.startsWith(PREFIX))
                .flatMap(key -> of(key.substring(PREFIX.length()), String.valueOf(settings.jbake().get(key))).stream()).toList();
    }

    private static Optional<OwnKey> of(String name, String value) {
        return form(value).map(form -> new OwnKey(name, form, value.strip().startsWith(REQUIRED)));
    }

    private static Optional<Form> form(String value) {
        String bare = value.strip().replaceFirst("^" + REQUIRED + "\\s+", "");
        return Arrays.stream(Form.values()).filter(form -> form.written().equals(bare)).findFirst();
    }

    /**
     * Reads the value from a page's front matter and reports one of another form.
     *
     * @return a {@code YamlText} or a list of them, a {@link MarkdownText}, an {@code Integer} or a {@code Boolean};
     *         nothing when the page does not have it
     */
    Optional<Object> read(Fields fields, MarkdownParser markdown) {
        boolean there = fields.has(name);
        Optional<Object> value = switch (form) {
            case TEXT -> fields.textNode(name).map(Object.class::cast);
            case MARKDOWN -> fields.textNode(name).map(markdown::parse);
            case DAY -> fields.converted(name, Code.BAD_DATE, FrontMatterReader::date, FrontMatterReader.DAY_HINT)
                    .flatMap(day -> fields.textNode(name));
            case NUMBER -> fields.integer(name).map(Object.class::cast);
            case FLAG -> there ? Optional.of(fields.flag(name)) : Optional.empty();
            case LIST -> Optional.of(fields.texts(name)).filter(texts -> !texts.isEmpty()).map(Object.class::cast);
        };
        if (required && value.isEmpty()) {
            fields.missing(name);
        }
        return value;
    }
}

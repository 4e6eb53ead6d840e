package explainer.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.diagnostic.Origin;
import explainer.read.FrontMatter.Change;
import explainer.yaml.Fields;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlText;

/** Reads a page's YAML front matter and checks it key by key. */
final class FrontMatterReader {

    static final Set<String> STATUSES = Set.of("published", "draft");
    private static final int SUMMARY_LIMIT = 200;
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");

    static final String DAY_HINT = "write yyyy-mm-dd, such as 2020-10-15";

    private final Settings settings;
    private final List<OwnKey> ownKeys;
    private final MarkdownParser markdown;
    private final Diagnostics diagnostics;

    FrontMatterReader(Settings settings, MarkdownParser markdown, Diagnostics diagnostics) {
        this.settings = settings;
        this.ownKeys = OwnKey.of(settings);
        this.markdown = markdown;
        this.diagnostics = diagnostics;
    }

    FrontMatter read(YamlMap written) {
        YamlMap map = ForeignKeys.translated(written, settings.pageTypes(), ownKeys.stream().map(OwnKey::name)
                .collect(Collectors.toSet()));
        Fields fields = new Fields(map, diagnostics);
        String title = fields.required(FrontMatterKey.TITLE.key());
        String type = type(fields);
        String status = status(fields);
        Optional<LocalDate> date = requiredDate(fields, FrontMatterKey.DATE.key());
        Optional<String> asOf = fields.text(FrontMatterKey.AS_OF.key());
        Optional<LocalDate> published = date(fields, FrontMatterKey.PUBLISHED.key());
        String summary = summary(fields);
        Optional<YamlText> question = fields.textNode(FrontMatterKey.QUESTION.key());
        Optional<MarkdownText> answer = fields.textNode(FrontMatterKey.ANSWER.key()).map(markdown::parse);
        Optional<String> shortTitle = fields.text(FrontMatterKey.SHORT_TITLE.key());
        Optional<Integer> order = fields.integer(FrontMatterKey.ORDER.key());
        boolean unlisted = fields.flag(FrontMatterKey.UNLISTED.key());
        List<MarkdownText> keyPoints = fields.texts(FrontMatterKey.KEY_POINTS.key()).stream().map(markdown::parse)
                .toList();
        List<YamlText> figures = fields.texts(FrontMatterKey.FIGURES.key());
        Optional<YamlText> drawing = fields.textNode(FrontMatterKey.DRAWING.key());
        List<YamlText> related = fields.texts(FrontMatterKey.RELATED.key());
        List<Alias> aliases = fields.texts(FrontMatterKey.ALIASES.key()).stream().map(Alias::of).toList();
        List<Change> changes = changes(fields);
        Optional<LocalDate> reviewBy = date(fields, FrontMatterKey.REVIEW_BY.key());
        Optional<String> reviewedBy = settings.isTranslation() ? fields.text(FrontMatterKey.REVIEWED_BY.key()) : Optional.empty();
        Map<String, String> translated = settings.isTranslation() ? translated(fields) : Map.of();
        Map<String, Object> extra = new LinkedHashMap<>();
        ownKeys.forEach(key -> key.read(fields, markdown).ifPresent(value -> extra.put(key.name(), value)));
        fields.end(ForeignKeys.HINTS);
        Map<String, Location> keys = new LinkedHashMap<>();
        map.entries().forEach((key, node) -> keys.put(key, node.location()));
        return new FrontMatter(map.location(), keys, title, shortTitle, type, status, order, unlisted, date, asOf, published,
                summary,
                fields.textNode(FrontMatterKey.SUMMARY.key()).map(YamlText::origin)
                        .orElse(Origin.of("", map.location())),
                question, answer, keyPoints, figures, drawing, related, aliases, changes, reviewBy, reviewedBy,
                translated, extra);
    }

    private Map<String, String> translated(Fields fields) {
        Map<String, String> translated = new LinkedHashMap<>();
        fields.node(FrontMatterKey.TRANSLATED.key()).ifPresent(node -> {
            if (node instanceof YamlMap map) {
                map.entries().forEach((anchor, digest) -> translated.put(anchor,
                        digest instanceof YamlText text ? text.value() : ""));
            } else {
                diagnostics.add(Code.WRONG_TYPE, node.location(), "'translated' is " + node.form() + ", not a mapping",
                        "delete it, and let the command 'translated' write it");
            }
        });
        return translated;
    }

    private String type(Fields fields) {
        String type = fields.required(FrontMatterKey.TYPE.key());
        if (!type.isEmpty() && !settings.pageTypes().contains(type)) {
            diagnostics.add(Code.UNKNOWN_TYPE, fields.location(FrontMatterKey.TYPE.key()),
                    "the page type '" + type + "' is not known", Nearest.hint(type, settings.pageTypes()));
        }
        return type;
    }

    private String status(Fields fields) {
        String status = fields.required(FrontMatterKey.STATUS.key());
        if (!status.isEmpty() && !STATUSES.contains(status)) {
            diagnostics.add(Code.UNKNOWN_STATUS, fields.location(FrontMatterKey.STATUS.key()),
                    "the status '" + status + "' is not known", Nearest.hint(status, STATUSES));
        }
        return status;
    }

    private String summary(Fields fields) {
        String summary = fields.required(FrontMatterKey.SUMMARY.key());
        if (summary.length() > SUMMARY_LIMIT) {
            diagnostics.add(Code.TOO_LONG, fields.location(FrontMatterKey.SUMMARY.key()), "the summary has "
                    + summary.length() + " characters; search results show about " + SUMMARY_LIMIT, "shorten it");
        }
        return summary;
    }

    private Optional<LocalDate> requiredDate(Fields fields, String key) {
        if (fields.text(key).isEmpty()) {
            fields.missing(key);
            return Optional.empty();
        }
        return date(fields, key);
    }

    private static Optional<LocalDate> date(Fields fields, String key) {
        return fields.converted(key, Code.BAD_DATE, FrontMatterReader::date, DAY_HINT);
    }

    /** A day as yyyy-mm-dd. */
    static LocalDate date(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a date");
        }
        try {
            return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)),
                    Integer.parseInt(day.group(3)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no day " + text, e);
        }
    }

    private List<Change> changes(Fields fields) {
        List<Change> changes = new ArrayList<>();
        for (Fields change : fields.mappings(FrontMatterKey.CHANGES.key())) {
            Optional<LocalDate> date = requiredDate(change, "date");
            change.required("text");
            Optional<MarkdownText> text = change.textNode("text").map(markdown::parse);
            change.end();
            date.ifPresent(day -> text.ifPresent(words -> changes.add(new Change(day, words))));
        }
        return List.copyOf(changes);
    }
}

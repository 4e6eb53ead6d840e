package explainer.ledger;

import java.util.List;
import java.util.Optional;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.yaml.Fields;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlText;

/** Reads where an entry stands in its source: the words around it, enough to find them, and no more. */
final class QuotedReader {

    /** How many words of a source may be quoted to show a place in it. */
    private static final int WORDS = 8;

    private final Diagnostics diagnostics;

    QuotedReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * The words of a source's own: those by which another passes it on.
     *
     * @param fields of the source
     */
    Optional<Quoted> ofSource(Fields fields) {
        return at(fields, fields.location("date"), at -> Optional.empty(), false);
    }

    /**
     * The words of an event.
     *
     * @param from    who speaks of it
     * @param sources all that there are
     */
    Optional<Quoted> ofEvent(Fields fields, List<Source> from, Shelf<Source> sources) {
        return at(fields, fields.location("date"), at -> source(at, from, sources, "event"), false);
    }

    /**
     * The words of a figure, which may be read otherwise than they are written.
     *
     * @param from    who states it
     * @param sources all that there are
     */
    Optional<Quoted> ofFact(Fields fields, List<Source> from, Shelf<Source> sources) {
        return at(fields, fields.location("value"), at -> source(at, from, sources, "fact"), true);
    }

    /** Which of an entry's sources has the words. */
    private interface Named {
        Optional<String> in(Fields at);
    }

    private Optional<Quoted> at(Fields fields, Location value, Named source, boolean figure) {
        Optional<Quoted> quoted = fields.node("at").flatMap(node -> node instanceof YamlMap map
                ? quoted(new Fields(map, diagnostics), value, source, figure)
                : fields.textNode("at").map(text -> new Quoted("", folded(text.value()), "", Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty(), false, text.location(), value)));
        quoted.ifPresent(words -> {
            int count = words.words().split(" ").length;
            if (count > WORDS) {
                diagnostics.add(Code.TOO_LONG, words.location(), "'at' has " + count + " words",
                        "at most " + WORDS + " are enough to find the place");
            }
        });
        return quoted;
    }

    private Optional<Quoted> quoted(Fields fields, Location value, Named named, boolean figure) {
        Optional<String> text = EntryReader.required(fields, "text");
        Optional<YamlText> meant = figure ? fields.textNode("meant") : Optional.empty();
        Optional<Integer> paragraph = fields.integer("paragraph").filter(number -> {
            if (number < 1) {
                diagnostics.add(Code.BAD_VALUE, fields.location("paragraph"), "there is no paragraph " + number,
                        "the first is 1");
            }
            return number > 0;
        });
        String before = folded(fields.text("before").orElse(""));
        String after = folded(fields.text("after").orElse(""));
        boolean rounded = figure && fields.flag("rounded");
        Optional<String> unit = figure ? fields.text("unit") : Optional.empty();
        Optional<String> source = named.in(fields);
        fields.end();
        meant.filter(reading -> text.isPresent() && !bare(reading.value()).equals(bare(text.get())))
                .ifPresent(reading -> diagnostics.add(Code.BAD_VALUE, reading.location(),
                        "'meant' says something else than 'text'",
                        "it may only set commas, points and spaces otherwise than the source does"));
        return text.map(words -> new Quoted(before, folded(words), after, paragraph,
                meant.map(reading -> folded(reading.value())), unit, source, rounded, fields.location("text"), value));
    }

    private Optional<String> source(Fields at, List<Source> from, Shelf<Source> sources, String kind) {
        Optional<String> source = sources.one(at, "source").map(Source::id);
        source.filter(id -> from.stream().noneMatch(one -> one.id().equals(id))).ifPresent(id ->
                diagnostics.add(Code.BAD_VALUE, at.location("source"), "'" + id + "' is no source of this " + kind,
                        "name one that stands under the " + kind + "'s own 'source'"));
        return source;
    }

    /** A text without what {@code meant} may set right. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z},.]", "");
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}

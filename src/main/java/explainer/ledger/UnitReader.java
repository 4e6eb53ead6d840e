package explainer.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.ledger.Shelf.Entry;
import explainer.read.MarkdownParser;
import explainer.yaml.Fields;

/**
 * Reads units. {@code dimension} must be there, so that nobody forgets it by chance; {@code factor} is 1 unless given,
 * {@code plural} the singular, {@code name} the plural, and {@code style} scaled. A language that needs more forms than
 * these two has them as {@code zero}, {@code two}, {@code few} and {@code many}.
 */
final class UnitReader extends EntryReader<Unit> {

    UnitReader(MarkdownParser markdown, Diagnostics diagnostics) {
        super(markdown, diagnostics);
    }

    @Override
    Optional<Unit> read(Entry entry, Fields fields) {
        requireKey(fields, "dimension");
        Optional<Dimension> dimension = fields.converted("dimension", Code.BAD_VALUE, Dimension::parse,
                "write one such as money, length^2 or flight*week^-1, or none");
        Optional<BigDecimal> factor = isGiven(fields, "factor")
                ? fields.converted("factor", Code.BAD_VALUE, ValueText::positive, "write a number such as 0.01 or 1000")
                : Optional.of(BigDecimal.ONE);
        Optional<Unit.Style> style = isGiven(fields, "style") ? choice(fields, "style", Unit.Style.values())
                : Optional.of(Unit.Style.SCALED);
        String prefix = fields.text("prefix").orElse("");
        String singular = fields.text("singular").orElse("");
        String plural = fields.text("plural").orElse(singular);
        SortedMap<String, String> forms = new TreeMap<>();
        Stream.of("zero", "two", "few", "many").forEach(form -> fields.text(form).ifPresent(text -> forms.put(form, text)));
        Optional<String> name = plural.isEmpty() ? required(fields, "name")
                : Optional.of(fields.text("name").orElse(plural));
        if (dimension.isEmpty() || factor.isEmpty() || style.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Unit(entry.id(), dimension.get(), factor.get(), prefix, singular, plural, forms,
                name.get(), style.get()));
    }
}

package explainer.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import explainer.ledger.Fact;
import explainer.ledger.Period;
import explainer.ledger.Source;

/**
 * Facts as comma-separated values (RFC 4180): a header with fixed names, lines ended by CR LF, values as plain decimals
 * with the digits stated. A range has its high end in a column of its own, so that both stay numbers.
 */
public final class Csv {

    /** The names of the columns. */
    public static final List<String> COLUMNS = List.of("id", "label", "value", "value_to", "unit", "qualifier",
            "period", "source", "publisher", "computed");

    /** What a spreadsheet would compute, and with that could run; an apostrophe before it says that it is text. */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+@-]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final String LINE_END = "\r\n";

    private Csv() {
    }

    /** Facts, one a line, in the order given. */
    public static String of(Collection<Fact> facts) {
        StringBuilder text = new StringBuilder(line(COLUMNS));
        facts.forEach(fact -> text.append(line(List.of(
                fact.id(),
                fact.label(),
                fact.quantity().low().toPlainString(),
                fact.quantity().high().map(BigDecimal::toPlainString).orElse(""),
                fact.quantity().unit().name(),
                fact.quantity().qualifier().key(),
                fact.period().map(Period::iso).orElse(""),
                fact.sources().stream().map(Source::title).collect(Collectors.joining("; ")),
                fact.sources().stream().map(Source::publisher).distinct().collect(Collectors.joining("; ")),
                fact.isComputed() ? "yes" : "no"))));
        return text.toString();
    }

    /** One line with its end. */
    public static String line(List<String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(",")) + LINE_END;
    }

    /** One field, in quotes where it needs them. */
    public static String field(String written) {
        String text = FORMULA.matcher(written).lookingAt() && !NUMBER.matcher(written).matches() ? "'" + written : written;
        boolean quoted = text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                || !text.equals(text.strip());
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}

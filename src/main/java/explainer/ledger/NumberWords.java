package explainer.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import explainer.read.Apostrophes;
import explainer.read.Messages;

/** What one language has to write numbers with, read from the messages; {@link NumberScanner} has the grammar. */
final class NumberWords {

    /** What joins the two ends of a range, as "between {0} and {1}"; nothing before the first in "{0} to {1}". */
    record Range(String before, String between) {
    }

    private static final Pattern PLAIN = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

    final Map<String, BigDecimal> cardinals;
    final Map<String, BigDecimal> ordinals = new HashMap<>();
    final Map<String, BigDecimal> scales;
    final Map<String, BigDecimal> fractions;
    final Set<String> suffixes;
    final Set<String> articles;
    final Set<String> and;
    final Set<String> of;
    final Set<String> minus;
    final Set<String> before;
    final List<Range> ranges;
    final Inflections inflections;
    final Apostrophes apostrophes;
    /** Words that a language has for numbers, and such as look like inflected ones and are none, without a value. */
    private final Set<String> known = new HashSet<>();
    final Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
    /** What separates groups of three digits, as a pattern. */
    final String group;
    final String decimal;

    NumberWords(Messages messages) {
        apostrophes = new Apostrophes(messages);
        inflections = new Inflections(messages);
        cardinals = values(messages, "number.word.");
        fractions = values(messages, "number.fraction.");
        scales = values(messages, "number.multiple.");
        messages.group("number.power.").forEach((word, power) -> {
            if (power.matches("\\d{1,2}")) {
                scales.put(key(word), BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(power)));
            }
        });
        messages.group("ordinal.").forEach((number, word) -> {
            if (number.matches("\\d{1,9}")) {
                ordinals.put(key(word), new BigDecimal(number));
            }
        });
        ordinals.putAll(values(messages, "number.ordinal."));
        suffixes = Stream.of(messages.texts().getOrDefault("number.ordinal-suffixes", "").split("\\s+"))
                .filter(suffix -> !suffix.isEmpty()).map(this::key).collect(Collectors.toSet());
        articles = words(messages, "number.article");
        and = words(messages, "number.and");
        of = words(messages, "number.of");
        minus = words(messages, "number.minus");
        before = words(messages, "number.before");
        Stream<String> texts = Stream.concat(messages.texts().containsKey("range") ? Stream.of(messages.get("range"))
                : Stream.of(), messages.group("number.range.").values().stream());
        ranges = texts.filter(text -> text.contains("{0}") && text.indexOf("{0}") < text.indexOf("{1}")).map(text ->
                new Range(key(text.substring(0, text.indexOf("{0}")).strip()),
                        key(text.substring(text.indexOf("{0}") + 3, text.indexOf("{1}")).strip()))).distinct()
                .sorted(Comparator.comparing(Range::between)).toList();
        known.addAll(Stream.concat(Stream.of(cardinals, scales, ordinals, fractions).flatMap(map -> map.keySet().stream()),
                messages.group("number.word.").keySet().stream().map(this::key)).toList());
        Stream.of(cardinals, scales, ordinals).flatMap(map -> map.keySet().stream()).flatMapToInt(String::codePoints)
                .filter(Character::isLetter).forEach(c -> scripts.add(Character.UnicodeScript.of(c)));
        String sign = messages.get("number.group");
        group = sign.codePoints().allMatch(Character::isSpaceChar) ? "[ \\u00A0\\u202F]" : Pattern.quote(sign);
        decimal = Pattern.quote(messages.get("number.decimal"));
    }

    private Set<String> words(Messages messages, String key) {
        return DateText.words(messages, key).map(this::key).collect(Collectors.toCollection(HashSet::new));
    }

    private Map<String, BigDecimal> values(Messages messages, String prefix) {
        Map<String, BigDecimal> values = new HashMap<>();
        messages.group(prefix).forEach((word, value) -> {
            String[] parts = value.split("/", 2);
            if (Stream.of(parts).allMatch(part -> PLAIN.matcher(part).matches())) {
                values.put(key(word), parts.length == 1 ? new BigDecimal(value)
                        : divide(new BigDecimal(parts[0]), new BigDecimal(parts[1])));
            }
        });
        return values;
    }

    /** A quotient, exactly where digits can say it. */
    static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0 ? BigDecimal.ZERO : dividend.divide(divisor, EXACT_ENOUGH);
    }

    /** A word as it is looked up: in small letters, with one kind of apostrophe, and without an ending that it has. */
    String key(String word) {
        String small = apostrophes.fold(word.toLowerCase(Locale.ROOT));
        return known.isEmpty() || known.contains(small) ? small
                : inflections.stems(small).filter(known::contains).findFirst().orElse(small);
    }

    /** Whether a word is in letters that the language has no number in: it may be one of another language. */
    boolean isForeign(String word) {
        return !scripts.isEmpty() && word.codePoints().filter(Character::isLetter).mapToObj(Character.UnicodeScript::of)
                .anyMatch(script -> script != Character.UnicodeScript.COMMON && !scripts.contains(script));
    }
}

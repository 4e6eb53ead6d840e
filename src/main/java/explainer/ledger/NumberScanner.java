package explainer.ledger;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import explainer.ledger.UnitWords.Sign;
import explainer.read.Messages;

/**
 * Takes a running text apart: every sign of it belongs to an amount, names a unit, is an ordinary word or punctuation, or
 * is not understood. Nothing is passed over, so that no part of a number is.
 *
 * <pre>
 * amount   = number {unit} | number {unit} joiner number {unit}
 * joiner   = a hyphen or dash | the words of {@code range} and {@code number.range.*}, as in "between 2 and 3"
 * number   = [sign] {unit} [sign] size | "(" number ")"            brackets around a number alone make it negative
 * sign     = any hyphen, dash or minus | "+" | {@code number.minus}   none of two
 * size     = digits [scale] | words
 * digits   = 2,203 | 1.765 | .5 | ½ | 12½ | 12 ½ | 10e6 | 5×10⁶ | 10^6 | 10³ | 75th
 *            with {@code number.group}, {@code number.decimal}, {@code number.ordinal-suffixes}, and no other separators
 * words    = {part scale} [part]                                  two million three hundred thousand, 5 hundred
 * part     = {@code number.word.*} added up, also behind {@code number.and}: a hundred and five, thirty-five; last an
 *            {@code ordinal.*}; times or plus a {@code number.fraction.*}: three quarters, twelve and a half
 * scale    = {@code number.power.*} or {@code number.multiple.*}, also behind {@code number.article} and
 *            {@code number.of}: billion, bn, dozen, half a billion, a quarter of a million
 * </pre>
 *
 * <p>In 2 to 3 billion the scale holds for both ends. A dash with a space on either side and a word before it is one
 * between words. A name with digits, as C5+1 or COVID-19, is a word. All words come from the messages, and units from
 * {@link UnitWords}, so that another language is another file. What is not understood for certain is not understood:
 * digits of another script, groups by other signs, 1/2, 5:1, Ⅴ, ⑤, Roman numerals in capitals, a number word of another
 * alphabet, signs that nobody sees.
 */
public final class NumberScanner {

    /**
     * A number in a text. What counts, such as {@code US$}, {@code %} or {@code km}, is not part of it.
     *
     * @param start    where it begins, at its sign if it has one
     * @param end      where it ends, exclusive; its ordinal ending and a word such as billion belong to it
     * @param value    what it is; the scale tells the place value of the last digit written
     * @param ordinal  whether it is a place in an order, such as 75th or third
     * @param word     whether it is written in letters alone
     * @param signed   whether it is said to be negative or positive
     * @param decimals how many digits stand behind the decimal separator
     * @param text     as it is written
     */
    public record Found(int start, int end, BigDecimal value, boolean ordinal, boolean word, boolean signed,
            int decimals, String text) {

        /** Whether it could be a year of our time: four digits, from 1900 to 2099. */
        public boolean looksLikeYear() {
            return YEAR.matcher(text).matches();
        }

        private Found scaled(BigDecimal factor) {
            return new Found(start, end, value.multiply(factor), ordinal, word, signed, decimals, text);
        }

        private Found bracketed() {
            return new Found(start, end, value.negate(), ordinal, word, true, decimals, "(" + text + ")");
        }
    }

    /**
     * A number with its unit, or a range of numbers.
     *
     * @param units     those that stand directly at it
     * @param beside    what parts it from the amount before
     * @param bracketed whether it stands in brackets with nothing else, as accountants write what is negative
     * @param text      as it is written, without the units before and behind it
     */
    public record Amount(Found low, Optional<Found> high, List<Sign> units, Beside beside, boolean bracketed,
            String text) {

        /** The number, or both. */
        public List<Found> numbers() {
            return high.map(end -> List.of(low, end)).orElse(List.of(low));
        }

        /** Whether a word joins its two ends, as in "from one to two", and not a dash. */
        public boolean isJoinedByWords() {
            return high.isPresent() && between(low.end, high.get().start).codePoints().anyMatch(Character::isLetter);
        }

        /** One end alone with what counts it: of "5% to US$3 billion", the latter is in dollars. */
        public Amount only(Found one) {
            boolean last = one.start > low.start;
            List<Sign> own = units.stream().filter(sign -> last
                    ? sign.start() > one.start || sign.end() > low.end && between(sign.end(), one.start).isBlank()
                    : sign.end() <= one.start || sign.start() < one.end
                            || high.isPresent() && sign.end() <= high.get().start && between(one.end, sign.start()).isBlank())
                    .toList();
            return new Amount(one, Optional.empty(), own, beside, false, one.text);
        }

        /** Whether it has a unit between itself and a place: a word for the size behind that is not its own. */
        public boolean isCountedBefore(int place) {
            return units.stream().anyMatch(sign -> sign.start() >= low.end && sign.end() <= place);
        }

        /** Whether it is counted by a unit that is called so. */
        public boolean isNamed(String unit) {
            return units.stream().anyMatch(sign -> sign.text().equalsIgnoreCase(unit));
        }

        private String between(int from, int to) {
            return from >= to ? "" : text.substring(from - low.start, to - low.start);
        }

        /** What it is when brackets around it are a minus sign. */
        Amount withoutBrackets() {
            return !bracketed ? this : new Amount(high.orElse(low).bracketed(), high.map(end -> low.bracketed()), units,
                    beside, false, "(" + text + ")");
        }

        /** The end, exclusive, without the unit. */
        public int end() {
            return high.orElse(low).end;
        }
    }

    /** What stands between two amounts. */
    public enum Beside {
        NOTHING, PUNCTUATION, WORDS
    }

    /**
     * A part of a text that is not understood.
     *
     * @param number whether there is a number in it
     */
    public record Part(int start, int end, String text, boolean number) {
    }

    /**
     * A text taken apart.
     *
     * @param units   those that stand at no amount
     * @param unknown what is not understood
     * @param minus   words such as "negative" that belong to no amount
     */
    public record Reading(List<Amount> amounts, List<Sign> units, List<Part> unknown, List<Part> minus) {
    }

    /** In the order of the groups of the pattern for them. */
    private enum Kind {
        SPACE, NUMBER, WORD, DASH, SIGN
    }

    private record Token(Kind kind, int start, int end, String key, BigDecimal value, int decimals) {
    }

    private static final Kind[] KINDS = Kind.values();
    private static final Pattern YEAR = Pattern.compile("\\(?(?:19|20)\\d\\d\\)?");
    private static final String FRACTION = "[\u00BC-\u00BE\u2150-\u215E]";
    private static final String RAISED = "[\u00B2\u00B3\u00B9\u2070-\u209C]";
    private static final String TIMES_TEN = "\\s?[\u00D7xX*\u00B7\u22C5]\\s?10";
    private static final String POWER_OF_TEN = "[eE]\\+?\\d{1,2}(?![\\p{L}\\p{N}])";
    /** Signs of which none parts two numbers when digits stand on both sides of it. */
    private static final String IN_NUMBER = "[.,'\u2019_:;/\u2044^\u00B7\u066B\u066C=\u00D7*+]";
    private static final Pattern ROMAN = Pattern.compile(
            "(?=..|[VX])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final String PUNCTUATION = ",.;:!?\u2026\"'\u2018-\u201F\u00AB\u00BB\u2039\u203A()\\[\\]{}&\u00A1\u00BF"
            + DateText.MASK;
    private static final Pattern HARMLESS = Pattern.compile("[" + PUNCTUATION + "]");
    private static final List<String> PLUS = List.of("+", "\uFF0B");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final NumberWords words;
    private final UnitWords units;
    private final Pattern token;
    private final Pattern number;

    public NumberScanner(Messages messages) {
        this(messages, List.of());
    }

    /** @param units of the ledger, beside those that the messages know */
    public NumberScanner(Messages messages, Collection<Unit> units) {
        this(messages, new UnitWords(messages, units));
    }

    NumberScanner(Messages messages, UnitWords units) {
        this.words = new NumberWords(messages);
        this.units = units;
        number = Pattern.compile("(?<whole>\\d{1,3}(?:" + words.group + "\\d{3}){1,12}+|\\d{1,40}+)?(?:" + words.decimal
                + "(?<decimals>\\d{1,40}))?(?:\\s?(?<fraction>" + FRACTION + ")|(?:(?<times>" + TIMES_TEN + ")|(?<=^10))"
                + "(?:\\^(?<power>\\d{1,2})|(?<raised>" + RAISED + "{1,2}))|[eE]\\+?(?<exponent>\\d{1,2}))?");
        token = Pattern.compile("([\\s\\p{Z}]+)"
                + "|((?:(?<![\\p{L}\\p{N}])[.,])?\\p{N}+(?:[ \\u00A0\\u202F]?" + FRACTION + "|" + TIMES_TEN
                + "(?:(?=\\^)|" + RAISED + "+)|" + POWER_OF_TEN + "|(?:" + IN_NUMBER + "|" + words.group
                + "(?=\\p{N}{3}(?!\\p{N})))\\p{N}+)*+)"
                + "|(\\p{L}[\\p{L}\\p{M}\\p{Nd}_" + RAISED + "]*(?:['\u2019\u02BC]\\p{L}+)*+"
                + "(?:(?<=\\p{Nd})[+/]\\p{Nd}+|-\\p{Nd}+(?![\\p{L}]))*+)"
                + "|([\\p{Pd}\u2212\u207B\u208B\u02D7\u2796]+)|(.)", Pattern.DOTALL);
    }

    /** The numbers in a text in the order in which they stand there. */
    public List<Found> scan(String text) {
        return read(text).amounts.stream().flatMap(amount -> amount.numbers().stream()).toList();
    }

    /** Takes a text apart. */
    public Reading read(String text) {
        return new Parser(words.apostrophes.fold(text)).read();
    }

    private List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = token.matcher(text);
        for (int at = 0; at < text.length() && matcher.find(at); at = tokens.get(tokens.size() - 1).end) {
            Kind kind = kind(matcher);
            int end = matcher.end();
            if (kind == Kind.WORD && DIGIT.matcher(matcher.group()).find()) { // EUR5 is a unit and a number
                int unit = units.at(text, at).map(Sign::end).orElse(end);
                end = unit - at > 1 ? Math.min(unit, end) : end;
            }
            String part = text.substring(at, end);
            tokens.add(kind == Kind.NUMBER ? number(at, part)
                    : new Token(kind, at, end, words.key(part), null, 0));
        }
        return tokens;
    }

    private static Kind kind(Matcher matcher) {
        int kind = 1;
        while (matcher.start(kind) < 0) {
            kind++;
        }
        return KINDS[kind - 1];
    }

    /** A number in digits; without a value when it is not written as the language writes one. */
    private Token number(int start, String text) {
        Matcher matcher = number.matcher(text);
        BigDecimal value = null;
        int decimals = 0;
        if (matcher.matches()) {
            String whole = matcher.group("whole") == null ? "0" : matcher.group("whole").replaceAll("\\D", "");
            String behind = matcher.group("decimals") == null ? "" : "." + matcher.group("decimals");
            BigDecimal digits = new BigDecimal(whole + behind);
            String power = Stream.of("power", "raised", "exponent").map(matcher::group)
                    .filter(one -> one != null).findFirst().map(NumberScanner::plain).orElse("");
            if (matcher.group("fraction") != null) {
                String[] parts = plain(matcher.group("fraction")).split("\u2044");
                value = behind.isEmpty() && parts.length == 2 ? digits.add(
                        NumberWords.divide(new BigDecimal(parts[0]), new BigDecimal(parts[1]))) : null;
            } else if (power.matches("\\d+")) {
                value = matcher.group("times") == null && matcher.group("exponent") == null
                        ? BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(power))
                        : digits.scaleByPowerOfTen(Integer.parseInt(power));
            } else {
                value = power.isEmpty() ? digits : null;
            }
            decimals = Math.max(0, value == null || !power.isEmpty() ? behind.length() - 1 : value.scale());
        }
        return new Token(Kind.NUMBER, start, start + text.length(), text, value, decimals);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** One text on its way into parts. An index is that of a token. */
    private final class Parser {

        private final String text;
        private final List<Token> tokens;
        private final List<Amount> amounts = new ArrayList<>();
        private final List<Sign> loose = new ArrayList<>();
        private final List<Part> unknown = new ArrayList<>();
        private final List<Part> minus = new ArrayList<>();
        /** The token behind the last amount. */
        private int amountEnd;
        /** The token behind what was read last. */
        private int next;
        /** Whether the number read last stands in brackets behind its unit. */
        private boolean inBrackets;
        /** The scale that the number read last ends with. */
        private BigDecimal factor;

        Parser(String text) {
            this.text = text;
            this.tokens = tokens(text);
        }

        Reading read() {
            Beside beside = Beside.WORDS;
            for (int i = 0; i < tokens.size(); i = next) {
                Optional<Amount> amount = amount(i, beside);
                if (amount.isPresent()) {
                    amounts.add(amount.get());
                    beside = Beside.NOTHING;
                    amountEnd = next;
                    continue;
                }
                Token token = tokens.get(i);
                next = i + 1;
                Optional<Sign> unit = unit(i);
                if (unit.isPresent()) {
                    loose.add(unit.get());
                    next = behind(unit.get());
                    beside = Beside.WORDS;
                } else if (token.kind == Kind.WORD && words.minus.contains(token.key)) {
                    minus.add(part(i, i + 1));
                } else if (!isHarmless(i)) {
                    unknown.add(part(i, i + 1));
                } else if (token.kind == Kind.WORD && !words.and.contains(token.key) || token.start < text.length()
                        && text.charAt(token.start) == DateText.MASK) {
                    beside = Beside.WORDS;
                } else if (token.kind != Kind.SPACE && beside == Beside.NOTHING) {
                    beside = Beside.PUNCTUATION;
                }
            }
            return new Reading(amounts, loose, unknown, minus);
        }

        private Part part(int from, int to) {
            int start = tokens.get(from).start;
            int end = tokens.get(to - 1).end;
            boolean number = tokens.subList(from, to).stream().anyMatch(one -> one.kind == Kind.NUMBER
                    && !one.key.matches(RAISED + "+"));
            return new Part(start, end, text.substring(start, end), number);
        }

        private boolean is(int i, Kind kind) {
            return i >= 0 && i < tokens.size() && tokens.get(i).kind == kind;
        }

        private String key(int i) {
            return i >= 0 && i < tokens.size() ? tokens.get(i).key : "";
        }

        private int skipSpace(int i) {
            return is(i, Kind.SPACE) ? i + 1 : i;
        }

        private Optional<Sign> unit(int i) {
            return !is(i, Kind.WORD) && !is(i, Kind.SIGN) ? Optional.empty() : units.at(text, tokens.get(i).start)
                    .filter(unit -> tokens.get(behind(unit) - 1).end == unit.end());
        }

        private int behind(Sign unit) {
            int i = 0;
            while (i < tokens.size() && tokens.get(i).start < unit.end()) {
                i++;
            }
            return i;
        }

        // Ordinary words and punctuation

        private boolean isHarmless(int i) {
            Token token = tokens.get(i);
            boolean behindWord = is(i - 1, Kind.WORD) || i == amountEnd && i > 0;
            return switch (token.kind) {
                case SPACE -> true;
                case NUMBER -> false;
                case WORD -> (i != amountEnd || i == 0) && isOrdinary(token)
                        && !(skipBack(i) + 1 == amountEnd && token.key.matches(".*" + RAISED));
                case DASH -> isBetweenWords(i) || behindWord && is(i + 1, Kind.WORD);
                case SIGN -> token.key.equals("/") ? i != amountEnd && behindWord && is(i + 1, Kind.WORD)
                        : words.before.contains(token.key) || HARMLESS.matcher(token.key).matches()
                                && !(is(i - 1, Kind.NUMBER) && "'\"".contains(token.key))
                                && !(is(i + 1, Kind.NUMBER) && ",.:;".contains(token.key));
            };
        }

        private boolean isOrdinary(Token token) {
            String word = text.substring(token.start, token.end);
            return !words.scales.containsKey(token.key) && !words.isForeign(word) && !ROMAN.matcher(word).matches()
                    && (Character.isUpperCase(word.charAt(0)) || !DIGIT.matcher(word).find());
        }

        /** Whether a dash parts words and is no minus, as in "growth – 5%", "5% - a record", "a record—5%". */
        private boolean isBetweenWords(int i) {
            boolean spaced = is(i - 1, Kind.SPACE) && is(i + 1, Kind.SPACE);
            int last = skipBack(i);
            int follows = skipSpace(i + 1);
            boolean behind = last >= 0 && !is(last, Kind.DASH) && (skipBack(i) + 1 == amountEnd || is(last, Kind.WORD)
                    || HARMLESS.matcher(key(last)).matches() && !isOpening(last));
            boolean word = is(follows, Kind.WORD) && !words.cardinals.containsKey(key(follows));
            return behind && follows < tokens.size() && (key(i).matches("[\u2014\u2015]")
                    || spaced && (word || key(i).matches("\u2013|--+")));
        }

        private boolean isHyphen(int i) {
            return is(i, Kind.DASH) && "-\u2010\u2011".contains(key(i));
        }

        private boolean isOpening(int i) {
            return is(i, Kind.SIGN) && Character.getType(key(i).codePointAt(0)) == Character.START_PUNCTUATION;
        }

        private boolean isClosing(int i) {
            return is(i, Kind.SIGN) && Character.getType(key(i).codePointAt(0)) == Character.END_PUNCTUATION;
        }

        // Amounts

        private Optional<Amount> amount(int first, Beside beside) {
            List<Sign> own = new ArrayList<>();
            Found low = end(first, own);
            if (low == null) {
                return Optional.empty();
            }
            BigDecimal lowFactor = factor;
            Found high = null;
            int done = next;
            for (boolean more = true; more;) {
                high = joined(first, done, own);
                more = high == null && attach(done, own);
                done = more || high != null ? next : done;
            }
            if (high != null) {
                if (lowFactor.compareTo(BigDecimal.ONE) == 0 && low.value.multiply(factor).compareTo(high.value) < 0) {
                    low = low.scaled(factor);
                }
                while (attach(done, own)) {
                    done = next;
                }
            }
            next = done;
            boolean bracketed = inBrackets || isOpening(skipBack(first)) && isClosing(skipSpace(next));
            return Optional.of(new Amount(low, Optional.ofNullable(high), List.copyOf(own), beside, bracketed,
                    text.substring(low.start, high == null ? low.end : high.end)));
        }

        /** Reads a unit that stands behind an amount: km, -km, and "an hour" behind another one. */
        private boolean attach(int from, List<Sign> own) {
            int i = isHyphen(from) && is(from + 1, Kind.WORD) ? from + 1 : skipSpace(from);
            if (!own.isEmpty() && words.articles.contains(key(i)) && is(i + 1, Kind.SPACE)) {
                i += 2;
            }
            Optional<Sign> unit = unit(i);
            unit.ifPresent(own::add);
            unit.ifPresent(sign -> next = behind(sign));
            return unit.isPresent();
        }

        /** Reads the other end of a range. */
        private Found joined(int first, int from, List<Sign> own) {
            int i = skipSpace(from);
            if (is(i, Kind.DASH) && tokens.get(i).key.matches("\\p{Pd}+")) {
                return end(skipSpace(i + 1), own);
            }
            for (NumberWords.Range range : is(i, Kind.WORD) ? words.ranges : List.<NumberWords.Range>of()) {
                int start = tokens.get(i).start;
                int end = start + range.between().length();
                int behind = i;
                while (behind < tokens.size() && tokens.get(behind).start < end) {
                    behind++;
                }
                boolean before = range.before().isEmpty() || key(skipBack(first)).equals(range.before());
                if (before && text.regionMatches(true, start, range.between(), 0, range.between().length())
                        && is(behind, Kind.SPACE)) {
                    Found found = end(behind + 1, own);
                    if (found != null) {
                        return found;
                    }
                }
            }
            return null;
        }

        private int skipBack(int i) {
            return is(i - 1, Kind.SPACE) ? i - 2 : i - 1;
        }

        /** Reads a number with the signs and units before it; behind a unit, in brackets as well: US$(5). */
        private Found end(int first, List<Sign> own) {
            List<Sign> before = new ArrayList<>();
            int signs = 0;
            boolean negative = false;
            int i = first;
            for (; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                Optional<Sign> unit = unit(i).filter(Sign::strict);
                boolean less = token.kind == Kind.DASH && (!before.isEmpty() || !isBetweenWords(i))
                        || token.kind == Kind.WORD && words.minus.contains(token.key);
                if (less || PLUS.contains(token.key)) {
                    negative |= less;
                    signs++;
                } else if (unit.isPresent()) {
                    before.add(unit.get());
                    i = behind(unit.get()) - 1;
                } else if (token.kind != Kind.SPACE || i == first) {
                    break;
                }
            }
            boolean opened = !before.isEmpty() && isOpening(i);
            Found found = number(opened ? i + 1 : i, !before.isEmpty());
            if (found == null || opened && !isClosing(next)) {
                return null;
            }
            inBrackets = opened;
            next += opened ? 1 : 0;
            own.addAll(before);
            if (signs > 1) {
                unknown.add(part(first, next));
            }
            int start = signs > 0 ? tokens.get(first).start : found.start;
            return new Found(start, found.end, negative ? found.value.negate() : found.value, found.ordinal, found.word,
                    signs > 0, found.decimals, text.substring(start, found.end));
        }

        /** What hangs on digits, as in 75th, 75-й and 2-ден; 0 where nothing does. */
        private int ending(int i) {
            int hyphen = isHyphen(i + 1) && is(i + 2, Kind.WORD) ? 2 : 1;
            return is(i + hyphen, Kind.WORD) && (words.suffixes.contains((hyphen > 1 ? "-" : "") + small(i + hyphen))
                    || hyphen > 1 && words.inflections.isEnding(small(i + hyphen))) ? i + hyphen : 0;
        }

        private String small(int i) {
            return text.substring(tokens.get(i).start, tokens.get(i).end).toLowerCase(Locale.ROOT);
        }

        private boolean isScale(int i, boolean priced) {
            return is(i, Kind.WORD) && words.scales.containsKey(key(i))
                    && (key(i).length() > 1 || is(i - 1, Kind.NUMBER) || is(i - 2, Kind.NUMBER))
                    && (priced || !units.isOfLedger(text.substring(tokens.get(i).start, tokens.get(i).end)));
        }

        private boolean isArticle(int i) {
            return words.articles.contains(key(i));
        }

        /** The token that a space or a hyphen joins to another one, or none does. */
        private int follow(int i) {
            return is(i + 1, Kind.WORD) ? i + 1 : is(i + 1, Kind.SPACE) || isHyphen(i + 1) ? i + 2 : tokens.size();
        }

        /** Reads a number without its sign; {@code priced} when a currency stands before it, as in US$5m. */
        private Found number(int first, boolean priced) {
            Sum sum = new Sum();
            boolean word = true;
            boolean ordinal = false;
            int decimals = 0;
            int last = -1;
            for (int i = first, then; i < tokens.size() && !ordinal; i = then) {
                Token token = tokens.get(i);
                String key = token.key;
                then = follow(i);
                if (token.kind == Kind.NUMBER) {
                    if (!sum.digits(token.value)) {
                        break;
                    }
                    word = false;
                    decimals = Math.max(decimals, token.decimals);
                    int ending = ending(i);
                    ordinal = ending > 0 && words.suffixes.contains((ending > i + 1 ? "-" : "") + small(ending));
                    last = Math.max(i, ending);
                    then = follow(last);
                } else if (token.kind != Kind.WORD) {
                    break;
                } else if (isScale(i, priced) ? sum.scale(words.scales.get(key))
                        : sum.times(words.fractions.get(key)) || sum.add(words.cardinals.get(key))) {
                    last = i;
                } else if (sum.add(words.ordinals.get(key))) {
                    ordinal = true;
                    last = i;
                } else if (isArticle(i) && (isScale(then, priced) || words.fractions.containsKey(key(then)))
                        && sum.isEmpty()) {
                    sum.add(BigDecimal.ONE);
                } else if (words.and.contains(key) && last >= 0) {
                    int part = isArticle(then) ? follow(then) : then;
                    if (sum.plus(words.fractions.get(key(part)))) {
                        last = part;
                        then = follow(part);
                    } else if (!sum.isHigh() || !words.cardinals.containsKey(key(then))) {
                        break;
                    }
                } else {
                    int scale = words.of.contains(key) ? then : i;
                    scale = isArticle(scale) ? follow(scale) : scale;
                    if (scale == i || !sum.isBroken() || !isScale(scale, priced)) {
                        break;
                    }
                    then = scale;
                }
            }
            if (last < 0) {
                return null;
            }
            next = last + 1;
            factor = sum.factor;
            int start = tokens.get(first).start;
            int end = tokens.get(last).end;
            return new Found(start, end, sum.value(), ordinal, word, false, decimals, text.substring(start, end));
        }
    }

    /** A number that is put together of its parts, each of which has to fit those before. */
    private static final class Sum {

        /** What stands before the last word for a thousand or more. */
        private BigDecimal high;
        private BigDecimal limit;
        private BigDecimal low;
        private BigDecimal factor = BigDecimal.ONE;
        private boolean digits;
        private boolean broken;

        boolean isEmpty() {
            return high == null && low == null;
        }

        /** Whether there is a part of a whole in it, as in "twelve and a half". */
        boolean isBroken() {
            return broken;
        }

        /** Whether it is a hundred or more in words, so that "and" may join more. */
        boolean isHigh() {
            return !digits && !broken && (low == null || low.compareTo(HUNDRED) >= 0);
        }

        BigDecimal value() {
            return high == null ? low : low == null ? high : high.add(low);
        }

        boolean digits(BigDecimal value) {
            boolean fits = value != null && low == null && (high == null || value.compareTo(limit) < 0);
            if (fits) {
                set(value);
                digits = true;
            }
            return fits;
        }

        boolean add(BigDecimal value) {
            boolean fits = value != null && !digits && !broken && (low == null
                    ? high == null || value.compareTo(limit) < 0
                    : value.signum() > 0 && value.compareTo(low.stripTrailingZeros().ulp()) < 0);
            if (fits) {
                set(low == null ? value : low.add(value));
                broken = value.scale() > 0;
            }
            return fits;
        }

        boolean times(BigDecimal part) {
            boolean fits = isWhole(part);
            if (fits) {
                set(low.multiply(part));
                broken = true;
            }
            return fits;
        }

        boolean plus(BigDecimal part) {
            boolean fits = isWhole(part);
            if (fits) {
                set(low.add(part));
                broken = true;
            }
            return fits;
        }

        private boolean isWhole(BigDecimal part) {
            return part != null && low != null && low.scale() <= 0 && !broken;
        }

        boolean scale(BigDecimal scale) {
            if (isEmpty() || low == null && factor.equals(BigDecimal.ONE)) {
                return false;
            }
            BigDecimal scaled = (low == null ? high : low).multiply(scale);
            boolean large = low == null || scale.compareTo(THOUSAND) >= 0;
            high = !large ? high : low == null || high == null ? scaled : high.add(scaled);
            limit = large ? scale : limit;
            low = large ? null : scaled;
            factor = factor.multiply(scale);
            digits = false;
            broken &= !large;
            return true;
        }

        private void set(BigDecimal value) {
            low = value;
            factor = BigDecimal.ONE;
        }
    }
}

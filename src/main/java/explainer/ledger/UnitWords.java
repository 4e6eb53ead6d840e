package explainer.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import explainer.read.Apostrophes;
import explainer.read.Messages;

/**
 * The units and currencies that a text may name: those of the ledger, those of the language ({@code unit.ID} in the
 * messages, with all names and signs of one unit), every code of ISO 4217, and every currency sign.
 *
 * <p>Some words are units behind a number and something else in any other place, as in "last year", "on foot" or "won".
 * They stand under {@code unit.after.ID}. A name of several words is found with any space or hyphen between them.
 */
final class UnitWords {

    /** The currencies in use, of ISO 4217; in capitals only, for ALL and TRY are words too. */
    private static final String CURRENCIES = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB "
            + "BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD "
            + "FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF "
            + "KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD "
            + "NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE "
            + "SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST "
            + "XAF XAG XAU XCD XDR XOF XPD XPF XPT YER ZAR ZMW ZWL";

    /**
     * A unit that a text names.
     *
     * @param start  where in the text
     * @param end    where it ends, exclusive
     * @param kinds  what it may mean: a dollar is one of several
     * @param strict whether it is a unit in any place, not only behind a number
     */
    record Sign(int start, int end, String text, Set<String> kinds, boolean strict) {
    }

    private record Name(String text, boolean exact, Set<String> kinds, boolean[] strict) {
    }

    private final Map<String, Name> names = new HashMap<>();
    private final Map<String, List<Name>> byFirst = new HashMap<>();
    private final Map<String, Unit> ledger = new HashMap<>();
    private final Apostrophes apostrophes;
    private final Inflections inflections;

    UnitWords(Messages messages, Collection<Unit> units) {
        apostrophes = new Apostrophes(messages);
        inflections = new Inflections(messages);
        messages.group("unit.").forEach((id, list) -> Stream.of(apostrophes.fold(list).split(",")).map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> add(name, id.replaceFirst("^after\\.", ""), !id.startsWith("after."), false)));
        Stream.of(CURRENCIES.split(" ")).filter(code -> !names.containsKey(key(code)))
                .forEach(code -> add(code, code, true, true));
        units.forEach(unit -> signs(unit).forEach(sign -> {
            add(sign, "=" + unit.id(), sign.equals(unit.prefix()), false);
            ledger.putIfAbsent(key(sign), unit);
        }));
        names.values().forEach(name -> byFirst.computeIfAbsent(first(name.text, 0), first -> new ArrayList<>()).add(name));
        byFirst.values().forEach(list -> list.sort(Comparator.<Name>comparingInt(name -> -name.text.length())
                .thenComparing(Name::text)));
    }

    private void add(String text, String kind, boolean strict, boolean exact) {
        Name name = names.computeIfAbsent(key(text), key -> new Name(text.replace('\u00A0', ' '), exact,
                new HashSet<>(), new boolean[1]));
        name.kinds.add(kind);
        name.strict[0] |= strict;
    }

    private Stream<String> signs(Unit unit) {
        return Stream.concat(Stream.of(unit.prefix(), unit.name()), unit.suffixes()).map(String::strip)
                .filter(sign -> !sign.isEmpty()).map(apostrophes::fold);
    }

    private static String key(String name) {
        return name.length() == 1 ? name : name.replace('\u00A0', ' ').toLowerCase(Locale.ROOT);
    }

    /** The word or the single sign that stands at a place of a text, in lower case. */
    private static String first(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, Math.max(end, Math.min(from + 1, text.length()))).toLowerCase(Locale.ROOT);
    }

    /** The unit that a text names at a place, the longest of several; also one of an unknown currency, as in R$. */
    Optional<Sign> at(String text, int from) {
        String first = first(text, from);
        Optional<Sign> own = inflections.stems(first).flatMap(stem -> byFirst.getOrDefault(stem, List.of()).stream())
                .filter(name -> end(name, text, from) >= 0).findFirst().map(name -> new Sign(from, end(name, text, from),
                        text.substring(from, end(name, text, from)), name.kinds, name.strict[0]));
        if (own.isPresent()) {
            return own;
        }
        boolean sign = isCurrency(first, 0);
        int end = from + first.length() + (sign ? 0 : 1);
        return sign || !first.isEmpty() && Character.isLetter(first.charAt(0)) && isCurrency(text, end - 1)
                ? Optional.of(new Sign(from, end, text.substring(from, end), Set.of(), true)) : Optional.empty();
    }

    private static boolean isCurrency(String text, int at) {
        return at < text.length() && Character.getType(text.charAt(at)) == Character.CURRENCY_SYMBOL;
    }

    private int end(Name name, String text, int from) {
        int at = from;
        for (int i = 0; i < name.text.length(); i++, at++) {
            char wanted = name.text.charAt(i);
            char found = at < text.length() ? text.charAt(at) : '\0';
            boolean same = wanted == ' ' ? Character.isSpaceChar(found) || found == '-' || found == '\u2011'
                    : wanted == found || !name.exact && name.text.length() > 1
                            && Character.toLowerCase(wanted) == Character.toLowerCase(found);
            if (!same) {
                return -1;
            }
        }
        at = at - from < 3 ? at : inflections.end(text, at);
        boolean wordGoesOn = Character.isLetter(text.charAt(at - 1)) && at < text.length()
                && (Character.isLetter(text.charAt(at)) || Character.getType(text.charAt(at)) == Character.OTHER_NUMBER);
        return wordGoesOn || isCurrency(text, at) && Character.isLetter(text.charAt(at - 1)) ? -1 : at;
    }

    /** Whether a sign names the unit itself. */
    boolean isOwn(Sign sign, Unit unit) {
        return sign.kinds.contains("=" + unit.id()) || signs(unit).anyMatch(own -> names.get(key(own)).kinds.stream()
                .anyMatch(kind -> !kind.startsWith("=") && sign.kinds.contains(kind)));
    }

    /** Whether a unit's own name begins with what a sign says, as "cubic metre a year" with "m³". */
    boolean begins(Sign sign, Unit unit) {
        return signs(unit).anyMatch(own -> byFirst.getOrDefault(first(own, 0), List.of()).stream()
                .filter(name -> end(name, own, 0) >= 0).anyMatch(name -> name.kinds.stream().anyMatch(sign.kinds::contains)));
    }

    /** Whether a unit's own name ends with a sign, as "cubic metre a year" with "year". */
    boolean ends(Sign sign, Unit unit) {
        return signs(unit).anyMatch(own -> key(own).endsWith(" " + key(sign.text)));
    }

    /** Whether a unit of the ledger has a sign. */
    boolean isOfLedger(String sign) {
        return ledger.containsKey(key(sign));
    }

    /** What a sign stands for, in words. */
    String name(Sign sign) {
        return Optional.ofNullable(ledger.get(key(sign.text))).map(Unit::name).orElse("");
    }
}

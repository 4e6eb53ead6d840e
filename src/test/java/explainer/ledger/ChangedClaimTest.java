package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A true claim that is changed in any one way is refused. */
class ChangedClaimTest {

    private static final Data DATA = Data.facts("id: any, value: 1, unit: usd");
    private static final Claim CLAIM = new Claim(Words.MESSAGES, DATA.ledger.units().values());
    private static final Wording WORDING = new Wording(Words.MESSAGES);
    private static final List<String> DASHES = List.of("-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212",
            "\uFE58", "\uFE63", "\uFF0D", "\u207B", "--", "\u2212 ", "minus ", "negative ");
    private static final List<String> BEHIND_DIGITS = List.of("\u00BD", " \u00BE", "\u00B2", "\u00B3", "e6", "\u00D710\u2076", "^2",
            "_000", "'000", "\u2019000", " 000", "\u00A0000", ".5", ",5", ",000,000", "/2", ":1", "k", "m", "bn", " mln", " dozen",
            " lakh", " crore", " hundred", " milliard", "0", "\u0660", "\uFF10", "\u2464", "\u200B0", "\u00AD0", "\u0336", " to 1,000,000",
            "\u20131,000,000", " or 1,000,000", " and a half", " five", "O", "x", "-", "\u2013");
    private static final List<String> OTHER_UNITS = List.of("%", "\u2030", "\u00B0", " miles", " kg", " tonnes", " per cent",
            " percentage points", " years", " KZT", " euros", " tenge", "\u20AC", " \u20B8", " m\u00B2", " km/h", " per head");
    private static final List<String> PER_CENT = List.of("%", " per cent");
    private static final List<String> PREFIXES = List.of("\u20AC", "\u00A3", "\u20B8", "EUR ", "KZT", "XAF ", "R$", "C$", ".", ",", "1,", "(",
            "\u00BD ", "5 ", "between 1 and ", "twice ", "\u202E", "\u200F", "\u00B1", "l", "S");

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void aChangedClaimIsRefused(@ForAll("true claims") Fact fact) {
        Quantity quantity = fact.quantity();
        String unit = quantity.unit().id().equals("usd") ? "US$" : "";
        String number = WORDING.number(quantity.low(), quantity.unit());
        String behind = WORDING.value(quantity.low(), quantity.unit()).substring(unit.length() + number.length());
        assertThat(CLAIM.check("it is " + unit + number + behind + " in all", fact)).isEmpty();

        List<String> changed = new ArrayList<>();
        DASHES.forEach(dash -> changed.add(dash + unit + number + behind));
        DASHES.forEach(dash -> changed.add(unit + dash + number + behind));
        int digitsEnd = digitsEnd(number);
        BEHIND_DIGITS.forEach(more -> changed.add(unit + number.substring(0, digitsEnd) + more
                + number.substring(digitsEnd) + behind));
        OTHER_UNITS.stream().filter(other -> !quantity.unit().id().equals("percent") || !PER_CENT.contains(other))
                .forEach(other -> changed.addAll(List.of(unit + number + other, unit + number + behind + other)));
        PREFIXES.forEach(prefix -> changed.add(prefix + number + behind + (prefix.equals("(") ? ")" : "")));
        char digit = number.charAt(0);
        for (int zero : new int[] {'0', 0x660, 0x966, 0xFF10, 0x1D7CE}) {
            int other = zero == '0' ? '1' + (digit - '0') % 9 : zero + digit - '0';
            changed.add(unit + Character.toString(other) + number.substring(1) + behind);
        }
        for (String scale : List.of("thousand", "million", "billion", "trillion")) {
            if (!number.contains(scale)) {
                changed.add(unit + number.substring(0, digitsEnd) + " " + scale + behind);
            }
        }
        assertThat(changed).filteredOn(text -> CLAIM.check(text, fact).isEmpty())
                .as("for " + unit + number + behind).isEmpty();
    }

    private static int digitsEnd(String number) {
        int end = number.length();
        while (!Character.isDigit(number.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    @Provide("true claims")
    Arbitrary<Fact> trueClaims() {
        return Combinators.combine(Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.valueOf(9_999_999)),
                Arbitraries.integers().between(-9, 3), Arbitraries.of("usd", "km", "percent", "litre", "flight"))
                .as((digits, scale, unit) -> DATA.stating(new Quantity(new BigDecimal(digits, scale), Optional.empty(),
                        DATA.ledger.units().get(unit), Qualifier.EXACT)));
    }
}

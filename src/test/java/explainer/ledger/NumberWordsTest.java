package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

/** What the words of a language say of its numbers, and what is left out because it says nothing. */
class NumberWordsTest {

    private static NumberWords with(String... texts) {
        return new NumberWords(Words.with(texts));
    }

    @Test
    void aPowerOfTenHasOneOrTwoDigits() {
        NumberWords words = with("number.power.gazillion", "12", "number.power.endless", "999", "number.power.odd", "x");

        assertThat(words.scales.get("gazillion")).isEqualByComparingTo("1e12");
        assertThat(words.scales).doesNotContainKeys("endless", "odd");
    }

    @Test
    void aPlaceInAnOrderIsAWholeNumber() {
        NumberWords words = with("ordinal.77", "umpteenth", "ordinal.other", "nth");

        assertThat(words.ordinals).containsEntry("umpteenth", BigDecimal.valueOf(77)).doesNotContainKey("nth");
    }

    @Test
    void aValueThatIsNoNumberIsLeftOut() {
        NumberWords words = with("number.fraction.sliver", "1/8", "number.fraction.none", "1/x", "number.word.blah", "blah");

        assertThat(words.fractions.get("sliver")).isEqualByComparingTo("0.125");
        assertThat(words.fractions).doesNotContainKey("none");
        assertThat(words.cardinals).doesNotContainKey("blah");
    }

    @Test
    void nothingIsDividedByZero() {
        assertThat(NumberWords.divide(BigDecimal.TEN, BigDecimal.ZERO)).isZero();
        assertThat(NumberWords.divide(BigDecimal.ONE, BigDecimal.valueOf(4))).isEqualByComparingTo("0.25");
    }

    @Test
    void endingsOfOrdersAreWordsThatSpacesPart() {
        assertThat(with("number.ordinal-suffixes", "  ST nd ").suffixes).containsExactlyInAnyOrder("st", "nd");
    }

    @Test
    void aRangeHasItsTwoEndsInThatOrder() {
        NumberWords words = with("range", "{0} up to {1}", "number.range.a", "from {0} until {1}", "number.range.b",
                "{1} after {0}", "number.range.c", "to {1}", "number.range.d", "{0} on");

        assertThat(words.ranges).contains(new NumberWords.Range("", "up to"), new NumberWords.Range("from", "until"))
                .noneMatch(range -> range.between().equals("after") || range.between().equals("on")
                        || range.between().isEmpty());
    }

    @Test
    void aSpaceBetweenGroupsMayBeAnySpaceAndAnotherSignOnlyItself() {
        assertThat("1\u00A0000").matches("1" + with("number.group", "\u202F").group + "000");
        assertThat("1 000").matches("1" + with("number.group", "\u00A0").group + "000");
        assertThat("1x000").doesNotMatch("1" + with("number.group", ".").group + "000");
        assertThat("1.000").matches("1" + with("number.group", ".").group + "000");
    }

    @Test
    void aWordWithAnEndingIsFoundAsItStandsInTheList() {
        NumberWords words = with("number.inflections", "ish", "number.word.tenish", "");

        assertThat(words.key("Twentyish")).isEqualTo("twenty");
        assertThat(words.key("tenish")).isEqualTo("tenish");
        assertThat(words.key("Foolish")).isEqualTo("foolish");
    }

    @Test
    void aWordInOtherLettersIsForeign() {
        assertThat(with().isForeign("тысяч")).isTrue();
        assertThat(with().isForeign("thousand")).isFalse();
        assertThat(new NumberWords(Words.in("ru")).isForeign("thousand")).isTrue();
        assertThat(new NumberWords(Words.in("kk")).isForeign("мың")).isFalse();
        assertThat(new NumberWords(Words.in("uz")).isForeign("ming")).isFalse();
        assertThat(new NumberWords(Words.only("number.group", ",", "number.decimal", ".")).isForeign("тысяч")).isFalse();
    }
}

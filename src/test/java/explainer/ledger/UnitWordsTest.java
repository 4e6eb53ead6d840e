package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.ledger.NumberScanner.Amount;

/** Which units a text names, and whether an amount is in that of a fact. */
class UnitWordsTest {

    private final Data data = Data.facts("id: way, value: 5, unit: km", "id: trips, value: 5, unit: flights-a-week",
            "id: sum, value: 5, unit: usd", "id: place, value: 5, unit: rank");
    private final UnitWords units = new UnitWords(Words.MESSAGES, data.ledger.units().values());
    private final Claim claim = new Claim(Words.MESSAGES, data.ledger.units().values());

    @ParameterizedTest
    @CsvSource({"km long, km", "Kilometres long, Kilometres", "square-kilometres, square-kilometres", "EUR 5, EUR",
        "US$5, US$", "R$5, R$", "€5, €", "per cent, per cent", "flights a week, flights a week"})
    void theLongestUnitThatATextBeginsWithIsFound(String text, String sign) {
        assertThat(units.at(text, 0).map(UnitWords.Sign::text)).contains(sign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kmx", "try", "all", "xyz", "-"})
    void otherWordsAreNoUnits(String text) {
        assertThat(units.at(text, 0)).isEmpty();
    }

    @Test
    void someWordsAreUnitsBehindANumberOnly() {
        assertThat(units.at("foot", 0)).hasValueSatisfying(sign -> assertThat(sign.strict()).isFalse());
        assertThat(units.at("EUR", 0)).hasValueSatisfying(sign -> assertThat(sign.strict()).isTrue());
        assertThat(units.at("per cent", 0)).hasValueSatisfying(sign -> assertThat(sign.strict()).isTrue());
    }

    @Test
    void aSignOfTheLedgerHasItsName() {
        assertThat(units.at("a km", 2).map(units::name)).contains("kilometres");
        assertThat(units.at("EUR", 0).map(units::name)).contains("");
    }

    @ParameterizedTest
    @CsvSource({"5 km, way, true", "5, way, true", "US$5, way, false", "5 flights, way, false", "US$5, sum, true",
        "5 flights, trips, true", "5 flights a week, trips, true", "5 km, trips, false"})
    void anAmountIsInTheUnitOfAFactOrInAPartOfARate(String text, String fact, boolean in) {
        List<Amount> amounts = claim.scanner().read(text).amounts();

        assertThat(amounts).singleElement().satisfies(amount -> assertThat(claim.isIn(amount, data.fact(fact).quantity().unit()))
                .isEqualTo(in));
    }

    @ParameterizedTest
    @CsvSource({"5 km, way, true", "5, way, true", "6 km, way, false", "US$5, way, false", "5th, way, false", "5th, place, true"})
    void anAmountStatesAFactByNumberUnitAndOrder(String text, String fact, boolean states) {
        assertThat(claim.scanner().read(text).amounts()).singleElement()
                .satisfies(amount -> assertThat(claim.states(amount, data.fact(fact))).isEqualTo(states));
    }
}

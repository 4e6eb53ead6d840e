package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Wording WORDING = new Wording(Words.MESSAGES);
    private static final Ledger UNITS = Data.read("facts: []").ledger;

    private static Unit unit(String id) {
        return UNITS.units().get(id);
    }

    /** What is written, with plain spaces. */
    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    private static String write(String value, String unit, Qualifier qualifier) {
        ValueText parsed = ValueText.parse(value);
        return plain(WORDING.quantity(new Quantity(parsed.low(), parsed.high(), unit(unit), qualifier)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.765 billion     | usd     | US$1.765 billion
            553.9 million     | usd     | US$553.9 million
            2 billion         | usd     | US$2 billion
            1.80 billion      | usd     | US$1.80 billion
            20 billion        | usd     | US$20 billion
            2.7712 billion    | usd     | US$2.7712 billion
            2.77123 billion   | usd     | US$2,771.23 million
            1,234,567         | usd     | US$1,234,567
            2,000,000         | usd     | US$2,000,000
            1,234,567.8       | usd     | US$1,234,567.8
            3 trillion        | usd     | US$3 trillion
            500 thousand      | usd     | US$500,000
            -657.1 million    | usd     | −US$657.1 million
            0                 | usd     | US$0
            0.05              | usd     | US$0.05
            2,203             | km      | 2,203 km
            999               | km      | 999 km
            2,724,900         | km2     | 2,724,900 km²
            2.7 million       | km2     | 2,700,000 km²
            1                 | litre   | 1 litre
            -1                | litre   | −1 litre
            1.0               | litre   | 1.0 litres
            1 million         | litre   | 1 million litres
            1                 | week    | 1 week
            2                 | week    | 2 weeks
            2 to 3            | week    | 2 to 3 weeks
            -5 to -3          | week    | −5 to −3 weeks
            -5 to 3           | usd     | −US$5 to US$3
            5 to 6 billion    | usd     | US$5 billion to 6 billion
            8                 | percent | 8%
            -0.5              | percent | −0.5%
            3                 | rank    | third
            3.0               | rank    | third
            10                | rank    | tenth
            75                | rank    | no. 75
            """)
    void writesTheDigitsStated(String value, String unit, String expected) {
        assertThat(write(value, unit, Qualifier.EXACT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ABOUT,about US$2 billion", "ALMOST,almost US$2 billion", "MORE_THAN,more than US$2 billion",
        "UP_TO,up to US$2 billion", "EXACT,US$2 billion"})
    void writesHedges(Qualifier qualifier, String expected) {
        assertThat(write("2 billion", "usd", qualifier)).isEqualTo(expected);
        assertThat(plain(WORDING.bare(new Quantity(new BigDecimal("2E9"), Optional.empty(), unit("usd"), qualifier))))
                .isEqualTo("US$2 billion");
    }

    @Test
    void keepsNumberAndUnitOnOneLine() {
        assertThat(WORDING.value(new BigDecimal("2203"), unit("km"))).isEqualTo("2,203\u00A0km");
        assertThat(WORDING.number(new BigDecimal("2E9"), unit("usd"))).isEqualTo("2\u00A0billion");
    }

    @Test
    void separatesAPrefixOfLettersFromItsNumber() {
        Unit franc = new Unit("chf", Dimension.parse("money"), BigDecimal.ONE, "CHF", "", "", "francs",
                Unit.Style.FULL);

        assertThat(WORDING.value(new BigDecimal("-5"), franc)).isEqualTo("\u2212CHF\u00A05");
    }

    @Test
    void takesEveryWordFromTheMessages() {
        Wording german = new Wording(Words.with("number.group", "\u202F", "number.decimal", ",",
                "number.scale.9", "{0} Milliarden", "qualifier.about", "rund {0}", "range", "{0} bis {1}"));

        assertThat(german.quantity(new Quantity(new BigDecimal("1.765E9"), Optional.empty(), unit("usd"),
                Qualifier.ABOUT))).isEqualTo("rund US$1,765 Milliarden");
        assertThat(german.digits(new BigDecimal("2724900.5"))).isEqualTo("2\u202F724\u202F900,5");
        assertThat(german.bare(new Quantity(new BigDecimal("2"), Optional.of(new BigDecimal("3")), unit("week"),
                Qualifier.EXACT))).isEqualTo("2 bis 3\u00A0weeks");
    }

    @ParameterizedTest
    @CsvSource({"1992-11-23,23 November 1992", "2001-11,November 2001", "1998,1998"})
    void writesADateAsExactlyAsItIsKnown(String date, String expected) {
        assertThat(plain(WORDING.date(PartialDate.parse(date)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2019,2019", "1998/2020,1998 to 2020", "2020-01/2020-08,January to August 2020",
        "2019-11/2020-02,November 2019 to February 2020", "2020-01-05/2020-02-03,5 January 2020 to 3 February 2020",
        "2020-02-03,3 February 2020", "2020/2020,2020"})
    void writesAPeriod(String period, String expected) {
        assertThat(plain(WORDING.period(Period.parse(period)))).isEqualTo(expected);
    }

    @Test
    void writesAPeriodBetweenDatesAsTheLanguageHasIt() {
        Wording apart = new Wording(Words.with("range", "{0}\u2013{1}", "period.dates", "{0} \u2013 {1}"));

        assertThat(apart.period(Period.parse("2019-11/2020-02"))).isEqualTo("November 2019 \u2013 February 2020");
        assertThat(apart.period(Period.parse("1998/2020"))).isEqualTo("1998\u20132020");
    }
}

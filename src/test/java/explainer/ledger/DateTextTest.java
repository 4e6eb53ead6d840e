package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers of a text are dates, in which no figure is looked for. */
class DateTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | signed 5 May 2020 by 8         | signed **May 2020 by 8
            en | 3-5 May                        | ****May
            en | 2020-05-05, 7                  | **********, 7
            en | 05.05.2020 or 5/25/2020        | ********** or *********
            en | at 14:30 with 6                | at ***** with 6
            en | the 1990s and the '90s         | the ***** and the ****
            en | 2020-13-05                     | 2020-13-05
            en | 14:75                          | 14:75
            en | on 5 Jan. 2020                 | on **Jan. 2020
            en | May 5, 2020                    | May *, 2020
            en | on May 5                       | on May *
            en | in May 5 came                  | in May 5 came
            en | 5 Mayors                       | 5 Mayors
            en | 1.5 May                        | 1.5 May
            en | 2020 году                      | 2020 году
            ru | в 2020 году 8                  | в ********* 8
            ru | 5 мая 2020 года                | **мая *********
            ru | 5 км                           | 5 км
            kk | 2020 жылы 8                    | ********* 8
            kk | 5 мамырда                      | **мамырда
            uz | 2020-yil 8                     | ******** 8
            uz | 2020-yilda                     | **********
            """)
    void datesAreMaskedAndNothingElse(String language, String text, String masked) {
        DateText dates = new DateText(Words.in(language));

        assertThat(dates.mask(text).replace(DateText.MASK, '*')).isEqualTo(masked);
    }

    @Test
    void withoutNamesOfMonthsOnlyDatesInDigitsAreFound() {
        DateText dates = new DateText(Words.only("date.before-day", "on"));

        assertThat(dates.months()).isEmpty();
        assertThat(dates.mask("on May 5, on 2020-05-05").replace(DateText.MASK, '*')).isEqualTo("on May 5, on **********");
    }

    @Test
    void namesOfMonthsAreGivenInFullAndInShortWithAndWithoutPoint() {
        assertThat(new DateText(Words.only("month.1", "January", "date.months.short", "Jan, , Feb")).months())
                .containsExactly("January", "Jan.", "Jan", "Feb.", "Feb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 0", "9 a", "٥", "५", "½", "Ⅻ", "⑤", "𝟓"})
    void aSignForANumberIsSeenInAnyScript(String text) {
        assertThat(DateText.hasNumber(text, 0, text.length())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "five", "a/b", "a:b", "при", "қ", "–", "€"})
    void lettersAndSignsAreNoNumbers(String text) {
        assertThat(DateText.hasNumber(text, 0, text.length())).isFalse();
    }

    @Test
    void onlyThePartOfATextThatIsAskedForIsLookedAt() {
        assertThat(DateText.hasNumber("1 a 2", 1, 4)).isFalse();
        assertThat(DateText.hasNumber("1 a 2", 1, 5)).isTrue();
        assertThat(DateText.hasNumber("1 a 2", 0, 4)).isTrue();
    }
}

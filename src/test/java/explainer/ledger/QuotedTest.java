package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            common border of 2203 km                           | common border of 2203 km
            {text: 2203 km}                                    | 2203 km
            {before: border of, text: 2203  km, after: long}   | border of 2203 km long
            {before: 'Uzbekistan (', text: '8', after: )}      | Uzbekistan (8)
            {before: 'Россия (18 %), Казахстан (', text: 7 %, after: '),'} | Россия (18 %), Казахстан (7 %),
            """)
    void wordsAreShownAsTheyStand(String at, String words) {
        Data data = Data.facts("id: a, value: 8, unit: km, at: " + at);

        assertThat(data.reports()).isEmpty();
        assertThat(data.fact("a").at().map(Quoted::words)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{before: a}", "{text: '5', paragraph: 0}", "{text: '5', paragraph: one}",
            "{text: '1.5', meant: '1.6'}", "{text: '-5', meant: '5'}", "{text: '5', source: paper}", "{text: '5', where: here}",
            "[5]", "{text: '5', rounded: perhaps}"})
    void whatCantBeMeantIsReported(String at) {
        assertThat(Data.facts("id: a, value: 5, unit: km, at: " + at).reports()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{file: a.txt}", "{sha256: abc, file: a.txt}", "{entry: e, more: m}", "a.txt",
            "{file: ../a.txt, sha256: 09b5361f2037df189714aabe3b52397f59fc98d464cf774503ad323c25e9d44a}"})
    void aCopyIsAFileWithItsDigestOrAnEntry(String copy) {
        assertThat(Data.read("sources: [{id: a, title: A, publisher: P, date: 2020, covers: c, copy: " + copy + "}]")
                .reports()).hasSize(1);
    }

    @Test
    void theSourceThatHasTheWordsMayBeAnother() {
        Data data = Data.read("""
                facts: [{id: a, label: A, value: 5, unit: km, source: [office, paper], at: {text: '5', source: paper}}]
                """);

        assertThat(data.fact("a").quotedSource().map(Source::id)).contains("paper");
    }
}

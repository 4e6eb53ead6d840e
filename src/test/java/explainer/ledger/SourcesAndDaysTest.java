package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What helps to judge a source, and what sources don't agree on. */
class SourcesAndDaysTest {

    @Test
    void aSourceSaysWhatHelpsToJudgeIt() {
        Data data = Data.read("""
                sources:
                  - {id: news, title: News, publisher: A portal, date: 2022-12-22, covers: trade, kind: media,
                     author: A. Writer, language: ru, read: copy, quotes: The ministry, archived: "https://archive.example/1", through: [paper]}
                """);

        assertThat(data.reports()).isEmpty();
        assertThat(data.ledger.sources().get("news").background()).isEqualTo(new Source.Background(
                Optional.of(Source.Kind.MEDIA), Optional.of("A. Writer"), Optional.of("ru"), true, Optional.of("The ministry"),
                Optional.of("https://archive.example/1"), Optional.empty(), Optional.empty()));
        assertThat(data.ledger.sources().get("paper").background()).isEqualTo(Source.Background.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "kind: newspaper      | 'kind' can't be 'newspaper'",
        "read: live           | 'read' can't be 'live'",
        "language: russian    | 'language': 'russian' is not the tag of a language",
        "language: Russian language | 'language': 'Russian language' is not the tag of a language",
    })
    void whatCannotBeReadIsReported(String key, String message) {
        Data data = Data.read("sources:\n  - {id: news, title: News, publisher: A portal, date: 2022, covers: trade, "
                + key + "}\n");

        assertThat(data.reports()).containsExactly("data.yaml:2:" + (data.diagnostics().get(0).location().column())
                + " BAD_VALUE " + message);
    }

    @Test
    void anEventHasTheOtherDaysThatSourcesGive() {
        Data data = Data.read("""
                events:
                  - id: meeting
                    date: 2022-12-22
                    title: A meeting
                    source: office
                    differs:
                      - when: 21 December 2022
                        source: paper
                        text: It may have counted the *night*.
                """);

        assertThat(data.reports()).isEmpty();
        Event event = data.ledger.events().get(0);
        assertThat(event.others()).extracting(Event.OtherDay::when).containsExactly("21 December 2022");
        assertThat(event.allSources()).extracting(Source::id).containsExactly("office", "paper");
    }

    @Test
    void anotherDayNeedsWordsAndASource() {
        Data data = Data.read("""
                events:
                  - id: meeting
                    date: 2022-12-22
                    title: A meeting
                    source: office
                    differs: [{text: Why, from: paper}]
                """);

        assertThat(data.diagnostics()).extracting(problem -> problem.code().name())
                .containsOnly("MISSING_KEY", "UNKNOWN_KEY").hasSize(3);
    }
}

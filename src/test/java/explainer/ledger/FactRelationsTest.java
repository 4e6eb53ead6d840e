package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import explainer.diagnostic.Diagnostic;

/** How facts name others of the same thing. */
class FactRelationsTest {

    @Test
    void aFactKnowsItsOtherStatementsAndItsSuccessor() {
        Data data = Data.facts("id: a, value: 2203, unit: km, statements: [b, c], chosen: The treaty says so., at: ' long border '",
                "id: b, value: 2300, unit: km, superseded-by: a", "id: c, value: 2351000, unit: m");

        assertThat(data.reports()).isEmpty();
        assertThat(data.fact("a").relations().statements()).containsExactly("b", "c");
        assertThat(data.fact("a").relations().chosen().orElseThrow().text()).isEqualTo("The treaty says so.");
        assertThat(data.fact("a").at().map(Quoted::words)).contains("long border");
        assertThat(data.fact("b").relations().supersededBy()).contains("a");
        assertThat(data.fact("c").relations()).isEqualTo(Fact.Relations.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "statements: [border]       | UNKNOWN_REFERENCE   | there is no fact 'border'",
        "statements: [money]        | UNLIKE_FACTS        | 'money' measures 'money', but 'a' measures 'length'",
        "statements: [a]            | UNLIKE_FACTS        | 'a' is held against itself",
        "chosen: Because.           | NEEDLESS_CHOICE     | 'chosen' stands where there are no 'statements'",
        "superseded-by: money       | UNLIKE_FACTS        | 'money' measures 'money', but 'a' measures 'length'",
        "superseded-by: nothing     | UNKNOWN_REFERENCE   | there is no fact 'nothing'",
        "superseded-by: a           | CIRCULAR_SUCCESSION | 'a' is superseded by itself",
        "at: one two three four five six seven eight nine | TOO_LONG | 'at' has 9 words",
    })
    void whatDoesNotFitIsReported(String key, String code, String message) {
        Data data = Data.facts("id: a, value: 5, unit: km, " + key, "id: money, value: 3, unit: usd");

        assertThat(data.diagnostics()).extracting(problem -> problem.code().name(), Diagnostic::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, message));
        assertThat(data.fact("a").relations().named()).isEmpty();
    }

    @Test
    void aCircleOfSuccessorsIsCutWhereItCloses() {
        Data data = Data.facts("id: a, value: 5, unit: km, superseded-by: b", "id: b, value: 6, unit: km, superseded-by: c",
                "id: c, value: 7, unit: km, superseded-by: a");

        assertThat(data.diagnostics()).extracting(problem -> problem.code().name()).containsExactly("CIRCULAR_SUCCESSION");
        assertThat(List.of("a", "b", "c")).map(id -> data.fact(id).relations().supersededBy().orElse("-"))
                .containsExactly("b", "c", "-");
    }
}

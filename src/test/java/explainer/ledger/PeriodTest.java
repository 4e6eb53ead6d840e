package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2020-02", "2020-02-29", "2020-01/2020-08", "1998/2020", "2020-02/2020-02-29"})
    void readsAndWrites(String text) {
        assertThat(Period.parse(text).iso()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "19", "2019-2020", "2020-13", "2020-00", "2020-02-30", "2020-2", "2020/",
        "2020/2019", "2019/2020/2021"})
    void refusesWhatIsNoPeriod(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInexactDateComesBeforeTheExactOnesInIt() {
        assertThat(List.of("2020-02-03", "2020", "2019-12-31", "2020-02").stream().map(PartialDate::parse).sorted()
                .map(PartialDate::iso)).containsExactly("2019-12-31", "2020", "2020-02", "2020-02-03");
    }
}

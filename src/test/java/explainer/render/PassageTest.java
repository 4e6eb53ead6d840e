package explainer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import explainer.diagnostic.Location;
import explainer.ledger.Quoted;

class PassageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            https://a.example/p   | amounted to | 1.765 billion | US dollars | https://a.example/p#:~:text=amounted%20to-,1.765%20billion,-US%20dollars
            https://a.example/p   | -           | 5%            | -          | https://a.example/p#:~:text=5%25
            https://a.example/p#b | of          | 2,203 km      | -          | https://a.example/p#b:~:text=of-,2%2C203%20km
            https://a.example/p   | -           | 5-6 A&B       | #          | https://a.example/p#:~:text=5%2D6%20A%26B,-%23
            https://a.example/p   | -           | 7 млрд        | -          | https://a.example/p#:~:text=7%20%D0%BC%D0%BB%D1%80%D0%B4
            """)
    void theWordsAreEscaped(String page, String before, String text, String after, String address) {
        Location here = Location.of("facts.yaml");
        Quoted words = new Quoted(before == null ? "" : before, text, after == null ? "" : after, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), false, here, here);

        assertThat(Passage.of(page, words)).isEqualTo(address);
    }
}

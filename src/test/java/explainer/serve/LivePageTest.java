package explainer.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LivePageTest {

    private static final String ADDRESS = "http://127.0.0.1:1/.preview/";

    @Test
    void putsItsScriptAtTheEndOfTheBody() {
        assertThat(live("<body>text</body></html>")).isEqualTo(
                "<body>text<script src=\"/.preview/client.js\" data-version=\"v\"></script></body></html>");
        assertThat(live("text")).startsWith("text<script");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "default-src 'none' | default-src 'none'; script-src ADR; style-src ADR; connect-src ADR",
            "default-src 'self'; img-src * | default-src 'self'; img-src *; script-src 'self' ADR; "
                    + "style-src 'self' ADR; connect-src 'self' ADR",
            "script-src 'sha256-x='; | script-src 'sha256-x=' ADR",
            "img-src 'self' | img-src 'self'"})
    void widensThePolicyOfAPageByNothingButItself(String policy, String widened) {
        assertThat(live("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\"><body></body>"))
                .contains("content=\"" + widened.replace("ADR", ADDRESS) + "\"");
    }

    private static String live(String page) {
        return new String(LivePage.of(page.getBytes(StandardCharsets.UTF_8), "127.0.0.1:1", "v"),
                StandardCharsets.UTF_8);
    }
}

package explainer.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Location;
import explainer.yaml.YamlText;

class AliasTest {

    @ParameterizedTest
    @CsvSource({"old.html,old.html", "/old.html,old.html", "old/,old/index.html", "/2019/old,2019/old/index.html",
            "old.htm,old.htm", "/,index.html", "Ma%C3%9F%20&%20mehr.html,Maß & mehr.html", "v1.2/,v1.2/index.html",
            "a+b.html,a+b.html", ".hidden,.hidden/index.html"})
    void becomesAFileThatLeadsOn(String written, String path) {
        assertThat(alias(written).path()).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/old.html", "//example.org/old.html", "mailto:a@b", "../old.html", "a/../b.html",
            "a//b.html", "old.html#part", "old.html?page=2", "old.php", "old.html/", "a.html/b.html", "a\\b.html", "100%.html",
            "a*.html", "a:b.html", "%2e%2e/a.html"})
    void isNoneThatAFileCanStandFor(String written) {
        assertThat(alias(written).path()).isEmpty();
    }

    private static Alias alias(String written) {
        return Alias.of(new YamlText(Location.of("page.md"), written));
    }
}

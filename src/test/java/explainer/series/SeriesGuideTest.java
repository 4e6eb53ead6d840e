package explainer.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import explainer.diagnostic.Diagnostics;
import explainer.yaml.YamlList;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlNode;
import explainer.yaml.YamlReader;
import explainer.yaml.YamlText;

/** The example in the guide is the series of the test site, so that it can be tried and does what it says. */
class SeriesGuideTest {

    private static final Path SITE = Path.of("src/test/resources/explainer/series/content");

    @Test
    void theGuideDescribesTheSeriesOfTheTestSite() throws IOException {
        Matcher example = Pattern.compile("```yaml\n(title: Landings.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/docs/editing.md")));

        assertThat(example.find()).isTrue();
        assertThat(plain(example.group(1))).isEqualTo(plain(Files.readString(SITE.resolve("data/series/landings.yaml"))));
    }

    @Test
    void theGuideShowsItsRowsAndFigures() throws IOException {
        String guide = Files.readString(Path.of("src/docs/editing.md"));
        String page = Files.readString(SITE.resolve("landings.md"));

        assertThat(Files.readString(SITE.resolve("data/series/landings.csv")).lines())
                .contains("VE;2029;591,2;1.167", "VE;2030;610,0 p;1.204", "NO;2003;:;1.317");
        for (String line : new String[] {"title: All three land more, but Norholm", "columns: [year, country, catch, boats]",
            "order: -year", "(fact:sum(landings/catch@*@2029))", "(fact:share(landings/catch@VE@2029))"}) {
            assertThat(guide).contains(line);
            assertThat(page).contains(line);
        }
    }

    private static Object plain(String yaml) {
        return plain(new YamlReader("x.yaml", 1, new Diagnostics()).read(yaml).orElseThrow());
    }

    private static Object plain(YamlNode node) {
        if (node instanceof YamlMap map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.entries().forEach((key, value) -> plain.put(key, plain(value)));
            return plain;
        }
        return node instanceof YamlList list ? list.items().stream().map(SeriesGuideTest::plain).toList()
                : ((YamlText) node).value();
    }
}

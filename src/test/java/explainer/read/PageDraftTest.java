package explainer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Diagnostics;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlReader;
import explainer.yaml.YamlText;

class PageDraftTest {

    @ParameterizedTest
    @CsvSource({"Energy,energy.md", "  Energy & water: now! ,energy-water-now.md",
            "Ñandú Ältere Łódź,nandu-altere-lodz.md",
            "Oʻzbek tili,ozbek-tili.md", "The people's choice,the-peoples-choice.md", "Straße,strasse.md",
            "INFLATION IN 2020,inflation-in-2020.md", "İstanbul ırmak,istanbul-irmak.md", "Энергетика,.md", "...,.md"})
    void namesTheFileAfterTheTitle(String title, String name) {
        assertThat(PageDraft.fileName(title)).isEqualTo(name);
    }

    @Test
    void namesTheFileAlikeInEveryLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(PageDraft.fileName("INFLATION")).isEqualTo("inflation.md");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Energy", "Energy: now", "\"Quoted\"", "back\\slash", "# no comment", "- no list", "yes",
            "'", "{no map}", "Oʻzbek", "a % b", "%s"})
    void keepsTheTitleWhateverYamlMakesOfIt(String title) {
        String text = new PageDraft("topic", title, LocalDate.of(2020, 10, 15), Optional.of(6)).text();
        Diagnostics diagnostics = new Diagnostics();
        YamlMap head = (YamlMap) new YamlReader("x.md", 2, diagnostics).read(text.split("---\n")[1]).orElseThrow();

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(((YamlText) head.entries().get("title")).value()).isEqualTo(title);
        assertThat(((YamlText) head.entries().get("order")).value()).isEqualTo("6");
        assertThat(((YamlText) head.entries().get("date")).value()).isEqualTo("2020-10-15");
    }
}

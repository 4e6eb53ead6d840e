package explainer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.theme.Theme;

/** The files with the words of each language, and which one a site takes. */
class LanguageFilesTest {

    /** What each language has as many of as it needs. */
    private static final Pattern OWN = Pattern.compile("number\\.(word|power|fraction|multiple|ordinal|range)\\..+"
            + "|plural\\..+|.+\\.(zero|one|two|few|many)|month\\.\\d+\\.day|alphabet|letter\\.apostrophes|letter\\.spellings|period\\.dates"
            + "|number\\.(signs-apart|inflections)|date\\.year-words");

    @ParameterizedTest
    @ValueSource(strings = {"templates/messages_ru.properties", "templates/messages_kk.properties",
        "templates/messages_uz.properties", "src/test/resources/explainer/languages/messages_ar.properties"})
    void aTranslationHasEachTextWithTheSameGapsAndNoOther(String file) throws IOException {
        SortedMap<String, String> english = read("templates/messages.properties");
        SortedMap<String, String> own = read(file);
        TreeSet<String> missing = new TreeSet<>(english.keySet());
        missing.removeIf(key -> OWN.matcher(key).matches() || own.containsKey(key)
                || file.contains("/test/") && key.startsWith("unit."));
        TreeSet<String> unknown = new TreeSet<>(own.keySet());
        unknown.removeIf(key -> OWN.matcher(key).matches() || english.containsKey(key));

        assertThat(missing).as("missing in " + file).isEmpty();
        assertThat(unknown).as("not in English, but in " + file).isEmpty();
        english.entrySet().removeIf(text -> OWN.matcher(text.getKey()).matches());
        english.forEach((key, text) -> assertThat(gaps(own.getOrDefault(key, text))).as(key + " in " + file)
                .isEqualTo(gaps(text)));
        assertThat(new Messages(file, own).malformed()).isEmpty();
    }

    /** Names of formats and keys are the same everywhere; another text that is the same was forgotten. */
    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "uz"})
    void noTextIsLeftInEnglish(String language) throws IOException {
        SortedMap<String, String> english = read("templates/messages.properties");

        read("templates/messages_" + language + ".properties").forEach((key, text) -> {
            if (!OWN.matcher(key).matches() && !key.startsWith("unit.") && english.get(key).matches("(?s).*\\p{L}{2}.*")
                    && !english.get(key).matches("ltr|[{}0-9\u00A0 km]+|PDF.*")) {
                assertThat(text).as(key).isNotEqualTo(english.get(key));
            }
            if (!language.equals("uz") && !key.startsWith("unit.") && !OWN.matcher(key).matches() && !key.equals("text.direction")) {
                assertThat(text.replaceAll("CSV|JSON|PDF|EPUB|HTML|A4|US Letter|Ctrl|Mac|\\bP\\b", "")).as(key)
                        .doesNotContainPattern("[A-Za-z]");
            }
        });
    }

    private static String gaps(String text) {
        return Pattern.compile("\\{\\d\\}").matcher(text).results().map(gap -> gap.group()).distinct().sorted()
                .collect(Collectors.joining());
    }

    private static SortedMap<String, String> read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    @ParameterizedTest
    @CsvSource({"en,messages.properties", "en-GB,messages.properties", "ru,messages_ru.properties",
        "ru-KZ,messages_ru.properties", "uz,messages_uz.properties", "uz-Cyrl,", "sv,"})
    void theThemeSpeaksSomeLanguages(String tag, String file) {
        assertThat(Theme.own().words(tag)).isEqualTo(Optional.ofNullable(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "uz", "uz-Cyrl", "pt-BR", "kaa", "sv", "ar", "zh-Hant-TW"})
    void tagsOfLanguagesAreTaken(String tag) {
        assertThat(LanguageTag.wanted(tag)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en_GB,write 'en-GB'", "rus,write 'ru'", "russian,'write a tag such as en, ru or uz-Cyrl'",
        "xq,'write a tag such as en, ru or uz-Cyrl'", "r,'write a tag such as en, ru or uz-Cyrl'",
        "ru-,'write a tag such as en, ru or uz-Cyrl'", "ru kk,'write a tag such as en, ru or uz-Cyrl'"})
    void othersAreRefusedWithAHint(String tag, String hint) {
        assertThat(LanguageTag.wanted(tag)).contains(hint);
    }

    @Test
    void aRuleThatCanNotBeReadIsFound() {
        assertThat(new Messages("m", new TreeMap<>(java.util.Map.of("plural.one", "n%10=1 & n%100!=11", "plural.few",
                "n % 10 is 2", "plural.many", "n % 0 = 1"))).malformed()).containsExactly("plural.few", "plural.many");
    }
}

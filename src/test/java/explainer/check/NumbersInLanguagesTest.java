package explainer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Diagnostic;
import explainer.ledger.Words;

/** The numbers of running text in other languages: those that are not traced to a fact, and those that need not be. */
class NumbersInLanguagesTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "ru|В 2020 году построили 34 школы|34", "ru|Это 1\u00A0765 человек|1\u00A0765", "ru|Выросло на 5,5\u00A0%|5,5",
        "ru|от 2 до 3 лет|2 до 3", "ru|75-й год подряд|75-й", "ru|1,7 млрд долларов|1,7 млрд",
        "kk|2020 жылы 34 мектеп салынды|34", "kk|220-ден астам құжат|220-ден", "kk|1,7 млрд АҚШ долларына|1,7 млрд",
        "uz|2020-yilda 34 ta maktab qurildi|34", "uz|220 tadan ortiq hujjat|220", "uz|1,7 mlrd AQSH dollariga|1,7 mlrd"})
    void areFoundWithoutALink(String line) {
        String[] parts = line.split("\\|");

        assertThat(problems(parts[0], parts[1])).singleElement().asString().contains("the number '" + parts[2] + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ru|Договор подписан 30 сентября 2020 года, а в 1998-м ещё нет", "ru|в 2019–2020 годах и 1990-х годах",
        "ru|2000 год, с 2001 г. и к 2005 году", "ru|3 и 5 мая, 05.05.2020 в 14:30",
        "kk|Шарт 2020 жылғы 30 қыркүйекте жасалды, 1998 жылдан бері", "kk|1990-жылдары және 2019–2020 жылдары",
        "uz|Shartnoma 2020-yil 30-sentabrda, 1998-yildan beri", "uz|1990-yillarda, 2019–2020-yillarda, 5-mayda"})
    void areDatesThatNeedNone(String line) {
        String[] parts = line.split("\\|");

        assertThat(problems(parts[0], parts[1])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru|[1,765 млрд долларов](fact:trade)", "kk|[1,765 миллиард АҚШ долларына](fact:trade)",
        "uz|[1,765 milliard AQSH dollariga](fact:trade)"})
    void agreeWithTheLedger(String line) {
        String[] parts = line.split("\\|");

        assertThat(problems(parts[0], parts[1])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru|[1,765 млн долларов](fact:trade)", "ru|[1,765 млрд тенге](fact:trade)",
        "kk|[1,765 миллион АҚШ доллары](fact:trade)", "kk|[1,765 миллиард теңге](fact:trade)",
        "uz|[1,765 mln AQSH dollari](fact:trade)", "uz|[1,765 mlrd soʻm](fact:trade)"})
    void disagreeWithIt(String line) {
        String[] parts = line.split("\\|");

        assertThat(problems(parts[0], parts[1])).hasSize(1);
    }

    private static List<String> problems(String language, String body) {
        Site site = new Site(Words.in(language).texts()).fact("trade", "1765000000", "usd");
        return site.page("a.md", body + ".\n").check().stream().filter(d -> d.code().name().contains("NUMBER")
                || d.code().name().contains("DISAGREES")).map(Diagnostic::message).toList();
    }
}

package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.read.Alphabet;
import explainer.read.Messages;

/** What message files say of their languages, compared with ICU, which knows them all. */
class LanguagesTest {

    private static final List<BigDecimal> NUMBERS = Stream.concat(IntStream.range(0, 2500).mapToObj(BigDecimal::valueOf),
            IntStream.range(0, 2500).mapToObj(i -> BigDecimal.valueOf(i * 997L, i % 4))).toList();

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "uz", "sv", "ar"})
    void countsAsTheLanguageDoes(String language) {
        Messages words = Words.in(language);
        PluralRules rules = PluralRules.forLocale(ULocale.forLanguageTag(language));

        assertThat(NUMBERS).allSatisfy(number -> assertThat(words.form(number)).as("%s", number)
                .isEqualTo(rules.select(NumberFormatter.withLocale(ULocale.ROOT).precision(Precision.fixedFraction(
                        number.scale())).format(number))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "uz", "sv"})
    void writesNumbersAsTheLanguageDoes(String language) {
        Wording wording = new Wording(Words.in(language));

        assertThat(NUMBERS).allSatisfy(number -> assertThat(wording.digits(number)).isEqualTo(NumberFormatter.withLocale(
                ULocale.forLanguageTag(language)).precision(Precision.fixedFraction(number.scale())).format(number)
                .toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "uz", "sv", "ar"})
    void namesMonthsAsTheLanguageDoes(String language) {
        Messages words = Words.in(language);
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLanguageTag(language));

        assertThat(IntStream.rangeClosed(1, 12).mapToObj(month -> words.get("month." + month))).containsExactly(
                lower(language, symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE)));
        assertThat(IntStream.rangeClosed(1, 12).mapToObj(month -> words.texts().getOrDefault("month." + month + ".day",
                words.get("month." + month)))).containsExactly(
                lower(language, symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)));
    }

    /** ICU begins months that stand alone with a capital where a title needs one. */
    private static String[] lower(String language, String[] months) {
        return Arrays.stream(months).map(month -> language.equals("en") ? month
                : month.toLowerCase(java.util.Locale.ROOT)).toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "uz", "sv"})
    void sortsAsTheLanguageDoes(String language) {
        Messages messages = Words.in(language);
        Alphabet alphabet = new Alphabet(messages);
        Collator collator = Collator.getInstance(ULocale.forLanguageTag(language));
        List<String> letters = new ArrayList<>(List.of(messages.get("alphabet").split(" ")));
        letters.addAll(List.of(" ", "1", "7"));
        letters.addAll(language.equals("ru") || language.equals("kk") ? List.of("ё") : List.of("é"));
        Random random = new Random(23);
        List<String> words = IntStream.range(0, 4000).mapToObj(i -> {
            String word = IntStream.rangeClosed(0, random.nextInt(5)).mapToObj(at -> letters.get(random.nextInt(
                    letters.size()))).collect(Collectors.joining()).strip();
            return random.nextInt(4) > 0 || word.isEmpty() ? word
                    : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
        }).filter(word -> !word.isEmpty()).distinct().toList();

        assertThat(words.stream().sorted(alphabet)).containsExactlyElementsOf(
                words.stream().sorted(collator::compare).toList());
    }

    @Test
    void putsLettersOfSeveralCharactersAtTheEnd() {
        Alphabet uzbek = new Alphabet(Words.in("uz"));

        assertThat(Stream.of("Chorsu", "Shahrisabz", "Oʻzbekiston", "Gʻijduvon", "Zomin", "Olmaliq", "Guliston", "Samarqand",
                "Toshkent").sorted(uzbek)).containsExactly("Guliston", "Olmaliq", "Samarqand", "Toshkent", "Zomin",
                "Oʻzbekiston", "Gʻijduvon", "Shahrisabz", "Chorsu");
        assertThat(Stream.of("Oʻzbekiston", "Shahrisabz", "Olmaliq", "Гулистон").map(uzbek::first))
                .containsExactly("Oʻ", "Sh", "O", "Г");
        assertThat(Stream.of("Oʻzbekiston", "O'zbekiston", "O‘zbekiston", "Oʼzbekiston").map(uzbek::first).distinct())
                .containsExactly("Oʻ");
        assertThat(Stream.of("Қазақстан", "Алматы", "Әулиеата", "Кентау", "Бішкек").sorted(new Alphabet(Words.in("kk"))))
                .containsExactly("Алматы", "Әулиеата", "Бішкек", "Кентау", "Қазақстан");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ru|1,765 млрд долларов США|2 млн долларов США|1 доллар США|2 доллара США|5 долларов США|21 доллар США|1,5 доллара США|"
                + "78 %|третье|30 сентября 2020 года|ноябрь 2001 года|январь–август 2020 года|2–5 долларов США",
        "kk|1,765 млрд АҚШ доллары|2 млн АҚШ доллары|1 АҚШ доллары|2 АҚШ доллары|5 АҚШ доллары|21 АҚШ доллары|1,5 АҚШ доллары|"
                + "78%|үшінші|2020 жылғы 30 қыркүйек|2001 жылғы қараша|2020 жылғы қаңтар–тамыз|2–5 АҚШ доллары",
        "uz|1,765 mlrd AQSH dollari|2 mln AQSH dollari|1 AQSH dollari|2 AQSH dollari|5 AQSH dollari|21 AQSH dollari|"
                + "1,5 AQSH dollari|78%|uchinchi|2020-yil 30-sentabr|2001-yil noyabr|2020-yil yanvar–avgust|2–5 AQSH dollari"})
    void putsIntoWords(String line) {
        List<String> parts = List.of(line.split("\\|"));
        Wording wording = new Wording(Words.in(parts.get(0)));
        Unit usd = unit(parts.get(0), "usd");

        assertThat(Stream.of(Stream.of("1765e6", "2e6", "1", "2", "5", "21", "1.5").map(value -> wording.value(
                new BigDecimal(value), usd)), Stream.of(wording.value(new BigDecimal("78"), unit(parts.get(0), "percent")),
                wording.number(new BigDecimal("3"), unit(parts.get(0), "rank")),
                wording.date(PartialDate.parse("2020-09-30")), wording.date(PartialDate.parse("2001-11")),
                wording.period(new Period(PartialDate.parse("2020-01"), PartialDate.parse("2020-08"))),
                wording.bare(new Quantity(new BigDecimal("2"), java.util.Optional.of(new BigDecimal("5")), usd,
                        Qualifier.EXACT)))).flatMap(one -> one).map(text -> text.replace('\u00A0', ' ')))
                .containsExactlyElementsOf(parts.subList(1, parts.size()));
    }

    private static Unit unit(String language, String id) {
        return ClaimTableTest.data(language).ledger.units().get(id);
    }
}

package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the grade of text is counted that {@link ReadingGradeIT} holds the pages to. */
class ReadingGradeTest {

    @ParameterizedTest
    @CsvSource({"trade,1", "lines,1", "asked,1", "called,1", "rules,1", "the,1", "year,1", "days,1", "three,1", "goes,1",
            "table,2", "prices,2", "pages,2", "wanted,2", "reaches,2", "settled,2", "Turkey,2", "border,2", "lawyer,2",
            "cotton,2", "agreement,3", "Vessania,3", "Zürich,2", "Tokayev,3", "can’t,1", "cooperation,4",
            "'2,356.666',2", "7,2"})
    void countsSyllables(String word, int expected) {
        assertThat(ReadingGrade.syllables(word)).isEqualTo(expected);
    }

    @Test
    void countsWordsAndSentences() {
        assertThat(ReadingGrade.of(List.of("It rains. It rains 1.5 mm a day, doesn’t it?", "“Half-full!”")))
                .isEqualTo(new ReadingGrade(12, 3, 13));
    }

    @Test
    void growsWithSentencesAndWords() {
        assertThat(ReadingGrade.of(List.of("The cat sat on the mat.")).value()).isEqualTo(-1.45, within(0.005));
        assertThat(ReadingGrade.of(List.of("The cat sat on the mat and saw the old dog.")).value())
                .isGreaterThan(ReadingGrade.of(List.of("The cat sat on the mat.", "It saw the old dog.")).value());
        assertThat(ReadingGrade.of(List.of("Cooperation accelerated.")).value()).isGreaterThan(20);
        assertThat(ReadingGrade.of(List.of()).value()).isZero();
    }

    @Test
    void readsWhatEndsAsASentence() {
        assertThat(ReadingGrade.prose(Jsoup.parse("""
                <main><h1>Fish</h1><p>It <b>swims</b>
                well<sup>1</sup>.<ul><li>Is it old?<ul><li>Cod</li></ul></li><li>Herring.</ul><div>The end</div></main>
                """).selectFirst("main"))).containsExactly("It swims well1.", "Is it old?", "Herring.");
    }
}

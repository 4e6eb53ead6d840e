package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every page is in plain words: a reader of fourteen can follow it, and is not told over and over where it is from. */
class ReadingGradeIT {

    private static final double GRADE = 8;
    /** How often a page may say that its oldest source says so. */
    private static final int NAMED = 10;
    private static final String SOURCE = "(?is)\\bthe article\\b";

    /** The briefing is all topics in one; the tables of figures and of sources speak of one after the other. */
    private static final Map<String, Integer> MANY = Map.of("briefing.html", 36, "sources.html", 15, "at-a-glance.html", 12);

    private final BuiltSite site = BuiltSite.built();

    @Test
    void keepsEveryPageEasyToRead() {
        List<String> hard = new ArrayList<>();
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-32s %6s %6s %9s%n", "page", "grade", "words",
                "sentences"));
        site.pages().forEach((path, page) -> {
            ReadingGrade grade = ReadingGrade.of(ReadingGrade.prose(text(page)));
            table.append(String.format(Locale.ROOT, "%-32s %6.2f %6d %9d%n", path, grade.value(), grade.words(),
                    grade.sentences()));
            if (grade.value() > GRADE) {
                hard.add(String.format(Locale.ROOT, "%s is of grade %.2f", path, grade.value()));
            }
        });
        System.out.print(table);

        assertThat(hard).as("pages that are harder to read than grade %s", GRADE).isEmpty();
    }

    @Test
    void namesTheOldestSourceWhereItMatters() {
        List<String> often = new ArrayList<>();
        site.pages().forEach((path, page) -> {
            int times = (" " + page.select("main").text() + " ").split(SOURCE, -1).length - 1;
            if (times > MANY.getOrDefault(path, NAMED)) {
                often.add(path + " says it " + times + " times");
            }
        });

        assertThat(often).as("pages that say “the article” more than %d times", NAMED).isEmpty();
    }

    /** What is read as text: no tables and menus, no numbers of notes, and not the notes, which quote titles. */
    private static Element text(Document page) {
        Element main = page.selectFirst("main").clone();
        main.select("table, nav, form, sup, svg, script, style, .notes, .source").remove();
        return main;
    }
}

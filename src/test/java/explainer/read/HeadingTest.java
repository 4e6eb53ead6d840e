package explainer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;

/** What headings are called where only plain text can stand, and their anchors. */
class HeadingTest {

    private static List<Heading> headings(String markdown) {
        return Heading.of(new MarkdownParser(new Diagnostics()).parse(markdown, Location.of("a.md", 1)).document(),
                address -> address.equals("fact:road") ? Optional.of("12 km") : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "## The \"new\" route -- it's open ... | The “new” route – it’s open … | the-new-route----its-open-",
            "## 'Single' --- and <<angle>> | ‘Single’ — and «angle» | single-----and-angle",
            "## Ways[^bridge] | Ways | ways",
            "## Ways[^bridge] and [^bridge]means | Ways and means | ways-and-means",
            "## Ways[^missing] | Ways[^missing] | waysmissing",
            "## Filled [](fact:road) | Filled 12 km | filled-12-km",
            "## [](fact:road) | 12 km | 12-km",
            "## Filled [twelve](fact:road) | Filled twelve | filled-twelve",
            "## Filled [](fact:unknown) | Filled | filled",
            "## North &#8212; South &#1178; &amp; &copy; | North — South Қ & © | north--south-қ--",
            "## A&nbsp;B &unknown; | A\u00A0B &unknown; | a-b-unknown",
            "## See <https://example.org/x> | See https://example.org/x | see-httpsexampleorgx",
            "## Ask <a@example.org> | Ask a@example.org | ask-aexampleorg",
            "## One<br>two<BR/>three | One two three | one-two-three",
            "## H<sub>2</sub>O<!-- water --> | H2O | h2o",
            "## `a -- b` and `` ` `` | a -- b and ` | a----b-and-",
            "## ~~Old~~ *new **and** _bold_* | Old new and bold | old-new-and-bold",
            "## [Home \"page\"](index.md 'Title') | Home “page” | home-page",
            "## ![The \"bridge\" -- wide](bridge.svg) | The “bridge” – wide | the-bridge----wide",
            "## [Note] and [\"it\"][] and [a][b] | [Note] and [“it”][] and [a][b] | note-and-it-and-ab",
            "## \\*Star\\* \\# | *Star* # | star-",
            "## Own -- \"name\" {#own--name} | Own – “name” | own--name",
    })
    void readAsTheyAreSeen(String markdown, String text, String id) {
        List<Heading> headings = headings(markdown + "\n\n[^bridge]: Note.\n");

        assertThat(headings).extracting(Heading::text).containsExactly(text);
        assertThat(headings).extracting(Heading::id).containsExactly(id);
    }

    @Test
    void readsAHeadingOfTwoLinesAsOne() {
        assertThat(headings("Two\n  \"lines\"\\\nand three\n---\n")).extracting(Heading::text)
                .containsExactly("Two “lines” and three");
    }
}

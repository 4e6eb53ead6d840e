package explainer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;

/** Figures that a reader sees otherwise than they are written: struck out in part, or with signs that nobody sees. */
class StruckAndHiddenTest {

    private static Site border(String body) {
        return new Site().fact("border", "1234", "km").page("a.md", body);
    }

    @Test
    void noPartOfAFigureIsStruckOut() {
        assertThat(border("[~~1~~1,234 km](fact:border)\n").problems()).containsExactly("FIGURE_DISAGREES 1:2+5");
        assertThat(border("[1,<del>9</del>234 km](fact:border)\n").problems()).containsExactly("FIGURE_DISAGREES 1:4+5");
        assertThat(border("[1,<S>9</S>234 km](fact:border)\n").problems()).containsExactly("FIGURE_DISAGREES 1:4+3");
        assertThat(border("[*about **~~1,234~~** km*](fact:border)\n").problems())
                .containsExactly("FIGURE_DISAGREES 1:11+9");
    }

    @Test
    void saysWhatToDoAboutAStruckFigure() {
        assertThat(border("[~~1,234~~ km](fact:border)\n").check()).singleElement()
                .extracting(Diagnostic::message, Diagnostic::hint).containsExactly("a part of the figure is struck out",
                        "delete it, or leave it outside the link");
    }

    @Test
    void otherTagsLeaveAFigureWhole() {
        assertThat(border("[<b>1,234</b> *km*](fact:border) and ~~once~~\n").problems()).isEmpty();
        assertThat(new Site().term("duty", "A tax.").page("a.md", "[a ~~fee~~ tax](term:duty)\n").problems()).isEmpty();
    }

    @Test
    void aWrongFigureIsMarkedAndNotTheWholeLink() {
        assertThat(border("[some **1,235** km](fact:border)\n").problems()).containsExactly("FIGURE_DISAGREES 1:9+5");
        assertThat(border("[the border](fact:border)\n").problems()).containsExactly("FIGURE_DISAGREES 1:2+10");
    }

    private static List<String> signs(String body) {
        return new Site().page("a.md", body).check().stream().filter(d -> d.code() == Code.CONTROL_CHARACTER)
                .map(d -> d.location() + " " + d.message()).toList();
    }

    @Test
    void entitiesMakeNoSignThatNobodySees() {
        assertThat(signs("Up to 1&#8203;2 of them\n\nAnd a&#x202E;b\n")).containsExactly(
                "content/a.md:8:8 the entity makes the invisible sign U+200B",
                "content/a.md:10:6 the entity makes the direction sign U+202E");
        assertThat(new Site().page("a.md", "The name a&#x202E;b\n").check()).singleElement()
                .extracting(Diagnostic::hint).isEqualTo("delete it");
    }

    /** A sign is seen or not by what stands around it, however that is set. */
    @Test
    void entitiesAreReadWithTheTextAroundThem() {
        assertThat(signs("## One\n\nThe 1[&#8203;](#one)2 of all\n")).containsExactly(
                "content/a.md:10:7 the entity makes the invisible sign U+200B");
        assertThat(signs("One&#8203;word, 2&nbsp;of them &amp; more\n")).isEmpty();
    }
}

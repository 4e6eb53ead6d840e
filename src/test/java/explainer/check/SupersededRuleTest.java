package explainer.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Diagnostic;

/** A figure that a later one replaced stands beside its year. */
class SupersededRuleTest {

    private final Site site = new Site().fact("old", "300", "km").fact("new", "400", "km").superseded("old", "new");

    @ParameterizedTest
    @ValueSource(strings = {
        "It was [300 km](fact:old) long in 2019.\n",
        "On 5 May 2019 it was [](fact:old).\n",
        "On 05.05.2019 it was [300 km](fact:old).\n",
        "- In 2019: [300 km](fact:old)\n",
        "| a | 2019 |\n|---|---|\n| b | [300 km](fact:old) |\n",
        "| year | length |\n|---|---|\n| 2019 | [300 km](fact:old) |\n",
        "## In 2019\n\n### How long\n\nIt was [300 km](fact:old).\n",
        "## It was [300 km](fact:old) in 2019\n",
        "It is [400 km](fact:new).\n",
    })
    void itsYearStandsBesideIt(String body) {
        assertThat(site.page("a.md", body).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "It is [300 km](fact:old) long.\n",
        "In 2019 it was long.\n\nIt is [300 km](fact:old) long.\n",
        "- In 2019\n- [300 km](fact:old)\n",
        "| 2019 | b |\n|---|---|\n| b | [300 km](fact:old) |\n",
        "## In 2019\n\nText.\n\n## Now\n\nIt is [300 km](fact:old).\n",
        "It carried [300 km](fact:old) of the US$2000.\n",
    })
    void withoutItsYearItIsReported(String body) {
        assertThat(site.page("a.md", body).problems()).anyMatch(problem -> problem.startsWith("SUPERSEDED_FIGURE"));
    }

    @Test
    void theHintNamesWhatTookItsPlace() {
        Diagnostic problem = site.page("a.md", "It is [300 km](fact:old).\n").check().get(0);

        assertThat(problem.message()).isEqualTo("'old' is superseded by 'new', and no year stands beside it");
        assertThat(problem.hint()).isEqualTo("write when it held, or show 'fact:new'");
    }

    @Test
    void keyPointsAreSentencesToo() {
        site.file("a.md", "---\ntitle: T\ntype: topic\nstatus: published\ndate: 2020-10-15\nsummary: S.\nkey-points:\n"
                + "  - It is [300 km](fact:old).\n  - It was [300 km](fact:old) in 2019.\nchanges:\n"
                + "  - {date: 2020-10-15, text: 'It was [300 km](fact:old).'}\n---\nText.\n");

        assertThat(site.problems()).hasSize(1).allMatch(problem -> problem.startsWith("SUPERSEDED_FIGURE"));
    }

    @Test
    void anEventHasItsOwnDate() {
        assertThat(site.event("opening", "It becomes [300 km](fact:old) long", "a").page("a.md", "Text.\n").problems())
                .isEmpty();
    }
}

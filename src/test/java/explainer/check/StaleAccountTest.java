package explainer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

/** What an editor is told to look at again. */
class StaleAccountTest {

    private final Site site = new Site().fact("old", "300", "km").fact("new", "400", "km").superseded("old", "new")
            .file("a.md", page("2020-12-01", "In 2019 it was [](fact:old), then [](fact:new)."))
            .file("b.md", page("2021-01-02", "Text."));

    private static String page(String reviewBy, String body) {
        return "---\ntitle: T\ntype: topic\nstatus: published\ndate: 2020-10-15\nsummary: S.\nreview-by: " + reviewBy
                + "\n---\n" + body + "\n";
    }

    private String on(String day) {
        return new StaleAccount(site.ledger(), site.usage(), site.pages).text(LocalDate.parse(day));
    }

    @Test
    void listsWhatIsDueAndWhatIsOld() {
        assertThat(on("2021-01-02")).isEqualTo("""
                pages whose review was due before 2021-01-02
                  2020-12-01  content/a.md
                pages by their newest source, oldest first
                  2020         12 months  content/a.md
                facts by their newest source, oldest first
                  2020         12 months  new
                  2020         12 months  old, superseded by new
                """);
    }

    @Test
    void saysThatNothingIsDue() {
        assertThat(on("2020-12-01")).startsWith("pages whose review was due before 2020-12-01\n  none\n");
    }
}

package explainer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What an editor is told about addresses that pages had before. */
class AliasRuleTest {

    private final Site site = new Site();

    private Site page(String path, String... aliases) {
        return site.file(path, "---\ntitle: T\ntype: topic\nstatus: published\ndate: 2020-10-15\nsummary: S\naliases: ["
                + String.join(", ", aliases) + "]\n---\nText\n");
    }

    private List<String> found() {
        return site.check().stream().map(d -> d.code() + " " + d.location() + " " + d.message() + "; " + d.hint()).toList();
    }

    @Test
    void addressesThatPagesHadLeadOn() {
        page("a.md", "old-name.html", "old-folder/");
        page("b.md", "/older.html");
        assertThat(found()).isEmpty();
    }

    @Test
    void anAddressLiesInTheSite() {
        page("a.md", "//elsewhere.example/a.html", "old.html");
        assertThat(found()).containsExactly("BAD_ALIAS content/a.md:7:11 '//elsewhere.example/a.html' can't be an address that"
                + " a page of this site had; write it from the site's root, such as old-name.html or old-folder/; only the"
                + " host itself can lead on from others");
    }

    @Test
    void anAddressIsNoPagesNow() {
        page("a.md", "B.html", "A.html");
        page("b.md");
        assertThat(found()).containsExactly(
                "ALIAS_TAKEN content/a.md:7:11 'B.html' is the address of content/b.md; delete it, or rename that file",
                "ALIAS_TAKEN content/a.md:7:19 'A.html' is the address that the page has now; list only those that it had"
                        + " before");
    }

    @Test
    void anAddressLeadsToOnePage() {
        page("a.md", "old.html");
        page("b.md", "other.html", "/Old.html");
        assertThat(found()).containsExactly("ALIAS_TAKEN content/b.md:7:23 '/Old.html' stands at content/a.md:7:11 already;"
                + " leave it with the page that it should lead to");
    }
}

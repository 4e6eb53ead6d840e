package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that was renamed is found at the addresses that it had before, on any host and from a disk. */
class AliasesIT {

    @TempDir
    private Path folder;

    @Test
    void leadOnToThePage() throws IOException {
        ProjectCopy copy = OtherExplainerIT.copy(folder);
        copy.edit("content/sea/fish.md", text -> text.replace("\norder: 1\n",
                "\norder: 1\naliases: [fish.html, /catch/2030/, sea/old name.html]\n"));

        BuiltSite site = copy.bake();

        assertThat(Links.broken(site)).isEmpty();
        assertLeads(site, "fish.html", "sea/fish.html");
        assertLeads(site, "catch/2030/index.html", "../../sea/fish.html");
        assertLeads(site, "sea/old name.html", "fish.html");
        assertThat(site.text("_redirects").lines()).contains("/fish.html /sea/fish.html 301",
                "/catch/2030 /sea/fish.html 301", "/catch/2030/ /sea/fish.html 301", "/sea/old%20name.html /sea/fish.html 301");
        assertThat(site.text("_redirects.nginx")).contains("location = \"/sea/old name.html\" { return 301 \"/sea/fish.html\"; }");
        assertThat(site.text("_redirects.caddy")).contains("redir \"/sea/old name.html\" \"/sea/fish.html\" permanent");
        assertThat(site.text("sitemap.xml")).doesNotContain("old", "catch/");
    }

    @Test
    void areNotThereForADraftAndNoListForNone() throws IOException {
        ProjectCopy copy = OtherExplainerIT.copy(folder);
        copy.edit("content/later.md", text -> text.replace("\nstatus: draft\n", "\nstatus: draft\naliases: [sooner.html]\n"));

        assertThat(copy.bake().files().keySet()).noneMatch(path -> path.startsWith("_redirects") || path.contains("sooner"));
    }

    private static void assertLeads(BuiltSite site, String from, String to) {
        Document page = site.pages().get(from);
        assertThat(page.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("0; url=" + to);
        assertThat(page.select("a").eachAttr("href")).containsExactly(to);
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://islands.example/briefings/two/sea/fish.html");
    }
}

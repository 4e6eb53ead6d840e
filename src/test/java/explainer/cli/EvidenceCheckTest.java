package explainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import explainer.SiteBuilder;
import explainer.read.Sha256;

/** One digit changed, in the ledger or in the copy: both places are told. */
class EvidenceCheckTest {

    @TempDir
    private Path folder;
    private Path site;
    private Path facts;
    private Path copy;

    @BeforeEach
    void site() throws IOException {
        site = folder.resolve("site");
        facts = site.resolve("content/data/facts.yaml");
        copy = folder.resolve("kept/paper.txt");
        BrokenSitesIT.copy(Path.of("src/test/resources/explainer/broken/_base"), site);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, "On trade\n\nExports came to US$20 million in 2019.\n");
        change(facts, "    value: 20 million\n", "    value: 20 million\n    at: came to US$20 million\n");
        change(site.resolve("content/data/lists.yaml"), "    publisher: The Paper\n",
                "    publisher: The Paper\n    copy: {file: paper.txt, sha256: " + Sha256.hex(copy) + "}\n");
    }

    @Test
    void whatStandsInTheCopyIsCounted() {
        assertThat(check("--facts", "--evidence", "../kept")).startsWith("exit code 0\n")
                .containsPattern("in the source, word for word +1\n").containsPattern("not proved +0\n");
    }

    @Test
    void withoutTheFolderNothingIsSaidOfIt() {
        assertThat(check("--facts")).startsWith("exit code 0\n").doesNotContain("word for word");
    }

    @Test
    void aDigitOfTheLedgerIsTold() throws IOException {
        change(facts, "value: 20 million\n    at", "value: 21 million\n    at");

        assertThat(check("--evidence", "../kept")).startsWith("exit code 1\n").contains("error[E224]",
                "the copy states 'came to US$20 million', but the ledger has 21000000, at paper.txt:3:9 (paragraph 2)",
                "--> content/data/facts.yaml:15:12");
    }

    @Test
    void aDigitOfTheCopyIsTold() throws IOException {
        change(copy, "US$20", "US$21");

        assertThat(check("--evidence", "../kept")).startsWith("exit code 1\n").contains("error[E221]",
                "the copy paper.txt is not the one that was read", "error[E222]",
                "'came to US$20 million' does not stand in paper.txt; 'came to US$21 million' stands at paper.txt:3:9 (paragraph 2)", "--> content/data/facts.yaml:16:9");
    }

    @Test
    void aSettingNamesTheFolderForABakeToo() {
        assertThat(BrokenSitesIT.run(site, "bake", "--set", "evidence.folder=../kept")).startsWith("exit code 0\n");
        assertThat(site.resolve("target/site/index.html")).exists();
        assertThat(site.resolve("target/site/paper.txt")).doesNotExist();
        assertThat(BrokenSitesIT.run(site, "bake", "--set", "evidence.folder=../gone")).startsWith("exit code 1\n")
                .contains("error[E220]: there is no folder '../gone'");
    }

    private String check(String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Program.run(new Surroundings(site, Map.of(), false, stream, stream, SiteBuilder::new),
                Stream.concat(Stream.of("check"), Stream.of(options)).toArray(String[]::new));
        return "exit code " + code + "\n" + out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replaceFirst(Pattern.quote(from),
                Matcher.quoteReplacement(to)));
    }
}

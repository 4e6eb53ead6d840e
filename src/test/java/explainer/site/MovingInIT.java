package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import explainer.diagnostic.Diagnostic;

/** Pages that were written for other generators: their front matter is understood, or it is said what to write instead. */
class MovingInIT {

    private static final String PAGE = "content/water.md";

    @TempDir
    private Path folder;

    @Test
    void keysThatMeanTheSameMakeTheSameSite() throws IOException {
        ProjectCopy ours = OtherExplainerIT.copy(folder.resolve("ours"));
        ours.edit(PAGE, header("published: 2031-03-05"));
        ProjectCopy theirs = OtherExplainerIT.copy(folder.resolve("theirs"));
        theirs.edit(PAGE, header("slug: water").andThen(text -> text.replaceFirst("\nstatus: published\n", "\ndraft: false\n")
                .replaceFirst("\nsummary:", "\ndescription:").replaceFirst("\norder:", "\nweight:")
                .replaceFirst("\ntype: topic\n", "\nlayout: topic\n")
                .replaceFirst("\ndate: (\\S+)\n", "\ndate: 2031-03-05T10:20:00+05:00\nlastmod: $1 09:00:00\n"))::apply);

        assertThat(theirs.bake().files()).containsExactlyInAnyOrderEntriesOf(ours.bake().files());
    }

    @ParameterizedTest
    @CsvSource({ "draft: true", "published: false" })
    void draftsStayDrafts(String key) throws IOException {
        ProjectCopy other = OtherExplainerIT.copy(folder);
        Files.writeString(folder.resolve("content/plan.md"), """
                ---
                title: A plan
                type: page
                %s
                date: 2031-04-01
                description: What is not yet decided.
                ---

                Nothing yet.
                """.formatted(key));

        assertThat(other.bake().pages()).doesNotContainKey("plan.html");
        other.edit("content/plan.md", text -> text.replace("true", "TRUE").replace("false", "true").replace("TRUE", "false"));
        assertThat(other.bake().pages()).containsKey("plan.html");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slug: wells          | rename that
            permalink: /wells/   | rename that
            tags: [wells, sea]   | front-matter.tags=list
            draft: true          | 'status' says it
            description: Twice   | keep one of them
            layout: post         | 'type'
            """)
    void ofTheOthersItIsSaidWhatToWrite(String line, String hint) throws IOException {
        ProjectCopy other = OtherExplainerIT.copy(folder);
        other.edit(PAGE, header(line));

        List<Diagnostic> problems = other.problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.location().file()).isEqualTo(PAGE);
            assertThat(problem.location().line()).isEqualTo(2);
            assertThat(problem.message()).isEqualTo("the key '" + line.replaceFirst(":.*", "") + "' is not known");
            assertThat(problem.hint()).contains(hint);
        });
    }

    /** A key that the site has declared means what the site says. */
    @Test
    void aKeyOfTheSitesOwnIsLeftAlone() throws IOException {
        ProjectCopy other = OtherExplainerIT.copy(folder);
        other.edit("jbake.properties", text -> text + "\nfront-matter.description=text\n");
        other.edit(PAGE, header("description: A note for editors"));

        assertThat(other.problems()).isEmpty();
        assertThat(other.bake().text("water.html")).doesNotContain("A note for editors");
    }

    private static UnaryOperator<String> header(String line) {
        return text -> text.replaceFirst("---\n", "---\n" + line + "\n");
    }
}

package explainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import explainer.SiteBuilder;
import explainer.site.ProjectCopy;

/** On a copy of this project. */
class NewIT {

    @TempDir
    private Path root;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void copyTheProject() {
        ProjectCopy.of(root, "content", "templates", "assets", "jbake.properties");
    }

    @ParameterizedTest
    @CsvSource({"topic,Energy & water,content/energy-water.md", "page,How to read it,content/how-to-read-it.md",
            "timeline,More dates,content/more-dates.md", "glance,Figures,content/figures.md"})
    void writesADraftThatIsValidAtOnce(String type, String title, String file) throws IOException {
        assertThat(run("new", type, title)).as(err()).isZero();

        assertThat(out()).isEqualTo(file + System.lineSeparator());
        assertThat(Files.readString(root.resolve(file))).contains("title: \"" + title + "\"\n",
                "\ntype: " + type + "\n", "\nstatus: draft\n");
        assertThat(run("check", "--strict")).as(err()).isZero();
    }

    @Test
    void putsATopicAfterTheOthers() throws IOException {
        run("new", "topic", "First", "--date", "2020-10-15");
        run("new", "topic", "Second");
        run("new", "page", "Third");

        int first = order("first");
        assertThat(first).isGreaterThan(1);
        assertThat(order("second")).isEqualTo(first + 1);
        assertThat(Files.readString(root.resolve("content/first.md"))).contains("\ndate: 2020-10-15\n");
        assertThat(Files.readString(root.resolve("content/third.md"))).doesNotContain("order:");
    }

    @Test
    void putsADetailBelowItsTopic() {
        run("new", "topic", "First");

        assertThat(run("new", "detail", "More", "--file", "first/more")).as(err()).isZero();
        assertThat(root.resolve("content/first/more.md")).exists();
        assertThat(run("check", "--strict")).as(err()).isZero();
    }

    @Test
    void writesNothingThroughALinkThatLeadsOutOfTheContent() throws IOException {
        Path outside = Files.createDirectories(root.resolve("outside"));
        Files.createSymbolicLink(root.resolve("content/linked"), outside);
        Files.createSymbolicLink(root.resolve("content/dangling"), root.resolve("nowhere"));
        Files.createSymbolicLink(root.resolve("content/page.md"), outside.resolve("page.md"));
        Files.writeString(root.resolve("content/file"), "a file");

        for (String file : new String[] {"linked/x", "linked/deep/x", "dangling/x", "file/x", "page"}) {
            assertThat(run("new", "topic", "First", "--file", file)).as(file + ": " + err()).isEqualTo(3);
        }
        assertThat(outside).isEmptyDirectory();
        assertThat(root.resolve("nowhere")).doesNotExist();
        assertThat(run("new", "topic", "First", "--file", "new/deep/x")).as(err()).isZero();
    }

    @Test
    void datesAPageToday() throws IOException {
        LocalDate before = LocalDate.now();
        run("new", "page", "Today");
        LocalDate after = LocalDate.now();

        assertThat(Files.readString(root.resolve("content/today.md")).lines().filter(line -> line.startsWith("date: ")))
                .containsAnyOf("date: " + before, "date: " + after);
    }

    @Test
    void leavesAFileThatIsThereAsItIs() throws IOException {
        Files.writeString(root.resolve("content/mine.md"), "mine");

        assertThat(run("new", "topic", "Mine")).isEqualTo(3);

        assertThat(Files.readString(root.resolve("content/mine.md"))).isEqualTo("mine");
        assertThat(err()).contains("content/mine.md", "left as it is");
    }

    @ParameterizedTest
    @CsvSource({"topc,Energy,,there is no page type 'topc'; did you mean 'topic'?",
            "feed,Energy,,there is no page type 'feed'", "topic,Энергетика,,with --file", "topic,' ',,one line",
            "topic,Energy,../x,can't be a file's name", "topic,Energy,/x,can't be a file's name",
            "topic,Energy,.hidden,can't be a file's name", "detail,Energy,,in a folder of a topic's name",
            "detail,Energy,about/x,in a folder of a topic's name"})
    void refusesWhatWouldBeNoPage(String type, String title, String file, String message) throws IOException {
        assertThat(file == null ? run("new", type, title) : run("new", type, title, "--file", file)).isEqualTo(2);

        assertThat(err()).contains(message);
        assertThat(root.getParent().resolve("x.md")).doesNotExist();
    }

    @Test
    void takesANameForATitleInOtherLetters() {
        assertThat(run("new", "topic", "Энергетика", "--file", "ru/energy")).as(err()).isZero();

        assertThat(root.resolve("content/ru/energy.md")).content().contains("title: \"Энергетика\"");
    }

    private int order(String name) throws IOException {
        return Files.readString(root.resolve("content/" + name + ".md")).lines()
                .filter(line -> line.startsWith("order: "))
                .mapToInt(line -> Integer.parseInt(line.substring("order: ".length()))).sum();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Program.run(new Surroundings(root, Map.of(), false, print(out), print(err), SiteBuilder::new),
                arguments);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}

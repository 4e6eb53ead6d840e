package explainer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Text that is wider than its place: long words everywhere that words can stand, long lines of code, tables of many
 * columns. Each ends in a mark that is looked for on paper.
 */
class WidePagesIT {

    private static final Path JAR = Path.of(System.getProperty("explainer.jar", "target/explainer.jar"));
    private static final Path PROJECT = Path.of(System.getProperty("explainer.root", "."));
    private static final Path CONTENT = PROJECT.resolve("src/test/resources/explainer/pdf/wide/content");
    private static final Pattern MARK = Pattern.compile("END\\d\\d");
    /** The margin at the sides, in points. */
    private static final float MARGIN = 62;

    @Test
    void allOfItIsOnThePaperOrReported(@TempDir Path folder) throws Exception {
        for (Path part : List.of(CONTENT, PROJECT.resolve("templates"), PROJECT.resolve("assets"))) {
            PdfIT.copy(part, folder.resolve(part.getFileName().toString()));
        }
        Files.createDirectories(folder.resolve("content/data"));
        Files.writeString(folder.resolve("jbake.properties"), inOneLanguage(Files.readString(PROJECT.resolve("jbake.properties")))
                .replaceAll("(?m)^map\\.", "# map."));

        assertThat(bake(folder)).doesNotContain("error", "W607", "W612");
        List<String> marks = MARK.matcher(Files.readString(CONTENT.resolve("wide.md"))).results()
                .map(result -> result.group()).sorted().toList();
        try (Paper paper = new Paper(folder.resolve("target/site/wide.pdf"))) {
            StringBuilder text = new StringBuilder();
            boolean turned = false;
            for (int number = 1; number <= paper.pages(); number++) {
                float width = paper.pdf.getPage(number - 1).getMediaBox().getWidth();
                turned |= width > paper.pdf.getPage(number - 1).getMediaBox().getHeight();
                List<TextPosition> outside = paper.signs(number).stream().filter(sign -> !sign.getUnicode().isBlank())
                        .filter(sign -> sign.getXDirAdj() < MARGIN - 1
                                || sign.getXDirAdj() + sign.getWidthDirAdj() > width - MARGIN + 1).toList();

                assertThat(outside).as("page " + number).isEmpty();
                paper.signs(number).forEach(sign -> text.append(sign.getUnicode()));
            }

            assertThat(marks).hasSize(23);
            assertThat(MARK.matcher(text).results().map(result -> result.group()).distinct().sorted().toList()).isEqualTo(marks);
            assertThat(turned).isTrue();
        }

        // More columns than letters fit on a line: no measure helps.
        Path page = folder.resolve("content/wide.md");
        Files.writeString(page, Files.readString(page) + "\n|" + " C |".repeat(199) + " LAST |\n|" + " --- |".repeat(200) + "\n|"
                + " c |".repeat(200) + "\n");
        assertThat(bake(folder)).contains("warning[W612]: 'LAST' does not fit on the paper of the PDF", "--> content/wide.md:");

        // A drawing that is sound, and too deep for the library.
        Files.createDirectories(folder.resolve("assets/images"));
        Files.writeString(folder.resolve("assets/images/drawing.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
                + "<g>".repeat(4000) + "</g>".repeat(4000) + "</svg>");
        Files.writeString(page, Files.readString(CONTENT.resolve("wide.md")) + "\n![A drawing](../assets/images/drawing.svg)\n");
        assertThat(bake(folder)).contains("error[E608]", "content/wide.md:").doesNotContain("not your fault");
    }

    /** Answers that are too long for one sheet go on to a second, whole, and the longest is named. */
    @Test
    void answersThatTakeMoreThanASheetAreNamed(@TempDir Path folder) throws Exception {
        for (String part : List.of("templates", "assets")) {
            PdfIT.copy(PROJECT.resolve(part), folder.resolve(part));
        }
        Files.createDirectories(folder.resolve("content/data"));
        Files.writeString(folder.resolve("jbake.properties"), inOneLanguage(Files.readString(PROJECT.resolve("jbake.properties")))
                .replaceAll("(?m)^map\\.", "# map."));
        String head = "---\ntitle: %s\ntype: %s\nstatus: published\ndate: 2030-01-01\nsummary: What it says.\n%s---\n\nWords.\n";
        Files.writeString(folder.resolve("content/index.md"), String.format(head, "Home", "home", ""));
        Files.writeString(folder.resolve("content/all.md"), String.format(head, "All", "briefing", ""));
        Files.writeString(folder.resolve("content/short.md"), String.format(head, "Short", "topic", "question: Is it?\nanswer: It is.\n"));
        Files.writeString(folder.resolve("content/long.md"), String.format(head, "Long", "topic",
                "question: How long?\nanswer: It began, " + "and then it went on and on, ".repeat(400) + "and it is at its end.\n"));

        assertThat(bake(folder)).contains("warning[W613]: the answers of the topics do not fit on one sheet",
                "--> content/long.md:8:9");
        try (Paper paper = new Paper(folder.resolve("target/site/one-page.pdf"))) {
            assertThat(paper.pages()).isGreaterThan(1);
            assertThat(paper.spoken()).contains("Itis.", "anditisatitsend.");
        }
        assertThat(Files.readString(folder.resolve("target/site/all.html"))).contains("href=\"one-page.pdf\"");
    }

    private static String bake(Path project) throws Exception {
        Path report = project.resolve("report.txt");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                JAR.toString(), "bake", "--no-cards", "-C", project.toString());
        // Under CI the build is strict, and this test is about the warning.
        builder.environment().remove("CI");
        int code = builder.redirectErrorStream(true).redirectOutput(report.toFile()).start().waitFor();
        String text = Files.readString(report, StandardCharsets.UTF_8);
        assertThat(code).as(text).isLessThan(2);
        return text;
    }

    private static String inOneLanguage(String settings) {
        return settings.replaceFirst("(?m)^site\\.languages=([^,\n]+).*", "site.language=$1");
    }
}

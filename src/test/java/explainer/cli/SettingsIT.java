package explainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.jbake.app.configuration.ConfigUtil;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.SiteBuilder;
import explainer.read.SettingsReader;
import explainer.site.ProjectCopy;

/** Whatever a setting or an option says, it is obeyed or it is a mistake of whoever wrote it: never one of the generator. */
class SettingsIT {

    private static final List<String> VALUES = List.of("", " ", "maybe", "TRUE", "-1", "0", "1e9", "99999999999999999999",
            "UTF-99", "ISO-8859-1", "../..", "..", ".", "/", "/etc/passwd", "content", "no/such/file.html", "a\\\\b", "x.ftlh", "$\\{x}", "${custom.loop}", "a,b", "yyyy-'", "QQQQQQQQ", "\\u0000", "\\u202E", "\\uD800",
            "<b>", "http://[", "figures", "Mars/Olympus", "x-y-z-!", "\\ud83d\\ude00", "x".repeat(300));
    /** What the generator reads besides what has a default. */
    private static final List<String> OTHERS = List.of("site.title", "site.language", "site.as-of", "site.edit", "site.report",
            "site.url", "site.timezone", "site.author", "template.topic.file", "template.home.file", "template.new.file",
            "template.card.file", "custom.loop");

    @TempDir
    private Path folder;
    private Path root;

    private record Run(int code, String out, String err) {
        String said() {
            return out + err;
        }
    }

    private void base(String path) throws IOException {
        ProjectCopy.of(folder, path);
        root = folder.resolve(path);
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>(OTHERS);
        for (InputStream defaults : List.of(
                ConfigUtil.class.getClassLoader().getResourceAsStream(ConfigUtil.DEFAULT_CONFIG_FILE),
                SettingsReader.class.getResourceAsStream("defaults.properties"))) {
            try (defaults) {
                Properties properties = new Properties();
                properties.load(defaults);
                keys.addAll(properties.stringPropertyNames());
            }
        }
        return keys;
    }

    private Run run(SiteBuilder builder, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Program.run(new Surroundings(root, Map.of(), false, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), () -> builder), arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Each setting that there is, with each of many values that few of them can bear. */
    @ParameterizedTest
    @ValueSource(strings = {"src/test/resources/explainer/broken/_base", "src/test/resources/explainer/stock/site"})
    void noSettingMakesTheGeneratorFail(String base) throws IOException {
        base(base);
        Path file = root.resolve("jbake.properties");
        String settings = Files.readString(file);
        int lines = (int) settings.lines().count();
        SiteBuilder builder = new SiteBuilder();
        List<String> failures = new ArrayList<>();
        int tried = base.contains("stock") ? 1 : 0; // what one of the two sites does not try, the other one does
        for (String key : keys()) {
            for (String value : VALUES) {
                if (tried++ % 2 == 1) {
                    continue;
                }
                Files.writeString(file, settings + (settings.endsWith("\n") ? "" : "\n") + key + "=" + value + "\n");
                Run run = run(builder, "check", "--format", "json");
                String what = key + "=" + value;
                if (run.code > 1 || run.said().contains("\tat ") || run.said().contains("Exception")) {
                    failures.add(what + ": " + run.said().lines().limit(2).toList());
                } else if (run.code == 1 && run.out.contains("\"E701\"")
                        && !run.out.replace(" ", "").contains("\"line\":" + (lines + 1) + ",")) {
                    failures.add(what + " is reported elsewhere: " + run.out.lines().skip(4).limit(8).toList());
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    /** What a report about each kind of setting says, at the line and column where the key stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "render.tags=maybe         | write 'true' or 'false'",
        "  pdf.enabled = 1         | write 'true' or 'false'",
        "cards.enabled:            | write 'true' or 'false'",
        "index.posts_per_page=0    | write a whole number from 1",
        "index.posts_per_page=1e9  | write a whole number from 1",
        "server.port=-1            | write a whole number from 1",
        "render.encoding=UTF-99    | files are read and written as UTF-8",
        "template.encoding=latin1  | files are read and written as UTF-8",
        "date.format=yyyy-'        | write a pattern of day, month and year",
        "date.format=yyyy          | write a pattern of day, month and year",
        "feed.file=../../feed.xml  | name a place within the site",
        "tag.path=/tmp             | name a place within the site",
        "output.extension=html     | write something like '.html'",
        "template.topic.file=/     | name a file of the template folder",
        "template.topic.file=      | name a file of the template folder",
    })
    void saysWhatToWriteAndWhere(String line, String hint) throws IOException {
        base("src/test/resources/explainer/broken/_base");
        Path file = root.resolve("jbake.properties");
        Files.writeString(file, "# First\n" + line + "\n" + Files.readString(file)
                .replaceAll("(?m)^" + line.strip().split("[=: ]")[0] + "=.*\n", ""));

        Run run = run(new SiteBuilder(), "check");

        assertThat(run.code).isEqualTo(1);
        int column = line.length() - line.stripLeading().length() + 1;
        assertThat(run.err).contains("error[E701]", "--> jbake.properties:2:" + column, "hint: " + hint)
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "TRUE, 0", "yes, 0", "on, 0", "false, 0", "No, 0", "off, 0", "ja, 1"})
    void aSwitchTakesTheWordsThatJBakeTakes(String word, int code) throws IOException {
        base("src/test/resources/explainer/broken/_base");

        assertThat(run(new SiteBuilder(), "check", "--set", "compress.twins=" + word).code).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bake --set x", "bake --set =x", "bake --set", "bake --set render.tags=maybe", "bake --set no.such=1",
        "bake --set site.host=x", "check --root jbake.properties", "check --root no-such", "check --config content",
        "check --config no-such", "check --config ../..", "check --config /", "check --format xml", "check --format=",
        "check --color purple", "check --strict=maybe", "check extra", "check --facts=2", "check --stale=2",
        "check --stale --today tomorrow", "check --today 2020-01-01", "bake --pdf=x", "bake -o",
        "bake --archive", "serve --port 70000", "serve --port -1", "serve --port x", "serve --port 99999999999",
        "serve --port TAKEN", "serve --root no-such", "new", "new topic", "new nothing Title", "new topic Title --date 2020-99-99",
        "new topic Title --date maybe", "new topic Title --file ../../x", "new topic ''", "nothing", "-x", "--", "''",
    })
    void noOptionMakesTheGeneratorFail(String line) throws IOException {
        base("src/test/resources/explainer/broken/_base");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Run run = run(new SiteBuilder(), List.of(line.replace("TAKEN", "" + taken.getLocalPort()).split(" ")).stream()
                    .map(word -> word.equals("''") ? "" : word).toArray(String[]::new));

            assertThat(run.code).as(run.said()).isBetween(1, 3);
            assertThat(run.said()).isNotBlank().doesNotContain("\tat ", "Exception", "not your fault");
        }
    }
}

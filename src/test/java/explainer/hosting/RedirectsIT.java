package explainer.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import explainer.SiteBuilder;
import explainer.diagnostic.Diagnostics;
import explainer.start.Answers;
import explainer.start.Starter;

/** Hosts lead on from addresses that pages had before, by the lists that lie in the site. */
class RedirectsIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient(); // does not follow

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void leadOnToThePage(HostProgram program) throws Exception {
        Path site = write();
        try (RunningHost host = RunningHost.start(program, site, Files.createDirectory(folder.resolve("work")))) {
            for (String old : List.of("old.html", "2019/fish%20trade/", "2019/fish%20trade", "%C3%84rger/x/index.html")) {
                HttpResponse<String> answer = get(host.address(old));

                assertThat(answer.statusCode()).as(old).isEqualTo(301);
                assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath()).as(old)
                        .isEqualTo("/trade.html");
            }
            assertThat(get(host.address("trade.html")).statusCode()).isEqualTo(200);
            for (String list : List.of("_redirects", "_redirects.nginx", "_redirects.caddy")) {
                assertThat(get(host.address(list)).statusCode()).as(list).isEqualTo(404);
            }
        }
    }

    private Path write() throws IOException {
        Path root = folder.resolve("project");
        write(root, new Starter(Answers.of("Title", "en", List.of("A"), List.of("Trade"), LocalDate.of(2031, 4, 1))).files());
        Path page = root.resolve("content/trade.md");
        Files.writeString(page, Files.readString(page).replace("\norder: 1\n",
                "\norder: 1\naliases: [old.html, /2019/fish trade/, Ärger/x]\n"));
        Diagnostics problems = new Diagnostics();
        Map<String, byte[]> files = new SiteBuilder().run(root, root.resolve("jbake.properties"),
                Map.of("pdf.enabled", "false", "cards.enabled", "false"), false, problems).files();
        assertThat(problems.sorted()).isEmpty();
        write(folder.resolve("site"), files);
        return folder.resolve("site");
    }

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}

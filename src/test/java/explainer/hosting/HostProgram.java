package explainer.hosting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The web servers that there is an example configuration for, as Debian packages them. */
public enum HostProgram {

    NGINX("nginx.conf") {
        @Override
        List<String> prepare(String example, Path site, int port, Path work) throws IOException {
            String server = set(set(set(example, "listen 80;", "listen 127.0.0.1:" + port + ";"),
                    "root /srv/www/site;", "root " + site + ";"), "include /srv/www/site/", "include " + site + "/");
            Files.writeString(work.resolve("server.conf"), server);
            // What Debian's nginx.conf has around an included server, but with nothing outside the folder.
            // Root's own server would read the site as somebody else, who may not; others have no choice, and are warned.
            String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
            Files.writeString(work.resolve("nginx.conf"), """
                    daemon off;
                    %s
                    pid %2$s/pid;
                    error_log %2$s/error.log;
                    events {}
                    http {
                        access_log off;
                        client_body_temp_path %2$s/body;
                        proxy_temp_path %2$s/proxy;
                        fastcgi_temp_path %2$s/fastcgi;
                        uwsgi_temp_path %2$s/uwsgi;
                        scgi_temp_path %2$s/scgi;
                        include %2$s/server.conf;
                    }
                    """.formatted(user, work));
            return List.of(program("nginx"), "-e", work.resolve("error.log").toString(), "-c",
                    work.resolve("nginx.conf").toString());
        }
    },

    CADDY("Caddyfile") {
        @Override
        List<String> prepare(String example, Path site, int port, Path work) throws IOException {
            String server = set(set(example, "\nwww.example.org {", "\nhttp://127.0.0.1:" + port + " {"),
                    "root * /srv/www/site", "root * " + site);
            if (Files.exists(site.resolve("_redirects.caddy"))) {
                server = set(server, "# import /srv/www/site/", "import " + site + "/");
            }
            // No port for administration.
            Files.writeString(work.resolve("Caddyfile"), "{\n\tadmin off\n}\n" + server);
            return List.of(program("caddy"), "run", "--adapter", "caddyfile", "--config",
                    work.resolve("Caddyfile").toString());
        }
    };

    private static final Path EXAMPLES = Path.of(System.getProperty("explainer.root"), "src/docs/hosting");
    /** Where Debian keeps servers; not everybody's shell looks there. */
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/sbin"), Path.of("/usr/bin"));

    private final String example;

    HostProgram(String example) {
        this.example = example;
    }

    /**
     * Writes the configuration.
     *
     * @param site where the site's files are
     * @param work a folder for all that the server writes
     * @return the command line
     */
    abstract List<String> prepare(String example, Path site, int port, Path work) throws IOException;

    ProcessBuilder command(Path site, int port, Path work) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                prepare(Files.readString(EXAMPLES.resolve(example)), site, port, work));
        process.environment().putAll(Map.of("HOME", work.toString(), "XDG_DATA_HOME", work.toString(),
                "XDG_CONFIG_HOME", work.toString()));
        return process.redirectErrorStream(true).redirectOutput(work.resolve("said.txt").toFile());
    }

    /** Sets one of the values that the example marks; all else stays as people copy it. */
    private static String set(String text, String from, String to) {
        if (text.split(Pattern.quote(from), -1).length != 2) {
            throw new IllegalArgumentException("the example has to have '" + from + "' once");
        }
        return text.replace(from, to);
    }

    private static String program(String name) {
        return FOLDERS.stream().map(folder -> folder.resolve(name)).filter(Files::isExecutable).findFirst()
                .map(Path::toString).orElse(name);
    }
}

package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import explainer.site.Links.Link;

/** Nothing in the site leads nowhere, nothing is left out of reach, and nothing is fetched from anybody else. */
class LinksIT {

    /** What no page leads to, and why it is there all the same. */
    private static final Map<String, String> UNLINKED = Map.of(
            "404.html", "a host shows it for an address that does not exist",
            "_headers", "some hosts read in it what to send with the files",
            "sitemap.xml", "search engines ask for it by this name");

    private final BuiltSite site = BuiltSite.builtInAllLanguages();

    @Test
    void leadsEveryLinkToAFileAndAnAnchor() {
        assertThat(Links.broken(site)).isEmpty();
        assertThat(site.pages().entrySet().stream().mapToInt(page -> Links.of(page.getKey(), page.getValue()).size()).sum())
                .isGreaterThan(500);
    }

    @Test
    void givesEachIdOnceAPage() {
        List<String> twice = new ArrayList<>();
        site.documents().forEach((path, page) -> {
            Set<String> seen = new HashSet<>();
            for (Element element : page.select("[id]")) {
                if (!seen.add(element.id())) {
                    twice.add(BuiltSite.at(path, element) + "the id '" + element.id() + "' stands twice");
                }
            }
        });

        assertThat(twice).isEmpty();
    }

    /** Relative addresses alone work at a host's root, under any path and in a folder of files. */
    @Test
    void addressesItselfRelatively() {
        List<String> absolute = new ArrayList<>();
        site.documents().forEach((path, page) -> {
            for (Link link : Links.of(path, page)) {
                boolean own = link.address().startsWith(site.address());
                boolean identifies = link.element().is("link[rel=canonical], link[hreflang]")
                        || link.element().is(".cite a") && link.address().equals(site.address(path));
                // The error page is shown at any depth, so it alone begins at the host's root.
                boolean fromRoot = link.address().startsWith("/")
                        && !(path.endsWith("404.html") && link.address().startsWith(site.rootPath()));
                if (own && !identifies || fromRoot) {
                    absolute.add(link.place() + link.address());
                }
            }
        });

        assertThat(absolute).isEmpty();
    }

    @Test
    void fetchesNothingFromOtherHosts() {
        List<String> outside = new ArrayList<>();
        site.documents().forEach((path, page) -> {
            for (Link link : Links.of(path, page)) {
                if (link.loads() && Links.isAbsolute(link.address()) && !link.address().startsWith("data:")) {
                    outside.add(link.place() + link.address() + " is fetched by <" + link.element().normalName() + ">");
                }
            }
            page.select("link[rel~=preconnect|dns-prefetch], meta[http-equiv=refresh], iframe, object, embed")
                    .forEach(element -> outside.add(BuiltSite.at(path, element) + element.outerHtml()));
            page.select("style").stream().filter(style -> style.data().contains("@import"))
                    .forEach(style -> outside.add(BuiltSite.at(path, style) + "@import"));
        });

        assertThat(outside).isEmpty();
    }

    /** A link that opens elsewhere says nothing of the reader to the other side's scripts, and is a plain web address. */
    @Test
    void linksToOtherSitesOverHttpsOnly() {
        List<String> odd = new ArrayList<>();
        site.documents().forEach((path, page) -> page.select("a[href]").forEach(link -> {
            String address = link.attr("href");
            if (site.isOutside(address) && !address.matches("(https://|mailto:).+") || link.hasAttr("target")) {
                odd.add(BuiltSite.at(path, link) + link.outerHtml());
            }
        }));

        assertThat(odd).isEmpty();
    }

    @Test
    void leadsToEveryFile() throws IOException {
        Set<String> reached = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(List.of("index.html"));
        while (!next.isEmpty()) {
            String path = next.poll();
            if (site.files().containsKey(path) && reached.add(path)) {
                next.addAll(leadsTo(path));
            }
        }
        Set<String> unreached = new TreeSet<>(site.files().keySet());
        unreached.removeAll(reached);
        unreached.removeIf(path -> path.endsWith(".gz") && site.files().containsKey(path.replaceFirst("\\.gz$", "")));

        unreached.removeIf(path -> path.matches("[a-z]+/404\\.html")); // each language has its own
        assertThat(unreached).isEqualTo(UNLINKED.keySet());
    }

    private List<String> leadsTo(String path) throws IOException {
        List<String> paths = new ArrayList<>();
        if (site.documents().containsKey(path)) {
            Links.of(path, site.documents().get(path)).stream().map(Link::address).filter(address -> !site.isOutside(address))
                    .forEach(address -> paths.add(Links.path(path, site.inside(address))));
            site.documents().get(path).select("meta[property=og:image]").eachAttr("content")
                    .forEach(address -> paths.add(Links.path(path, site.inside(address))));
        } else if (path.endsWith(".webmanifest")) {
            JsonNode manifest = new ObjectMapper().readTree(site.files().get(path));
            manifest.findValues("src").forEach(src -> paths.add(Links.path(path, src.asText())));
        } else if (path.endsWith(".json")) {
            JsonNode schema = new ObjectMapper().readTree(site.files().get(path)).path("$schema");
            if (schema.isTextual() && !Links.isAbsolute(schema.asText())) {
                paths.add(Links.path(path, schema.asText()));
            }
        }
        paths.removeIf(found -> found == null);
        return paths;
    }

    /** What was built here tells nobody where, by whom and when: not the folder, not the host, not today's date. */
    @Test
    void tellsNothingOfTheMachineThatBuiltIt() throws IOException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String month = today.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
        List<String> traces = new ArrayList<>(List.of(System.getProperty("explainer.root", "."),
                System.getProperty("user.home") + "/", System.getProperty("java.io.tmpdir") + "/", "file:/",
                InetAddress.getLocalHost().getHostName(), today.toString(),
                today.getDayOfMonth() + " " + month + " " + today.getYear()));
        // An editor may have dated something today.
        String content = content();
        traces.removeIf(content::contains);

        List<String> found = new ArrayList<>();
        site.files().forEach((path, bytes) -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            traces.stream().filter(trace -> trace.length() > 3 && text.contains(trace))
                    .forEach(trace -> found.add(path + " holds '" + trace + "'"));
        });

        assertThat(found).isEmpty();
    }

    private static String content() throws IOException {
        Path root = Path.of(System.getProperty("explainer.root", "."));
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(root.resolve("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.append(Files.readString(root.resolve("jbake.properties"))).toString();
    }
}

package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.SiteBuilder;
import explainer.browser.AttackedSite.Kind;
import explainer.browser.AttackedSite.Slot;
import explainer.diagnostic.Diagnostics;
import explainer.serve.Preview;

/**
 * Whatever an editor, or somebody whose text an editor copies, writes: it is refused, or it is text. Every try of
 * attacks.txt stands in every place of a site; with the pages' policy, and without it, because a policy that saves a page
 * would only hide a mistake in the page.
 */
@ExtendWith(BrowserExtension.class)
class AttacksIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern POLICY = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");
    private static final Pattern MARK = Pattern.compile("\\(n[a-j]{4,5}\\)");

    /** Notes what runs; put into each page before anything of its own. */
    private static final String LISTENER = """
            window.ran = [];
            for (const name of ['alert', 'confirm', 'prompt', 'print', 'eval', 'open']) window[name] = what => ran.push(name + ' ' + what);
            document.addEventListener('securitypolicyviolation', e => ran.push('against the policy: ' + e.violatedDirective + ' ' + e.blockedURI));
            """;

    @TempDir
    private static Path folder;

    private static AttackedSite site;
    private static SortedMap<String, Document> pages;

    private final Browser browser;

    AttacksIT(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void make() throws IOException {
        site = AttackedSite.make(Files.createDirectories(folder.resolve("project")));
        pages = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : site.output().entrySet()) {
            if (file.getKey().endsWith(".html")) {
                String html = new String(file.getValue(), StandardCharsets.UTF_8);
                pages.put(file.getKey(), Jsoup.parse(html));
                write("guarded/" + file.getKey(), file.getValue());
                write("bare/" + file.getKey(), POLICY.matcher(html).replaceFirst("").getBytes(StandardCharsets.UTF_8));
            } else {
                write("guarded/" + file.getKey(), file.getValue());
                write("bare/" + file.getKey(), file.getValue());
            }
        }
    }

    private static void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    @AfterAll
    static void forget() {
        site = null;
        pages = null;
    }

    @Test
    void thereIsSomethingToTry() {
        assertThat(site.attacks()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        Set<String> places = new HashSet<>();
        site.slots().forEach(slot -> places.add(slot.place()));
        assertThat(places).hasSizeGreaterThan(70);
        // A site that refused everything would be safe and of no use. What looks like markup is refused in plain text too.
        assertThat(site.slots()).filteredOn(slot -> slot.kind() == Kind.PLAIN && slot.isRefused()).hasSizeLessThan(site.slots().size() / 5);
        assertThat(site.slots()).filteredOn(slot -> slot.kind() == Kind.PLAIN && !slot.isRefused()).hasSizeGreaterThan(1000);
        assertThat(site.slots()).filteredOn(slot -> slot.kind() == Kind.MARKDOWN && !slot.isRefused()).hasSizeGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guarded", "bare"})
    void nothingRunsAndNothingIsFetched(String variant) throws IOException {
        Object listener = browser.devTools("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LISTENER)).get("identifier");
        List<String> found = new ArrayList<>();
        try (Host host = Host.of(folder.resolve(variant), "/briefings/two/")) {
            for (String page : pages.keySet()) {
                if (!isLookedAt(page, variant.equals("bare"))) {
                    continue;
                }
                browser.open(host.address(page));
                // The page of the search has a script, which is the site's own, and a form, which sends nothing anywhere.
                boolean search = pages.get(page).body().hasClass("search");
                browser.list(DANGER).stream().filter(problem -> !search || !OF_SEARCH.matcher(problem).matches())
                        .forEach(problem -> found.add(page + ": " + problem));
                browser.requests().stream().filter(request -> !host.authority().equals(request.getAuthority()))
                        .forEach(request -> found.add(page + " asks for " + request));
                browser.messages().stream().filter(message -> !page.equals("try/names.html") || !message.contains("404"))
                        .forEach(message -> found.add(page + ": " + message));
            }
        } finally {
            browser.devTools("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", listener));
        }
        assertThat(found).isEmpty();
    }

    /**
     * The policy is the same on all pages of a kind; what it would stop shows without it. What a figure's own page says is
     * what the page says that it stands on.
     */
    private static boolean isLookedAt(String page, boolean bare) {
        return page.startsWith("try/") ? page.matches(bare ? "try/(page\\d+|names)\\.html" : "try/(page\\d*0|names)\\.html")
                : !page.startsWith("figures/try/") || page.matches(bare ? "figures/try/page\\d?0-.*" : "figures/try/page0-.*");
    }

    private static final Pattern OF_SEARCH = Pattern.compile(
            "has <(script src=\"\\.\\./js/[a-z-]+-[0-9a-f]{10}\\.js\" defer=\"\"|form|input type=\"search\"|button)[ >].*", Pattern.DOTALL);

    /** What ran, and what could run, load or lead astray once a reader does something. */
    private static final String DANGER = """
            const found = window.ran.map(what => 'ran ' + what);
            const leads = ['http:', 'https:', 'mailto:', 'tel:'];
            // The field in the head of every page leads to the site's own search, and to nothing else.
            const field = document.querySelector('body > .masthead > form[role=search][method=get]');
            const isField = element => field !== null && (element === field ? new URL(field.action).origin === location.origin
              : element.parentElement === field && element.matches('input[name=q]:not([type]), button:not([type])'));
            // The links of a figure's own page lead out of the frame that it may be shown in.
            const isWayOut = element => element.matches('head > base[target=_top]:not([href])');
            for (const element of document.querySelectorAll('*')) {
              const tag = element.tagName.toLowerCase();
              if (!isField(element) && !isWayOut(element) && (['iframe', 'frame', 'object', 'embed', 'applet', 'base', 'form', 'button', 'textarea', 'video', 'audio', 'source', 'track',
                  'template', 'noscript', 'marquee', 'dialog', 'math', 'foreignobject', 'animate', 'set', 'image', 'portal'].includes(tag)
                  || tag === 'script' && element.type !== 'application/ld+json'
                  || tag === 'meta' && element.httpEquiv && element.httpEquiv !== 'Content-Security-Policy'
                  || tag === 'style' && (element.parentElement !== document.head || [...element.sheet.cssRules].some(rule => rule instanceof CSSImportRule))
                  || tag === 'input' && !['radio', 'checkbox'].includes(element.type)
                  || tag === 'link' && !element.href.startsWith(location.origin) && element.rel !== 'canonical')) found.push('has ' + element.outerHTML.slice(0, 200));
              for (const { name, value } of element.attributes) {
                if (name === 'action' && element === field && isField(field)) continue;
                if (name.startsWith('on') || ['style', 'srcdoc', 'formaction', 'action', 'ping', 'background', 'poster', 'srcset', 'autofocus'].includes(name)
                    || !/^[a-z][a-z0-9-]*$|^viewBox$|^preserveAspectRatio$|^pattern(Units|Transform)$|^xlink:href$|^xmlns(:xlink)?$/.test(name))
                  found.push('has the attribute ' + name + ' in ' + element.outerHTML.slice(0, 200));
                if (['href', 'xlink:href', 'src', 'data', 'cite'].includes(name)) {
                  let url;
                  try { url = new URL(value, document.baseURI); } catch { found.push('has the address ' + value); continue; }
                  if (!leads.includes(url.protocol) || (name !== 'href' || tag === 'link' && element.rel !== 'canonical') && url.origin !== location.origin)
                    found.push('has the address ' + value);
                }
              }
            }
            return found;
            """;

    /** A text that is none but text can be read, letter for letter. */
    @Test
    void plainTextShowsAsItIs() {
        Set<String> shown = new HashSet<>();
        String all = pages.values().stream().map(page -> flat(page.wholeText())).collect(Collectors.joining("\n"));
        MARK.matcher(all).results().forEach(mark -> shown.add(mark.group()));
        List<String> lost = new ArrayList<>();
        for (Slot slot : site.slots()) {
            if (slot.kind() == Kind.PLAIN && !slot.isRefused() && !all.contains(flat(slot.attack()))) {
                lost.add((shown.contains(slot.mark()) ? "changed: " : "lost: ") + slot);
            }
        }
        assertThat(lost).isEmpty();
    }

    /** Markdown that was let through is there too, as text or in an attribute, and hides nothing of what follows it. */
    @Test
    void markdownHidesNothing() {
        Set<String> shown = new HashSet<>();
        pages.values().forEach(page -> MARK.matcher(page.html()).results().forEach(mark -> shown.add(mark.group())));
        assertThat(site.slots()).filteredOn(slot -> slot.kind() == Kind.MARKDOWN && !slot.isRefused())
                .allSatisfy(slot -> assertThat(shown).as(slot.toString()).contains(slot.mark()));
        pages.forEach((name, page) -> {
            if (name.matches("try/page\\d+\\.html")) {
                assertThat(page.select(".prose > p").eachText()).as(name).containsAll(AttackedSite.ENDS);
            }
        });
    }

    @Test
    void dataForProgramsStaysData() throws Exception {
        for (String file : List.of("feed.xml", "sitemap.xml")) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            assertThat(factory.newDocumentBuilder().parse(new ByteArrayInputStream(site.output().get(file)))
                    .getDocumentElement().getChildNodes().getLength()).as(file).isGreaterThan(5);
        }
        assertThat(JSON.readTree(site.output().get("site.webmanifest")).path("name").asText()).contains("<script>");
        JsonNode facts = JSON.readTree(site.output().get("data/facts.json")).path("facts");
        Set<String> labels = new HashSet<>();
        facts.forEach(fact -> labels.add(flat(fact.path("label").asText())));
        assertThat(site.slots()).filteredOn(slot -> slot.place().equals("facts label") && !slot.isRefused())
                .allSatisfy(slot -> assertThat(labels).contains(flat(slot.attack())));
        for (Map.Entry<String, Document> page : pages.entrySet()) {
            for (Element script : page.getValue().select("script[type='application/ld+json']")) {
                JsonNode data = JSON.readTree(script.data());
                String heading = data.path(0).path("headline").asText(data.path(0).path("name").asText());
                assertThat(flat(heading)).as(page.getKey()).isEqualTo(flat(page.getValue().selectFirst("h1").wholeText()));
            }
        }
    }

    /** A spreadsheet takes a field that begins like this for a formula. */
    @Test
    void noFieldOfATableIsAFormula() {
        site.output().keySet().stream().filter(name -> name.endsWith(".csv")).forEach(name -> assertThat(
                Pattern.compile("(^|,)\"?[=+@\\t-][^,\\d]").matcher(site.text(name)).results().map(field -> field.group())).as(name).isEmpty());
    }

    /** What a reader looks for is shown as it was typed, and so is what is found, with and without the page's policy. */
    @ParameterizedTest
    @ValueSource(strings = {"guarded", "bare"})
    void theSearchShowsTextAsText(String variant) throws IOException {
        String page = pages.keySet().stream().filter(name -> pages.get(name).body().hasClass("search")).findFirst().orElseThrow();
        Object listener = browser.devTools("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LISTENER)).get("identifier");
        List<String> found = new ArrayList<>();
        Set<String> results = new HashSet<>();
        try (Host host = Host.of(folder.resolve(variant), "/briefings/two/")) {
            browser.open(host.address(page));
            for (String attack : site.attacks()) {
                Map<String, Object> seen = browser.change(SEARCH, attack);
                ((List<?>) seen.get("problems")).forEach(problem -> found.add(attack + ": " + problem));
                ((List<?>) seen.get("results")).forEach(result -> results.add((String) result));
                assertThat((String) seen.get("status")).contains(((String) seen.get("typed")).strip());
            }
            String tried = site.attacks().get(0);
            browser.open(host.address(page + "?q=" + URLEncoder.encode(tried, StandardCharsets.UTF_8)));
            assertThat(browser.<String>ask("return document.querySelector('.finder [role=status]').textContent")).contains(tried);
            found.addAll(browser.list("return window.ran"));
            found.addAll(browser.messages());
            browser.requests().stream().filter(request -> !host.authority().equals(request.getAuthority()))
                    .forEach(request -> found.add("asks for " + request));
        } finally {
            browser.devTools("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", listener));
        }

        assertThat(found).isEmpty();
        assertThat(results).hasSizeGreaterThan(100).anyMatch(result -> result.contains("<script>alert(n"))
                .anyMatch(result -> result.contains("<img src=x onerror=alert(n"));
    }

    /** Types into the search, and gives what came of it: the field and a list of links, made of nothing but text. */
    private static final String SEARCH = """
            const finder = document.querySelector('.finder');
            const field = finder.querySelector('input');
            field.value = arguments[0];
            field.dispatchEvent(new Event('input'));
            field.dispatchEvent(new Event('change'));
            const problems = window.ran.splice(0).map(what => 'ran ' + what);
            for (const element of finder.querySelectorAll('ol *, [role=status] *')) {
              if (!element.matches('li, h3, a[href], small, p, mark') || element.attributes.length > (element.matches('a') ? 1 : 0))
                problems.push('has ' + element.outerHTML.slice(0, 200));
              if (element.matches('a') && (element.origin !== location.origin || !/^https?:$/.test(element.protocol)))
                problems.push('leads to ' + element.href);
            }
            return { problems, typed: field.value, status: finder.querySelector('[role=status]').textContent,
              results: [...finder.querySelectorAll('li')].map(result => result.textContent) };
            """;

    /** The report that lies over a page in the preview quotes messages, lines and names of files, and runs none of them. */
    @Test
    void theReportOfThePreviewShowsTextAsText() throws IOException {
        Path tried = Files.createDirectories(folder.resolve("tried"));
        AttackedSite.write(tried);
        Object listener = browser.devTools("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LISTENER)).get("identifier");
        try (Preview preview = Preview.start(new Preview.Subject(SiteBuilder::new, tried, tried.resolve("jbake.properties"),
                Map.of("pdf.enabled", "false", "cards.enabled", "false"), Diagnostics::sorted), outcome -> { }, 0, false)) {
            browser.open(preview.address(), Screen.WIDE);
            browser.waitUntil("the report", "const report = " + REPORT + "; return report != null && !report.hidden");

            assertThat(browser.list("""
                    const found = window.ran.map(what => 'ran ' + what);
                    for (const element of document.querySelector('explainer-preview').shadowRoot.querySelectorAll('section, section *')) {
                      const known = element.matches('section, button, h1, h2, code, article, p, pre, span, mark')
                        && [...element.attributes].every(({ name, value }) => name === 'class' && /^(error|warning|place|hint)$/.test(value)
                          || element.matches('section, button') && ['role', 'type', 'hidden'].includes(name));
                      if (!known) found.push('has ' + element.outerHTML.slice(0, 200));
                    }
                    return found;
                    """)).isEmpty();
            String report = browser.ask("return " + REPORT + ".textContent");
            Set<String> quoted = new HashSet<>();
            MARK.matcher(report).results().forEach(mark -> quoted.add(mark.group()));
            assertThat(quoted).as("tries that the report quotes").hasSizeGreaterThan(500);
            assertThat(report).contains("<script>alert(n", "<img src=x onerror=alert(n", "javascript:alert(n");
            assertThat(browser.requests()).allMatch(request -> request.getAuthority().equals(preview.address().getAuthority()));
            browser.change("location = 'about:blank'");
        } finally {
            browser.devTools("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", listener));
        }
    }

    /** A PDF can run scripts, start programs and send forms; ours lead to places in themselves and to addresses. */
    @Test
    void noPdfDoesAnythingButLead() throws IOException {
        List<String> found = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        SortedMap<String, byte[]> papers = site.papers(Files.createDirectories(folder.resolve("paper")));
        for (Map.Entry<String, byte[]> paper : papers.entrySet()) {
            try (PDDocument document = Loader.loadPDF(paper.getValue())) {
                for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                    deeds(document.getDocument().getObjectFromPool(key).getObject(), addresses, found);
                }
                deeds(document.getDocument().getTrailer(), addresses, found);
                MARK.matcher(new PDFTextStripper().getText(document)).results().forEach(mark -> shown.add(mark.group()));
            }
        }

        assertThat(papers).containsKey("try/paper.pdf");
        assertThat(found).isEmpty();
        assertThat(addresses).contains("https://ok.example/")
                .allMatch(address -> address.matches("(?i)(https?://|mailto:|tel:)[^\\s<>\"]*"));
        assertThat(site.onPaper()).hasSizeGreaterThan(250);
        assertThat(shown).as("tries that are text in a PDF").hasSizeGreaterThan(200);
    }

    /** All that a viewer would do by a dictionary or a list, itself or in what it holds directly. */
    private static void deeds(COSBase object, Set<String> addresses, List<String> found) {
        if (object instanceof COSArray array) {
            array.forEach(part -> deeds(part, addresses, found));
        } else if (object instanceof COSDictionary dictionary) {
            if (dictionary.containsKey(COSName.URI)) {
                addresses.add(dictionary.getString(COSName.URI));
            }
            if (DEEDS.contains(dictionary.getNameAsString(COSName.S, ""))) {
                found.add("the action " + dictionary.getNameAsString(COSName.S));
            }
            FORBIDDEN.stream().filter(name -> dictionary.containsKey(COSName.getPDFName(name))).forEach(found::add);
            dictionary.getValues().forEach(part -> deeds(part, addresses, found));
        }
    }

    /** Actions other than going to a place of the same file or to an address: ISO 32000-1, table 198. */
    private static final Set<String> DEEDS = Set.of("GoToR", "GoToE", "Launch", "Thread", "Sound", "Movie", "Hide", "Named",
            "SubmitForm", "ResetForm", "ImportData", "JavaScript", "SetOCGState", "Rendition", "Trans", "GoTo3DView");
    /** Scripts, what happens by itself, forms, and files within the file. */
    private static final Set<String> FORBIDDEN = Set.of("JS", "JavaScript", "AA", "AcroForm", "EmbeddedFiles", "EF",
            "RichMediaContent", "XFA");

    private static final String REPORT = "document.querySelector('explainer-preview')?.shadowRoot.querySelector('section')";

    private static String flat(String text) {
        return text.replaceAll("[\\s\u00A0]+", " ").strip();
    }
}

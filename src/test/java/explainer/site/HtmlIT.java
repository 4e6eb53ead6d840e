package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

import nu.validator.validation.SimpleDocumentValidator;

/** Every page by the Nu checker, its styles and its language too: no error, and no warning. */
class HtmlIT {

    /** What the checker says of CSS that browsers know and it does not yet: container queries, marks of where one is, two SVG properties. */
    private static final Set<String> LET_THROUGH = Set.of(
            "CSS: Unrecognized at-rule “@container”",
            "CSS: “container-type”: Property “container-type” doesn't exist.",
            "CSS: “paint-order”: Property “paint-order” doesn't exist.",
            "CSS: “scroll-target-group”: Property “scroll-target-group” doesn't exist.",
            "CSS: Unknown pseudo-element or pseudo-class “:target-current”",
            "CSS: “vector-effect”: Property “vector-effect” doesn't exist.");

    private final BuiltSite site = BuiltSite.builtInAllLanguages();
    private final SortedSet<String> letThrough = new TreeSet<>();
    private final List<String> found = new ArrayList<>();

    @Test
    void checkerHasNothingToSay() throws Exception {
        check(site);
        inDeepThread(() -> check("briefing-single.html", site.text("briefing-single.html"), checker()));

        assertThat(found).isEmpty();
        assertThat(letThrough).as("what has to be let through").isEqualTo(LET_THROUGH);
    }

    /** Texts of another explainer hold what this site's do not: alerts, footnotes, lists of every kind, pictures. */
    @Test
    void checkerHasNothingToSayOfOtherContent(@TempDir Path folder) throws Exception {
        ProjectCopy other = OtherExplainerIT.copy(folder);
        other.edit("content/water.md", text -> text.replace("\nstatus: published\n",
                "\nstatus: published\naliases: [wells/]\n"));

        check(other.bake());

        assertThat(found).isEmpty();
    }

    /** Charts and tables of series, which this site has none of. */
    @Test
    void checkerHasNothingToSayOfSeries(@TempDir Path folder) throws Exception {
        check(SeriesSiteIT.copy(folder).bake());

        assertThat(found).isEmpty();
    }

    private void check(BuiltSite pages) throws Exception {
        inDeepThread(() -> {
            SimpleDocumentValidator checker = checker();
            for (String path : pages.documents().keySet()) {
                check(path, pages.text(path), checker);
                for (Element style : pages.documents().get(path).select("style:containsData(@container)")) {
                    // The checker passes over what stands in a block that it does not know.
                    checker.checkCssInputSource(source(path, style.data().replace("@container", "@media")));
                }
            }
        });
    }

    /** A checker that is not set up properly has nothing to say either. */
    @Test
    void checkerSpeaksOfWhatIsWrong() throws Exception {
        inDeepThread(() -> check("wrong.html", "<!DOCTYPE html><html lang=\"en\"><title>Wrong</title><style>a{colour:red}"
                + "</style><p>Text <img src=\"x.png\">", checker()));

        assertThat(found).allMatch(message -> message.startsWith("target/site/wrong.html:1:"))
                .anyMatch(message -> message.contains("colour")).anyMatch(message -> message.contains("“img”"));
    }

    /** The checker's schema is so deep that a thread's usual stack does not hold it. */
    private static void inDeepThread(Check check) throws Exception {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, () -> {
            try {
                check.run();
            } catch (Throwable e) {
                failure.set(e);
            }
        }, "checker", 64L << 20);
        thread.start();
        thread.join();
        assertThat(failure.get()).isNull();
    }

    private interface Check {
        void run() throws Exception;
    }

    private SimpleDocumentValidator checker() throws Exception {
        SimpleDocumentValidator checker = new SimpleDocumentValidator(false, false, true);
        checker.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", new Messages("schema"));
        return checker;
    }

    private void check(String path, String page, SimpleDocumentValidator checker) throws Exception {
        checker.setUpValidatorAndParsers(new Messages(path), true, false);
        checker.checkHtmlInputSource(source(path, page));
    }

    private static InputSource source(String path, String text) {
        InputSource source = new InputSource(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        source.setSystemId("https://site.example/" + path);
        return source;
    }

    /** Takes down what the checker says, but for what is let through. */
    private final class Messages implements ErrorHandler {
        private final String path;

        Messages(String path) {
            this.path = path;
        }

        @Override
        public void warning(SAXParseException message) {
            add("warning", message);
        }

        @Override
        public void error(SAXParseException message) {
            add("error", message);
        }

        @Override
        public void fatalError(SAXParseException message) {
            add("fatal", message);
        }

        private void add(String kind, SAXParseException message) {
            if (LET_THROUGH.contains(message.getMessage())) {
                letThrough.add(message.getMessage());
            } else {
                found.add("target/site/" + path + ":" + message.getLineNumber() + ":" + message.getColumnNumber() + " "
                        + kind + ": " + message.getMessage());
            }
        }
    }
}

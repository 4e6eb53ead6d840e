package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same small site in several languages, each made of files alone: a page of each type, with the theme's look. */
class LanguageSitesTest {

    private static final Path PROJECT = Path.of(System.getProperty("explainer.root", "."));
    private static final Path FILES = PROJECT.resolve("src/test/resources/explainer/languages");
    private static final Path TEMPLATES = PROJECT.resolve("templates");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
    /** Names of formats and programs, which are the same in all languages. */
    private static final Set<String> NAMES = Set.of("bibtex", "csl", "json", "csv", "pdf", "epub", "html", "ctrl", "mac", "site", "example", "code",
            "https", "zotero", "letter");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ru", "uz", "ar"})
    void isWhollyInItsLanguage(String language) throws IOException {
        BuiltSite site = bake(language);
        Properties own = load(FILES.resolve("site-" + language + ".properties"));
        Set<String> english = words(load(TEMPLATES.resolve("messages.properties")));
        String name = "messages_" + language + ".properties";
        english.removeAll(words(load(Files.exists(TEMPLATES.resolve(name)) ? TEMPLATES.resolve(name) : FILES.resolve(name))));
        english.removeAll(words(own));
        english.removeAll(NAMES);

        assertThat(site.pages().keySet()).hasSize(12).allSatisfy(path -> {
            Document page = site.pages().get(path);
            assertThat(page.select("html").attr("lang")).as(path).isEqualTo(language);
            assertThat(page.select("html").attr("dir")).as(path).isEqualTo(own.getProperty("dir"));
            assertThat(WORD.matcher(said(page)).results().map(word -> word.group().toLowerCase(java.util.Locale.ROOT))
                    .filter(word -> language.equals("uz") ? english.contains(word) : !NAMES.contains(word)).distinct())
                    .as(path).isEmpty();
        });
        String all = site.pages().values().stream().map(Document::text).collect(Collectors.joining("\n"));
        assertThat(all.replace('\u00A0', ' ')).contains(own.getProperty("shown").replace('\u00A0', ' ').split("\\|"));
        assertThat(site.text("feed.xml")).contains("xml:lang=\"" + language + "\"");
    }

    @Test
    void aWrongLanguageOrRuleIsReportedWhereItStands() throws IOException {
        ProjectCopy copy = copy("ru");
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("templates/messages_ru.properties"), "nav.home=Домой\nplural.few=n is 2\n");
        assertThat(copy.problems()).singleElement().asString().contains("templates/messages_ru.properties:2:1",
                "'n is 2' is no rule for plurals");

        copy.edit("jbake.properties", text -> text.replace("site.language=ru", "site.language=russian"));
        assertThat(copy.problems()).asString().contains("jbake.properties:2:1", "'russian' can't be used");
    }

    private BuiltSite bake(String language) throws IOException {
        return copy(language).bake();
    }

    private ProjectCopy copy(String language) throws IOException {
        Properties own = load(FILES.resolve("site-" + language + ".properties"));
        ProjectCopy copy = new ProjectCopy(folder).take(FILES.resolve("site"), "");
        if (language.equals("ar")) {
            copy.take(FILES.resolve("messages_ar.properties"), "templates/messages_ar.properties");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().matches(".*(md|yaml|jbake\\.properties)")).toList()) {
                String text = Files.readString(file);
                for (String key : own.stringPropertyNames()) {
                    text = text.replace("@" + key + "@", own.getProperty(key));
                }
                Files.writeString(file, text);
            }
        }
        return copy;
    }

    /** What a page says, heard or seen, but for addresses. */
    private static String said(Document page) {
        return (page.title() + " " + page.body().text() + " " + page.select("[aria-label], [alt], [title], [placeholder]")
                .stream().flatMap(element -> Stream.of("aria-label", "alt", "title", "placeholder").map(element::attr))
                .collect(Collectors.joining(" ")) + page.select("meta[name=description], meta[property=og:title], "
                + "meta[property=og:description]").eachAttr("content")).replaceAll("https?://\\S+|[a-z0-9./-]+\\.html\\S*", "");
    }

    private static Set<String> words(Properties texts) {
        Set<String> words = new TreeSet<>();
        texts.stringPropertyNames().stream().filter(key -> !key.matches("(unit|number|plural|date|index|language)\\..*"))
                .forEach(key -> WORD.matcher(texts.getProperty(key)).results()
                .forEach(word -> words.add(word.group().toLowerCase(java.util.Locale.ROOT))));
        return words;
    }

    private static Properties load(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}

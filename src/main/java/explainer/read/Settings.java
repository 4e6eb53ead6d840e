package explainer.read;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jbake.app.configuration.JBakeConfiguration;

import explainer.diagnostic.Location;

/**
 * The project's settings, looked up once: JBake's own keys, and those of this generator.
 *
 * @param file            the configuration file, as diagnostics name it
 * @param contentFolder   relative to the project, as are the other folders
 * @param templates       the template of each page type, relative to the template folder
 * @param address         where the site will be published, ended by a slash; empty when not known
 * @param site            the keys that begin with {@code site.}, without that beginning
 * @param allowedNumbers  what may stand in running text without being a fact (see the number lint)
 * @param stockDateFormat {@code date.format}, for pages with JBake's own header
 * @param makesPdfs       whether PDFs are made of the pages that have a template for one
 * @param makesEpub       whether the briefing becomes a book for e-readers, if there are templates for it
 * @param makesSingleFile whether the briefing becomes one HTML file as well
 * @param compressesTwins whether text files are published compressed as well
 * @param cardsEnabled    whether pages get a picture for where they are shared, if there is a template for it
 * @param makesFigurePages whether each figure has a page of its own, if there is a template for it
 * @param evidenceFolder  where kept copies of sources lie, relative to the project and perhaps outside it; empty for none
 * @param jbake           JBake's own view of the same settings
 * @param places          where each key stands that the site sets
 */
public record Settings(String file, String contentFolder, String dataFolder, String templateFolder, String assetFolder,
        SortedMap<String, String> templates, String outputExtension, String headerSeparator, String defaultType,
        String defaultStatus, String address, SortedMap<String, String> site, List<String> allowedNumbers,
        String stockDateFormat, boolean makesPdfs, boolean makesEpub, boolean makesSingleFile, boolean compressesTwins, boolean cardsEnabled,
        boolean makesFigurePages, String evidenceFolder, JBakeConfiguration jbake, SortedMap<String, Location> places) {

    /** Templates of what JBake makes besides pages; no page is of such a type. */
    private static final Set<String> TOOLS = Set.of("masterindex", "feed", "error404", "archive", "tag", "tagsindex",
            "sitemap");

    /** The setting that names the languages of the site, where it has more than one. */
    static final String LANGUAGES = "site.languages";

    /** A setting of the site, such as {@code title} for {@code site.title}; empty when not set. */
    public Optional<String> site(String key) {
        return Optional.ofNullable(site.get(key)).filter(value -> !value.isBlank());
    }

    /** Where a setting stands; the file when it was not set. */
    public Location location(String key) {
        return places.getOrDefault(key, Location.of(file));
    }

    /** Whether files that the site's own folders lack come from the generator's theme. */
    public boolean hasTheme() {
        return ThemeChoice.DEFAULT.equals(jbake.get(ThemeChoice.KEY));
    }

    /** Whether pages get a picture: it is of no use without an address, for others have to find it. */
    public boolean makesCards() {
        return cardsEnabled && !address.isEmpty();
    }

    /** The types that a page may have. */
    public SortedSet<String> pageTypes() {
        SortedSet<String> types = new TreeSet<>(templates.keySet());
        types.removeAll(TOOLS);
        return types;
    }

    /** The language of the interface and of pages that name no other. */
    public String language() {
        return site("language").orElse("en");
    }

    /** The languages of the site, that in which it is written first; one, unless {@code site.languages} names more. */
    public List<String> languages() {
        return site("languages").map(Settings::tags).orElseGet(() -> List.of(language()));
    }

    /** The tags in a list that is parted by commas. */
    static List<String> tags(String list) {
        return Stream.of(list.split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).toList();
    }

    /** Whether these are the settings of a translation: of any of the site's languages but the first. */
    public boolean isTranslation() {
        return !languages().get(0).equals(language());
    }

    /** Whether a page that is not translated is shown in the language that it was written in. */
    public boolean showsOriginals() {
        return !site("missing").orElse("").equals("omit");
    }

    /** Where the translation into the settings' language lies below the site's root; empty for the first language. */
    public String place() {
        return isTranslation() ? language() + "/" : "";
    }

    /**
     * The settings of the translation into one of the site's languages. It is a site of its own in a folder of the
     * language's name, for readers and for editors; {@code site.TAG.title} stands for {@code site.title} there. Books
     * that hold a whole site in one file are made in the first language alone.
     */
    Settings in(String tag) {
        SortedMap<String, String> own = new TreeMap<>(site);
        site.forEach((key, value) -> {
            if (key.startsWith(tag + ".")) {
                own.put(key.substring(tag.length() + 1), value);
            }
        });
        own.put("language", tag);
        return new Settings(file, contentFolder + "/" + tag, dataFolder, templateFolder, assetFolder, templates, outputExtension,
                headerSeparator, defaultType, defaultStatus, address.isEmpty() ? address : address + tag + "/", own,
                allowedNumbers, stockDateFormat, makesPdfs, false, false, compressesTwins, cardsEnabled, makesFigurePages,
                evidenceFolder, jbake, places);
    }

    /**
     * Reads a date of a JBake header.
     *
     * @throws IllegalArgumentException when it does not fit {@code date.format}
     */
    LocalDate parseStockDate(String text) {
        try {
            return LocalDate.parse(text, DateTimeFormatter.ofPattern(stockDateFormat, java.util.Locale.ROOT));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date", e);
        }
    }

    /** The front matter keys that the site declares for its own templates. */
    public List<String> ownKeys() {
        return OwnKey.of(this).stream().map(OwnKey::name).toList();
    }

    /** The settings as JBake's templates see them: dots become underscores. */
    public Map<String, Object> asTemplateModel() {
        return jbake.asHashMap();
    }
}

package explainer.read;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

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
        String defaultStatus, String address, SortedMap<String, String> site, java.util.List<String> allowedNumbers,
        String stockDateFormat, boolean makesPdfs, boolean makesEpub, boolean makesSingleFile, boolean compressesTwins, boolean cardsEnabled,
        boolean makesFigurePages, String evidenceFolder, JBakeConfiguration jbake, SortedMap<String, Location> places) {

    /** Templates of what JBake makes besides pages; no page is of such a type. */
    private static final Set<String> TOOLS = Set.of("masterindex", "feed", "error404", "archive", "tag", "tagsindex",
            "sitemap");

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

    /** The settings as JBake's templates see them: dots become underscores. */
    public Map<String, Object> asTemplateModel() {
        return jbake.asHashMap();
    }
}

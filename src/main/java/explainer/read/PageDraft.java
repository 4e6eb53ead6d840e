package explainer.read;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A page to begin with: complete, so that every rule accepts it, and with words on what to put where.
 *
 * @param type  the page type
 * @param title one line of text
 * @param date  the figures on the page hold as of this day
 * @param order the place among the topics, if it is one
 */
public record PageDraft(String type, String title, LocalDate date, Optional<Integer> order) {

    /** The file's text. */
    public String text() {
        return """
                ---
                title: %s
                type: %s
                # A draft shows in the preview only. Write 'published' when the page is ready.
                status: draft
                %s# The figures on the page hold as of this day.
                date: %s
                # One sentence, at most 200 characters, for search engines and hurried readers.
                summary: What the page is about, in one sentence.
                # What a reader asks, and the answer in one or two plain sentences, for the head of the page:
                # question: What is it about?
                # answer: It is about this.
                # Two to five plain statements for the head of the page, one a line:
                # key-points:
                #   - What a reader should remember.
                # Facts of the ledger for the tiles at the head of the page, by their ids:
                # figures: [first-fact, second-fact]
                ---

                ## First heading

                Write the text here. Figures are links to the ledger, terms links to the glossary. Other pages show how.
                """.formatted(quoted(title), type, order.map(place -> "# The place among the topics.\norder: " + place
                        + "\n").orElse(""), date);
    }

    /** YAML reads a text in double quotes as JSON does, whatever it looks like. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * The name of the file for a title: its Latin letters, without their accents, and digits, joined by hyphens; only
     * {@code .md} when it has none.
     */
    public static String fileName(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{M}'\u2018\u2019\u02BB\u02BC]", "").replace("\u0131", "i").replace("\u00DF", "ss")
                .replace("\u00E6", "ae").replace("\u00F8", "o").replace("\u0142", "l").replace("\u0111", "d")
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") + ".md";
    }
}

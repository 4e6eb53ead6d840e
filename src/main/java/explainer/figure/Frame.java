package explainer.figure;

import java.util.List;
import java.util.Optional;

import explainer.read.MarkdownText;

/**
 * What surrounds every chart.
 *
 * @param id      its anchor
 * @param basis   what all its values share, such as "In US dollars, January to August 2020"; may be empty
 * @param rows    its facts as rows of the table under it
 * @param periods whether the rows differ in their period
 * @param sources whether they differ in their source
 * @param source  who publishes the values, each once
 * @param hatched whether a mark of the second country is in it, which needs a pattern of its own
 * @param csvPath where its numbers can be downloaded, relative to the site's root
 * @param csv     the download itself
 */
public record Frame(String id, String title, String basis, Optional<MarkdownText> caption, List<FactRow> rows,
        boolean periods, boolean sources, String source, boolean hatched, String csvPath, String csv) {
}

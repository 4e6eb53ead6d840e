package explainer.read;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import explainer.diagnostic.Location;
import explainer.diagnostic.Origin;
import explainer.yaml.YamlText;

/**
 * What a page says about itself above its text.
 *
 * @param location  where the front matter begins
 * @param keys      where each key's value stands
 * @param title     heading; empty only if its absence was reported
 * @param unlisted  whether the navigation leaves the page out
 * @param date      the figures hold as of this day; absent only in a page with JBake's own header
 * @param asOf      how that is said where a day would mislead
 * @param published when the page first appeared
 * @param summaryOrigin where the summary's characters stand
 * @param question  what a reader wants to know of the page
 * @param answer    what the page says to that, in a sentence or two
 * @param keyPoints statements at the head of the page
 * @param figures   ids of the facts shown as tiles
 * @param drawing   the id of the figure that stands beside the answer
 * @param related   files of related pages, as written
 * @param aliases   addresses that it had before
 * @param reviewBy  by when an editor should look at the page again
 * @param reviewedBy who has read a translation
 * @param translated the digest of each section of the original that a translation renders, by its anchor
 * @param extra     what is there for templates alone: keys that the settings declare ({@link OwnKey}), or every other key of a
 *                  page with JBake's own header
 */
public record FrontMatter(Location location, Map<String, Location> keys, String title, Optional<String> shortTitle,
        String type, String status, Optional<Integer> order, boolean unlisted, Optional<LocalDate> date, Optional<String> asOf,
        Optional<LocalDate> published, String summary, Origin summaryOrigin, Optional<YamlText> question,
        Optional<MarkdownText> answer, List<MarkdownText> keyPoints, List<YamlText> figures, Optional<YamlText> drawing,
        List<YamlText> related, List<Alias> aliases, List<Change> changes, Optional<LocalDate> reviewBy,
        Optional<String> reviewedBy, Map<String, String> translated, Map<String, Object> extra) {

    /** One entry of a page's change log. */
    public record Change(LocalDate date, MarkdownText text) {
    }

    /** When the page appeared or last changed; when neither is known, the day as of which its figures hold. */
    public Optional<LocalDate> updated() {
        return Stream.concat(published.stream(), changes.stream().map(Change::date)).max(Comparator.naturalOrder())
                .or(() -> date);
    }

    /** Where a key's value stands, or the front matter's beginning when the key is absent. */
    public Location location(FrontMatterKey key) {
        return keys.getOrDefault(key.key(), location);
    }

    /** Whether the page may be shown only in the preview. */
    public boolean isDraft() {
        return status.equals("draft");
    }
}

package explainer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.read.FrontMatterKey;
import explainer.read.Heading;
import explainer.read.Page;
import explainer.read.SectionDigests;

/**
 * Whether a translation renders its original as it is now. It keeps a digest of each section of the original, written by the
 * command {@code translated}; a section whose digest is another, or that has none, has changed since.
 *
 * @param behind the anchors of the sections that have changed, in the original's order
 */
public record Freshness(List<String> behind) {

    /** Compares what a translation keeps with its original. */
    public static Freshness of(Page original, Page translation) {
        Map<String, String> kept = translation.frontMatter().translated();
        List<String> behind = new ArrayList<>();
        SectionDigests.of(original).forEach((anchor, digest) -> {
            if (!digest.equals(kept.get(anchor))) {
                behind.add(anchor);
            }
        });
        return new Freshness(List.copyOf(behind));
    }

    /**
     * Reports what is behind, each section by itself.
     *
     * @param tag the language of the translation
     */
    public void report(String tag, Page original, Page translation, Diagnostics diagnostics) {
        String command = "run 'translated " + tag + " " + original.path() + "'";
        if (translation.frontMatter().translated().isEmpty()) {
            diagnostics.add(Code.TRANSLATION_BEHIND, Location.of(translation.file()), "nothing tells which state of "
                    + original.file() + " this translates", "where it is up to date, " + command);
            return;
        }
        for (String anchor : behind) {
            diagnostics.add(Code.TRANSLATION_BEHIND, place(translation, anchor).orElseGet(() ->
                    translation.frontMatter().location(FrontMatterKey.TITLE)), "what stands at " + place(original, anchor)
                    .orElseGet(() -> original.frontMatter().location(FrontMatterKey.TITLE)) + name(anchor)
                    + " has changed since this was translated", "translate what changed, and " + command);
        }
    }

    private static String name(String anchor) {
        return anchor.equals(SectionDigests.HEAD) ? " (the front matter)"
                : anchor.equals(SectionDigests.START) ? " (the text before the first heading)" : " (#" + anchor + ")";
    }

    private static Optional<Location> place(Page page, String anchor) {
        return page.headings().stream().filter(heading -> heading.id().equals(anchor)).findFirst().map(Heading::node)
                .map(page.body()::locate);
    }
}

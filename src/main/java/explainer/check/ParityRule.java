package explainer.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import explainer.check.Section.Tie;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.read.FigureSpec;
import explainer.read.FrontMatterKey;
import explainer.read.Heading;
import explainer.read.Page;
import explainer.read.PageMemory;

/**
 * A translation says what its original says: it has the same sections in the same order, under the same anchors, and each ties the
 * same facts, sources, events, terms, figures and links. What differs is reported with both places. A draft may still lack some.
 */
public final class ParityRule {

    private final LinkResolver originalLinks;
    private final LinkResolver links;
    private final Diagnostics diagnostics;
    /** The pages that the translation does without: it can't lead to them. */
    private final Set<String> leftOut;

    private ParityRule(LinkResolver originalLinks, LinkResolver links, Set<String> leftOut, Diagnostics diagnostics) {
        this.originalLinks = originalLinks;
        this.links = links;
        this.leftOut = leftOut;
        this.diagnostics = diagnostics;
    }

    /**
     * Compares the pages that are translated with their originals.
     *
     * @param originalLinks tell what addresses in the original lead to
     * @param links         tell it for the translation
     * @param memory        of runs before, of the translation
     */
    public static void check(Collection<Page> originals, Collection<Page> pages, LinkResolver originalLinks, LinkResolver links,
            PageMemory memory, Diagnostics diagnostics) {
        Set<String> there = pages.stream().map(Page::path).collect(Collectors.toSet());
        Set<String> leftOut = originals.stream().map(Page::path).filter(path -> !there.contains(path)).collect(Collectors.toSet());
        Map<String, Page> byPath = originals.stream().collect(Collectors.toMap(Page::path, Function.identity()));
        pages.stream().filter(page -> page.borrowed().isEmpty() && !page.frontMatter().isDraft() && byPath.containsKey(page.path()))
                .forEach(page -> {
                    Page original = byPath.get(page.path());
                    memory.memory().take("parity " + page.file(), List.of(memory.surroundings(), original, page, leftOut), found -> {
                        new ParityRule(originalLinks, links, leftOut, found).check(original, page);
                        return page;
                    }, diagnostics);
                });
    }

    private void check(Page original, Page page) {
        checkHead(original, page);
        List<Section> wanted = Section.of(original, originalLinks);
        List<Section> written = Section.of(page, links);
        if (shape(wanted).equals(shape(written))) {
            for (int i = 0; i < wanted.size(); i++) {
                compare(wanted.get(i), written.get(i));
            }
            return;
        }
        Map<String, Section> byAnchor = written.stream().collect(Collectors.toMap(Section::anchor, Function.identity(), (a, b) -> a));
        Set<String> anchors = wanted.stream().map(Section::anchor).collect(Collectors.toSet());
        Location before = Location.of(page.file());
        for (Section section : wanted) {
            Section same = byAnchor.get(section.anchor());
            if (same == null) {
                differs(before, "the " + name(section) + " of " + section.place() + " is missing here or after it",
                        section.anchor().equals(Section.START) ? "write it above the first heading"
                                : "write it, with the anchor {#" + section.anchor() + "} at the end of its heading");
            } else {
                compare(section, same);
                before = same.place();
            }
        }
        written.stream().filter(section -> !anchors.contains(section.anchor())).forEach(section -> differs(section.place(),
                "the " + name(section) + " is not in " + original.file(), "leave it out, or write it there first"));
        List<String> common = wanted.stream().map(Section::anchor).filter(byAnchor::containsKey).toList();
        List<String> order = written.stream().map(Section::anchor).filter(anchors::contains).toList();
        for (int i = 0; i < Math.min(common.size(), order.size()); i++) {
            if (!common.get(i).equals(order.get(i))) {
                differs(byAnchor.get(order.get(i)).place(), "the section '#" + order.get(i) + "' stands in another order than in "
                        + original.file(), "'#" + common.get(i) + "' comes here");
                return;
            }
        }
    }

    /** The levels of the headings: where they are the same, so are the sections, though an anchor may differ. */
    private static List<Integer> shape(List<Section> sections) {
        return sections.stream().map(Section::level).toList();
    }

    private void checkHead(Page original, Page page) {
        for (FrontMatterKey key : List.of(FrontMatterKey.QUESTION, FrontMatterKey.ANSWER, FrontMatterKey.KEY_POINTS,
                FrontMatterKey.AS_OF)) {
            boolean wanted = original.frontMatter().keys().containsKey(key.key());
            if (wanted != page.frontMatter().keys().containsKey(key.key())) {
                differs(page.frontMatter().location(key), "'" + key.key() + "' " + (wanted ? "is missing, and stands at "
                        + original.frontMatter().location(key) : "does not stand in " + original.file()),
                        wanted ? "translate it" : "leave it out, or write it there first");
            }
        }
        int wanted = original.frontMatter().keyPoints().size();
        int written = page.frontMatter().keyPoints().size();
        if (wanted != written && wanted > 0 && written > 0) {
            differs(page.frontMatter().location(FrontMatterKey.KEY_POINTS), (written == 1 ? "there is 1 key point"
                    : "there are " + written + " key points") + ", and " + wanted + " at "
                    + original.frontMatter().location(FrontMatterKey.KEY_POINTS), "write one for each");
        }
    }

    private void compare(Section wanted, Section written) {
        if (!wanted.anchor().equals(written.anchor())) {
            differs(written.place(), "the anchor of the section is '" + written.anchor() + "', and '" + wanted.anchor() + "' at "
                    + wanted.place(), "write {#" + wanted.anchor() + "} at the end of the heading");
        }
        List<Tie> missing = new ArrayList<>();
        List<Tie> left = new ArrayList<>(written.ties());
        for (Tie tie : wanted.ties()) {
            Optional<Tie> same = left.stream().filter(other -> other.key().equals(tie.key())).findFirst();
            same.ifPresent(left::remove);
            same.ifPresent(found -> compareNames(tie, found));
            if (same.isEmpty() && !leftOut.contains(tie.key().replaceFirst("#.*", ""))) {
                missing.add(tie);
            }
        }
        Set<String> told = new HashSet<>(); // the places tell two of a kind apart
        missing.forEach(tie -> differs(written.place(), "the " + name(written) + " lacks " + tie.key() + ", which "
                + (told.add(tie.key()) ? "stands" : "also stands") + " at " + tie.place(), tie.figure().isPresent()
                ? "draw it here as well, with words of this language" : "tie it to the words that say so"));
        left.forEach(tie -> differs(tie.place(), tie.key() + " is not in the " + name(wanted) + " of " + wanted.place()
                + ", or less often", "leave it out, or add it there first"));
    }

    /** A figure keeps its anchor, and the address of its own page and files. */
    private void compareNames(Tie wanted, Tie written) {
        wanted.figure().ifPresent(figure -> {
            String name = name(figure);
            FigureSpec other = written.figure().orElseThrow();
            if (!name(other).equals(name)) {
                differs(written.place(), "the figure's name in addresses is '" + name(other) + "', and '" + name + "' at "
                        + wanted.place(), "write 'id: " + name + "' in its block");
            }
        });
    }

    private static String name(FigureSpec figure) {
        return figure.id().orElseGet(() -> figure.title().isEmpty() ? "" : Heading.slug(figure.title()));
    }

    private static String name(Section section) {
        return switch (section.anchor()) {
            case Section.HEAD -> "front matter";
            case Section.START -> "text before the first heading";
            default -> "section '#" + section.anchor() + "'";
        };
    }

    private void differs(Location place, String message, String hint) {
        diagnostics.add(Code.TRANSLATION_DIFFERS, place, message, hint);
    }
}

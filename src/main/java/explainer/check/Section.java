package explainer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.util.ast.Node;

import explainer.check.CheckedText.Kind;
import explainer.check.Target.AnchorTarget;
import explainer.check.Target.AssetTarget;
import explainer.check.Target.EventTarget;
import explainer.check.Target.FactTarget;
import explainer.check.Target.OutsideTarget;
import explainer.check.Target.PageTarget;
import explainer.check.Target.PlaceTarget;
import explainer.check.Target.SourceTarget;
import explainer.check.Target.TermTarget;
import explainer.check.Target.UnsureTarget;
import explainer.diagnostic.Location;
import explainer.read.FigureSpec;
import explainer.read.FrontMatter;
import explainer.read.Heading;
import explainer.read.MarkdownText;
import explainer.read.Page;
import explainer.read.SectionDigests;
import explainer.yaml.YamlText;

/**
 * A part of a page: what stands above its text, what stands before the first heading, or a heading with what follows it up to
 * the next.
 *
 * @param anchor that of the heading; {@link #HEAD} and {@link #START} for the parts without one
 * @param level  that of the heading; 0 for the parts without one
 * @param place  where it begins
 * @param ties   what it leads to, in its order
 */
record Section(String anchor, int level, Location place, List<Tie> ties) {

    /** What stands above a page's text; no heading has such an anchor. */
    static final String HEAD = SectionDigests.HEAD;
    /** What stands before a page's first heading. */
    static final String START = SectionDigests.START;

    /**
     * Something that a text leads to or shows.
     *
     * @param key    what it is, the same in all languages
     * @param figure the figure, if it is one
     */
    record Tie(String key, Location place, Optional<FigureSpec> figure) {
    }

    /** The parts of a page in their order, that above the text first. */
    static List<Section> of(Page page, LinkResolver links) {
        List<Section> sections = new ArrayList<>();
        FrontMatter head = page.frontMatter();
        List<MarkdownText> above = Stream.concat(head.answer().stream(), head.keyPoints().stream()).toList();
        sections.add(new Section(HEAD, 0, head.location(), above.stream().flatMap(text -> ties(
                CheckedText.of(Kind.KEY_POINT, page, text), links, 0, Integer.MAX_VALUE).stream()).toList()));
        CheckedText body = CheckedText.of(Kind.BODY, page, page.body());
        int start = 0;
        Heading last = null;
        for (Heading heading : page.headings()) {
            add(sections, page, body, links, last, start, heading.node().getStartOffset());
            start = heading.node().getStartOffset();
            last = heading;
        }
        add(sections, page, body, links, last, start, page.body().text().length());
        return sections;
    }

    private static void add(List<Section> sections, Page page, CheckedText body, LinkResolver links, Heading heading,
            int start, int end) {
        String text = page.body().text().substring(start, end);
        if (heading != null || !text.isBlank()) {
            sections.add(new Section(heading == null ? START : heading.id(), heading == null ? 0 : heading.level(),
                    heading == null ? page.body().locate(start, start) : body.at(heading.node()),
                    ties(body, links, start, end)));
        }
    }

    private static List<Tie> ties(CheckedText text, LinkResolver links, int start, int end) {
        List<Tie> ties = new ArrayList<>();
        for (Node node : text.nodes()) {
            if (node.getStartOffset() < start || node.getStartOffset() >= end) {
                continue;
            }
            FigureSpec figure = node instanceof FencedCodeBlock ? text.page().orElseThrow().figures().get(node) : null;
            if (figure != null) {
                ties.add(new Tie(key(figure), figure.location(), Optional.of(figure)));
            }
            Optional<Target> target = node instanceof Image image ? Optional.of(text.resolve(links, image.getUrl()))
                    : text.target(node, links);
            target.map(Section::key).filter(key -> !key.isEmpty())
                    .ifPresent(key -> ties.add(new Tie(key, text.at(node), Optional.empty())));
        }
        return ties;
    }

    private static String key(Target target) {
        if (target instanceof UnsureTarget unsure) {
            return key(unsure.found());
        }
        return target instanceof FactTarget fact ? "fact:" + fact.fact().id()
                : target instanceof TermTarget term ? "term:" + term.term().id()
                : target instanceof SourceTarget source ? "source:" + source.source().id()
                : target instanceof PlaceTarget place ? "place:" + place.place().id()
                : target instanceof EventTarget event ? "event:" + event.event().id()
                : target instanceof PageTarget page ? page.page().path() + (page.anchor().isEmpty() ? "" : "#" + page.anchor())
                : target instanceof AnchorTarget anchor ? "#" + anchor.anchor()
                : target instanceof AssetTarget asset ? asset.path()
                : target instanceof OutsideTarget outside ? outside.address() : ""; // one that is broken was reported
    }

    /** A figure by its kind and all that it names. */
    private static String key(FigureSpec figure) {
        List<String> named = new ArrayList<>();
        String kind = figure.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        if (figure instanceof FigureSpec.Chart chart) {
            kind += " of type " + chart.manner().type().value();
        } else if (figure instanceof FigureSpec.Map map) {
            Stream.of(map.places(), map.routes()).flatMap(List::stream).map(YamlText::value).forEach(named::add);
        } else if (figure instanceof FigureSpec.Timeline timeline) {
            Stream.concat(timeline.topic().stream(), timeline.events().stream()).map(YamlText::value).forEach(named::add);
        } else if (figure instanceof FigureSpec.OfSeries series) {
            kind = series.manner().map(manner -> "chart of type " + manner.type().value()).orElse("table");
            Stream.of(Stream.of(series.series()), series.columns().stream(), series.rows().stream(), series.order().stream())
                    .flatMap(texts -> texts).map(YamlText::value).forEach(named::add);
        } else if (figure instanceof FigureSpec.Drawn drawn) {
            drawn.events().stream().map(YamlText::value).forEach(named::add);
        }
        Usage.facts(figure).stream().map(YamlText::value).forEach(named::add);
        return "the " + kind + (named.isEmpty() ? "" : " with " + String.join(", ", named));
    }
}

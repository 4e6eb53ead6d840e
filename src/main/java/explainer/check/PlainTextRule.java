package explainer.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;

import explainer.check.CheckedText.Owner;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Origin;
import explainer.ledger.Event;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.ledger.Quoted;
import explainer.ledger.Source;
import explainer.ledger.Term;
import explainer.read.FigureSpec;
import explainer.read.FrontMatter;
import explainer.read.FrontMatterKey;
import explainer.read.MarkdownParser;
import explainer.read.Page;
import explainer.yaml.YamlText;

/** Texts that are no Markdown, such as titles and summaries, hold none: readers would see its signs. */
final class PlainTextRule {

    private static final Set<Class<? extends Node>> MARKUP = Set.of(AutoLink.class, MailLink.class, Link.class, Image.class,
            Emphasis.class, StrongEmphasis.class, Strikethrough.class, com.vladsch.flexmark.ast.Code.class,
            HtmlInline.class, HtmlBlock.class, HtmlEntity.class, Heading.class);
    private static final String HINT = "this text is no Markdown; write it without the signs";

    private final Diagnostics diagnostics;

    PlainTextRule(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Checks what a page says in plain text. */
    void check(Page page) {
        FrontMatter frontMatter = page.frontMatter();
        check(frontMatter.title(), frontMatter.location(FrontMatterKey.TITLE));
        check(frontMatter.shortTitle(), frontMatter.location(FrontMatterKey.SHORT_TITLE));
        check(frontMatter.asOf(), frontMatter.location(FrontMatterKey.AS_OF));
        check(frontMatter.summary(), frontMatter.summaryOrigin());
        frontMatter.question().ifPresent(question -> check(question.value(), question.origin()));
        frontMatter.extra().values().stream().flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .filter(YamlText.class::isInstance).map(YamlText.class::cast)
                .forEach(text -> check(text.value(), text.origin()));
        for (FigureSpec figure : page.figures().values()) {
            check(figure.title(), figure.location());
            if (figure instanceof FigureSpec.Chart chart) {
                check(chart.rest(), figure.location());
                chart.groups().forEach(group -> check(group.label(), figure.location()));
                chart.manner().marks().forEach(mark -> check(mark.label(), mark.at().location()));
            } else if (figure instanceof FigureSpec.OfSeries series) {
                series.manner().ifPresent(manner -> manner.marks().forEach(mark -> check(mark.label(), mark.at().location())));
            } else if (figure instanceof FigureSpec.Mirror mirror) {
                mirror.rows().forEach(row -> check(row.label(), row.location()));
            }
        }
    }

    /** Checks what the data files say in plain text. */
    void check(Ledger ledger) {
        for (Fact fact : ledger.facts().values()) {
            check(fact.label(), fact.location());
            check(fact.shortLabel(), fact.location());
            check(fact.at().map(Quoted::words), fact.location());
        }
        for (Source source : ledger.sources().values()) {
            List.of(source.title(), source.publisher(), source.covers()).forEach(text -> check(text, source.location()));
            check(source.when(), source.location());
            check(source.background().author(), source.location());
            check(source.background().quotes(), source.location());
            check(source.background().at().map(Quoted::words), source.location());
        }
        for (Event event : ledger.events()) {
            check(event.at().map(Quoted::words), event.location());
            event.others().forEach(other -> check(other.when(), event.location()));
        }
        ledger.places().values().forEach(place -> check(place.name(), place.location()));
        for (Term term : ledger.terms().values()) {
            check(term.name(), term.location());
            term.aliases().forEach(alias -> check(alias, term.location()));
        }
    }

    private void check(Optional<String> text, Location location) {
        text.ifPresent(present -> check(present, location));
    }

    private void check(String text, Location location) {
        check(text, (start, end) -> location);
    }

    private void check(String text, Origin origin) {
        if (!RawMarkupFinder.looksLikeMarkup(text, 0, text.length()) && text.indexOf('~') < 0 && !text.startsWith("#")) {
            return;
        }
        CheckedText markdown = CheckedText.of(new Owner("", ""), new MarkdownParser(new Diagnostics()).parse(text, origin));
        for (Node node : markdown.nodes()) {
            if (MARKUP.contains(node.getClass()) && !isProduct(node)) {
                RawMarkupRule.report(markdown, node.getStartOffset(), node.getEndOffset(), HINT, diagnostics);
                return; // the others are mended with it
            }
        }
        RawMarkupFinder.find(markdown).stream().findFirst().ifPresent(found ->
                RawMarkupRule.report(markdown, found.start(), found.end(), HINT, diagnostics));
    }

    /** Whether asterisks multiply, as in 2*3*4. */
    private static boolean isProduct(Node node) {
        return node instanceof Emphasis && node.getChars().toString().chars().noneMatch(Character::isLetter);
    }
}

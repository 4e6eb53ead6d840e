package explainer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import explainer.check.CheckedText.Kind;
import explainer.check.CheckedText.Owner;
import explainer.ledger.Dataset;
import explainer.ledger.Event;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.ledger.Place;
import explainer.ledger.Route;
import explainer.ledger.Source;
import explainer.ledger.Term;
import explainer.read.FigureSpec;
import explainer.read.FrontMatter;
import explainer.read.MarkdownText;
import explainer.read.Page;

/** Finds every piece of Markdown in a site. */
final class SiteTexts {

    private SiteTexts() {
    }

    /** The texts of a page: its body, its front matter's and its figures'. */
    static List<CheckedText> of(Page page) {
        List<CheckedText> texts = new ArrayList<>();
        FrontMatter frontMatter = page.frontMatter();
        frontMatter.answer().ifPresent(text -> texts.add(CheckedText.of(Kind.KEY_POINT, page, text)));
        frontMatter.extra().values().stream().filter(MarkdownText.class::isInstance).map(MarkdownText.class::cast)
                .forEach(text -> texts.add(CheckedText.of(Kind.KEY_POINT, page, text)));
        frontMatter.keyPoints().forEach(text -> texts.add(CheckedText.of(Kind.KEY_POINT, page, text)));
        texts.add(CheckedText.of(Kind.BODY, page, page.body()));
        page.figures().values().stream().map(SiteTexts::texts).flatMap(List::stream)
                .forEach(text -> texts.add(CheckedText.of(Kind.CAPTION, page, text)));
        frontMatter.changes().forEach(change -> texts.add(CheckedText.of(Kind.CHANGE, page, change.text())));
        return texts;
    }

    private static List<MarkdownText> texts(FigureSpec figure) {
        return figure instanceof FigureSpec.Drawn drawn ? drawn.texts() : caption(figure).stream().toList();
    }

    private static Optional<MarkdownText> caption(FigureSpec figure) {
        if (figure instanceof FigureSpec.Chart chart) {
            return chart.caption();
        }
        if (figure instanceof FigureSpec.Map map) {
            return map.caption();
        }
        if (figure instanceof FigureSpec.Statements statements) {
            return statements.caption();
        }
        if (figure instanceof FigureSpec.OfSeries series) {
            return series.caption();
        }
        return figure instanceof FigureSpec.Mirror mirror ? mirror.note() : Optional.empty();
    }

    /** The texts of the data files. */
    static List<CheckedText> of(Ledger ledger) {
        List<CheckedText> texts = new ArrayList<>();
        for (Fact fact : ledger.facts().values()) {
            add(texts, new Owner("fact", fact.id()), fact.note());
            add(texts, new Owner("fact", fact.id()), fact.derivation().flatMap(Fact.Derivation::disagreement));
            add(texts, new Owner("fact", fact.id()), fact.relations().chosen());
        }
        for (Dataset dataset : ledger.addressed().datasets()) {
            dataset.texts().forEach(text -> add(texts, new Owner("series", dataset.id()), Optional.of(text)));
        }
        for (Source source : ledger.sources().values()) {
            add(texts, new Owner("source", source.id()), source.note());
        }
        for (Event event : ledger.events()) {
            add(texts, new Owner("event", event.id()), Optional.of(event.title()));
            add(texts, new Owner("event", event.id()), event.text());
            event.others().forEach(other -> add(texts, new Owner("event", event.id()), other.text()));
        }
        for (Place place : ledger.places().values()) {
            add(texts, new Owner("place", place.id()), place.note());
        }
        for (Route route : ledger.routes().values()) {
            add(texts, new Owner("route", route.id()), route.text());
        }
        for (Term term : ledger.terms().values()) {
            add(texts, new Owner("term", term.id()), Optional.of(term.definition()));
        }
        return texts;
    }

    private static void add(List<CheckedText> texts, Owner owner, Optional<MarkdownText> text) {
        text.ifPresent(markdown -> texts.add(CheckedText.of(owner, markdown)));
    }
}

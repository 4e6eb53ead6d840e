package explainer.check;

import java.util.Collection;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.ledger.Dataset;
import explainer.ledger.Event;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.ledger.Place;
import explainer.ledger.Route;
import explainer.ledger.Source;
import explainer.ledger.Term;
import explainer.read.Page;

/** Everything in the data files is shown to a reader somewhere; what is not is a leftover or was forgotten. */
final class UnusedRule {

    /** Pages of this type show all events. */
    private static final String TIMELINE = "timeline";

    private final Ledger ledger;
    private final Usage usage;
    private final Diagnostics diagnostics;

    UnusedRule(Ledger ledger, Usage usage, Diagnostics diagnostics) {
        this.ledger = ledger;
        this.usage = usage;
        this.diagnostics = diagnostics;
    }

    void check(Collection<Page> pages) {
        if (!ledger.leftOut().isEmpty()) {
            return; // what uses an entry may be among what is missing
        }
        for (Fact fact : ledger.facts().values()) {
            if (usage.ofFact(fact.id()).isEmpty() && !usage.isUsedInData("fact:" + fact.id())) {
                diagnostics.add(Code.UNUSED_FACT, fact.location(), "the fact '" + fact.id()
                        + "' is not shown on any page", "write [](fact:" + fact.id() + ") where it belongs");
            }
        }
        for (Term term : ledger.terms().values()) {
            report("term", term.id(), term.location(), !usage.ofTerm(term.id()).isEmpty(),
                    "write [" + term.name() + "](term:" + term.id() + ") where a reader meets it first");
        }
        for (Source source : ledger.sources().values()) {
            report("source", source.id(), source.location(), !usage.ofSource(source.id()).isEmpty(),
                    "name it in what it says, or delete it");
        }
        for (Place place : ledger.places().values()) {
            report("place", place.id(), place.location(), !usage.ofPlace(place.id()).isEmpty(),
                    "write [" + place.name() + "](place:" + place.id() + ") or put it on a map");
        }
        for (Route route : ledger.routes().values()) {
            report("route", route.id(), route.location(), !usage.ofRoute(route.id()).isEmpty(), "put it on a map");
        }
        for (Dataset dataset : ledger.addressed().datasets()) {
            report("series", dataset.id(), dataset.location(), !usage.ofSeries(dataset.id()).isEmpty(),
                    "draw it in a block 'table' or 'chart', or name a cell of it");
        }
        boolean timeline = pages.stream().anyMatch(page -> page.type().equals(TIMELINE));
        for (Event event : ledger.events()) {
            report("event", event.id(), event.location(), timeline || !usage.ofEvent(event.id()).isEmpty(),
                    "give it one of the topics, or write [text](event:" + event.id() + ")");
        }
    }

    private void report(String kind, String id, Location location, boolean used, String hint) {
        if (!used && !usage.isUsedInData(kind + ":" + id)) {
            diagnostics.add(Code.UNUSED_ENTRY, location, "the " + kind + " '" + id + "' is not used on any page", hint);
        }
    }
}

package explainer.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import explainer.Checked;
import explainer.ledger.Event;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.ledger.Place;
import explainer.ledger.Source;
import explainer.ledger.Term;
import explainer.ledger.Wording;

/** What is to be known of an entry of the data, in a few lines of Markdown; values as pages of the language write them. */
final class Cards {

    private final Ledger ledger;
    private final Wording wording;

    /** @param site in the language of the file that names the entry */
    Cards(Checked site) {
        this.ledger = site.ledger();
        this.wording = new Wording(site.project().messages());
    }

    /** The card of an entry; nothing where there is none. */
    Optional<String> of(String kind, String id) {
        return switch (kind) {
            case "fact" -> ledger.fact(id).map(this::fact);
            case "source" -> Optional.ofNullable(ledger.sources().get(id)).map(this::source);
            case "term" -> Optional.ofNullable(ledger.terms().get(id)).map(Cards::term);
            case "event" -> ledger.events().stream().filter(event -> event.id().equals(id)).findFirst().map(this::event);
            case "place" -> Optional.ofNullable(ledger.places().get(id)).map(Cards::place);
            default -> Optional.empty();
        };
    }

    /** The ids of a kind, each with what it stands for in a few words. */
    SortedMap<String, String> all(String kind) {
        SortedMap<String, String> all = new TreeMap<>();
        switch (kind) {
            case "fact" -> ledger.facts().forEach((id, fact) -> all.put(id, value(fact) + " \u00B7 " + fact.label()));
            case "source" -> ledger.sources().forEach((id, source) -> all.put(id, source.title()));
            case "term" -> ledger.terms().forEach((id, term) -> all.put(id, term.name()));
            case "event" -> ledger.events().forEach(event -> all.put(event.id(), when(event) + " \u00B7 " + event.title().text()));
            case "place" -> ledger.places().forEach((id, place) -> all.put(id, place.name()));
            case "unit" -> ledger.units().forEach((id, unit) -> all.put(id, unit.name()));
            case "country" -> ledger.countries().forEach((id, country) -> all.put(id, country.name()));
            case "route" -> ledger.routes().keySet().forEach(id -> all.put(id, ""));
            default -> { }
        }
        return all;
    }

    /** The value as a page writes it; without the words of an interface it can't be written. */
    private String value(Fact fact) {
        return wording.messages().texts().isEmpty() ? "" : wording.quantity(fact.quantity());
    }

    private String when(Event event) {
        return event.when().orElseGet(() -> wording.messages().texts().isEmpty() ? event.date().iso()
                : wording.date(event.date()));
    }

    private String fact(Fact fact) {
        List<String> lines = new ArrayList<>(List.of("**" + value(fact) + "**", fact.label()));
        fact.period().ifPresent(period -> lines.add("Period: " + (wording.messages().texts().isEmpty() ? period.iso()
                : wording.period(period))));
        fact.derivation().ifPresent(derivation -> lines.add("Formula: `" + derivation.formula() + "`"));
        if (!fact.sources().isEmpty()) {
            lines.add("Source: " + named(fact.sources()));
        }
        fact.relations().supersededBy().flatMap(ledger::fact).ifPresent(later ->
                lines.add("Superseded by `" + later.id() + "`: " + value(later)));
        fact.note().ifPresent(note -> lines.add(note.text()));
        return String.join("\n\n", lines);
    }

    private static String named(List<Source> sources) {
        return sources.stream().map(source -> source.title() + ", " + source.publisher() + " (`" + source.id() + "`)")
                .collect(Collectors.joining("; "));
    }

    private String source(Source source) {
        List<String> lines = new ArrayList<>(List.of("**" + source.title() + "**", source.publisher() + ", "
                + source.when().orElseGet(() -> wording.messages().texts().isEmpty() ? source.date().iso()
                : wording.date(source.date())), source.covers()));
        source.url().ifPresent(url -> lines.add("<" + url + ">"));
        if (!source.through().isEmpty()) {
            Map<String, Source> all = ledger.sources();
            lines.add("Through: " + named(source.through().stream().filter(all::containsKey).map(all::get).toList()));
        }
        source.note().ifPresent(note -> lines.add(note.text()));
        return String.join("\n\n", lines);
    }

    private static String term(Term term) {
        String aliases = term.aliases().isEmpty() ? "" : " (" + String.join(", ", term.aliases()) + ")";
        return "**" + term.name() + "**" + aliases + "\n\n" + term.definition().text();
    }

    private String event(Event event) {
        return "**" + when(event) + "** " + event.title().text() + event.text().map(text -> "\n\n" + text.text()).orElse("")
                + (event.sources().isEmpty() ? "" : "\n\nSource: " + named(event.sources()));
    }

    private static String place(Place place) {
        return "**" + place.name() + "** (" + place.country() + ")\n\n" + place.latitude() + ", " + place.longitude()
                + place.note().map(note -> "\n\n" + note.text()).orElse("");
    }
}

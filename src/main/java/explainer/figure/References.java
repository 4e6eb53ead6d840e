package explainer.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.ledger.Address;
import explainer.ledger.Country;
import explainer.ledger.Event;
import explainer.ledger.Ledger;
import explainer.ledger.Quantity;
import explainer.ledger.Unit;
import explainer.yaml.YamlText;

/** Looks up the ids that an editor wrote into a figure, and reports what is not there or can't be drawn. */
final class References {

    private final Ledger ledger;
    private final Map<String, Event> events;
    private final Collection<String> topics;
    private final Diagnostics diagnostics;

    /** @param topics the ids of the pages that events can belong to */
    References(Ledger ledger, Collection<String> topics, Diagnostics diagnostics) {
        this.ledger = ledger;
        this.events = ledger.events().stream().collect(Collectors.toMap(Event::id, Function.identity(), (a, b) -> a));
        this.topics = topics;
        this.diagnostics = diagnostics;
    }

    /** The facts named; one that is not in the ledger, or stands twice, is reported and left out. */
    List<Named> facts(List<YamlText> names) {
        List<Named> found = new ArrayList<>();
        for (YamlText name : names) {
            fact(name).ifPresent(fact -> {
                if (found.stream().anyMatch(other -> other.name().value().equals(name.value()))) {
                    bad(name.location(), "the fact '" + name.value() + "' stands twice in one figure", "name it once");
                } else {
                    found.add(fact);
                }
            });
        }
        return found;
    }

    /** The fact named; reported when it is not in the ledger. */
    Optional<Named> fact(YamlText name) {
        if (Address.isOne(name.value())) {
            ledger.addressed().problem(name.value()).ifPresent(problem -> diagnostics.add(Code.UNKNOWN_FACT,
                    name.location(), problem.getMessage(), problem.hint()));
            return ledger.fact(name.value()).map(fact -> new Named(name, fact));
        }
        return find(name, ledger.facts(), Code.UNKNOWN_FACT, "fact").map(fact -> new Named(name, fact));
    }

    /** The country named; reported when it is not in the ledger. */
    Optional<Country> country(YamlText name) {
        return find(name, ledger.countries(), Code.UNKNOWN_REFERENCE, "country");
    }

    /** The events named, in the order of their dates; one that is not in the ledger is reported and left out. */
    List<Event> events(List<YamlText> names) {
        List<Event> named = names.stream().map(name -> find(name, events, Code.UNKNOWN_EVENT, "event"))
                .flatMap(Optional::stream).toList();
        return ledger.events().stream().filter(named::contains).toList();
    }

    /** The events that belong to a topic, in the order of their dates. */
    List<Event> eventsOf(String topic) {
        return ledger.events().stream().filter(event -> event.topics().contains(topic)).toList();
    }

    /** Whether there is such a topic; reported when there is not. */
    boolean isTopic(YamlText name) {
        if (topics.contains(name.value())) {
            return true;
        }
        diagnostics.add(Code.UNKNOWN_REFERENCE, name.location(), "there is no topic '" + name.value() + "'",
                Nearest.hint(name.value(), topics));
        return false;
    }

    /** Whether the values of facts can be drawn as lengths on one scale; reported when they can't. */
    boolean areComparable(List<Named> facts) {
        boolean comparable = !facts.isEmpty();
        for (Named named : facts) {
            Quantity quantity = named.fact().quantity();
            Unit unit = facts.get(0).fact().quantity().unit();
            String id = named.name().value();
            if (!quantity.unit().id().equals(unit.id())) {
                bad(named.name().location(), "'" + id + "' counts " + quantity.unit().id() + ", but '"
                        + facts.get(0).name().value() + "' counts " + unit.id(),
                        "a chart has one scale: draw a chart for each unit");
                comparable = false;
            } else if (unit.style() == Unit.Style.ORDINAL) {
                bad(named.name().location(), "'" + id + "' is a place in an order, which has no length",
                        "show it as a tile, in a block 'figures'");
                comparable = false;
            } else if (quantity.high().isPresent()) {
                bad(named.name().location(), "'" + id + "' is a range, which has no one length",
                        "show it as a tile, in a block 'figures'");
                comparable = false;
            }
        }
        return comparable;
    }

    /** Reports a figure that can't be drawn as described. */
    void bad(Location location, String message, String hint) {
        diagnostics.add(Code.BAD_BLOCK, location, message, hint);
    }

    private <T> Optional<T> find(YamlText name, Map<String, T> entries, Code code, String kind) {
        T entry = entries.get(name.value());
        if (entry == null && !ledger.isLeftOut(kind, name.value())) {
            diagnostics.add(code, name.location(), "there is no " + kind + " '" + name.value() + "'",
                    Nearest.hint(name.value(), entries.keySet()));
        }
        return Optional.ofNullable(entry);
    }
}

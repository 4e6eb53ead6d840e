package explainer.ledger;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.ledger.Draft.NamedRelations;
import explainer.ledger.Fact.Relations;
import explainer.yaml.YamlText;

/**
 * Ties facts to others that measure the same thing: those that state it differently, and those that took their place.
 * What is named but not there, measures something else or leads back to where it began is reported and left out.
 */
final class FactRelations {

    private final Shelf<Draft> shelf;
    private final Diagnostics diagnostics;

    /** @param shelf the facts that could be read, and the ids of the others */
    FactRelations(Shelf<Draft> shelf, Diagnostics diagnostics) {
        this.shelf = shelf;
        this.diagnostics = diagnostics;
    }

    /** The facts with their relations, in the same order. */
    Map<String, Fact> connect(Map<String, Fact> facts) {
        Map<String, String> successors = successors(facts);
        Map<String, Fact> connected = new LinkedHashMap<>();
        facts.forEach((id, fact) -> connected.put(id, fact.with(new Relations(statements(fact, facts),
                named(fact).chosen(), Optional.ofNullable(successors.get(id))))));
        return connected;
    }

    private NamedRelations named(Fact fact) {
        return shelf.entries().get(fact.id()).relations();
    }

    private List<String> statements(Fact fact, Map<String, Fact> facts) {
        NamedRelations named = named(fact);
        if (named.statements().isEmpty() && named.chosen().isPresent()) {
            diagnostics.add(Code.NEEDLESS_CHOICE, named.chosenAt(), "'chosen' stands where there are no 'statements'",
                    "name the facts that it was chosen from in 'statements:', or write a 'note' instead");
        }
        Set<String> statements = new LinkedHashSet<>();
        for (YamlText name : named.statements()) {
            if (name.value().equals(fact.id())) {
                diagnostics.add(Code.UNLIKE_FACTS, name.location(), "'" + fact.id() + "' is held against itself",
                        "name only the other facts");
            } else if (fits(fact, name, facts)) {
                statements.add(name.value());
            }
        }
        return List.copyOf(statements);
    }

    /** Whether a name is that of a fact that measures what this one does; reported when it is not. */
    private boolean fits(Fact fact, YamlText name, Map<String, Fact> facts) {
        shelf.checkDeclared(name);
        Fact other = facts.get(name.value());
        if (other == null) {
            return false;
        }
        Unit unit = fact.quantity().unit();
        Unit otherUnit = other.quantity().unit();
        if (!unit.dimension().equals(otherUnit.dimension())) {
            diagnostics.add(Code.UNLIKE_FACTS, name.location(), "'" + other.id() + "' measures '" + otherUnit.dimension()
                    + "', but '" + fact.id() + "' measures '" + unit.dimension() + "'",
                    "name a fact that measures the same thing");
            return false;
        }
        return true;
    }

    /** What took the place of each fact. A circle is reported at the fact that closes it, and cut there. */
    private Map<String, String> successors(Map<String, Fact> facts) {
        Map<String, String> successors = new LinkedHashMap<>();
        for (Fact fact : facts.values()) {
            Optional<YamlText> name = named(fact).supersededBy().filter(later -> fits(fact, later, facts));
            if (name.isEmpty()) {
                continue;
            }
            String later = name.get().value();
            String last = later;
            while (successors.containsKey(last)) {
                last = successors.get(last);
            }
            if (last.equals(fact.id())) {
                diagnostics.add(Code.CIRCULAR_SUCCESSION, name.get().location(), later.equals(fact.id())
                        ? "'" + later + "' is superseded by itself" : "'" + fact.id() + "' is superseded by '" + later
                        + "', which is superseded by '" + fact.id() + "'", "let the last of them be superseded by none");
            } else {
                successors.put(fact.id(), later);
            }
        }
        return successors;
    }
}

package explainer.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.ledger.Source;
import explainer.read.FigureSpec;

/** Computes the view of what is said of one quantity. */
final class StatementTables {

    private final References references;
    private final FactTexts texts;
    private final Frames frames;
    private final Ledger ledger;

    StatementTables(References references, FactTexts texts, Frames frames, Ledger ledger) {
        this.references = references;
        this.texts = texts;
        this.frames = frames;
        this.ledger = ledger;
    }

    /** The fact and its statements; a fact without any is reported, unless they were left out of the ledger. */
    Optional<Figure> build(FigureSpec.Statements spec, String id, String csvPath) {
        Optional<Fact> chosen = references.fact(spec.fact()).map(Named::fact);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        List<String> others = chosen.get().relations().statements();
        if (others.isEmpty() && ledger.leftOut().isEmpty()) {
            references.bad(spec.fact().location(), "the fact '" + chosen.get().id() + "' has no other 'statements'",
                    "name them at the fact in the ledger, or show it in a block 'figures'");
            return Optional.empty();
        }
        List<Fact> facts = Stream.concat(chosen.stream(), others.stream().map(ledger.facts()::get))
                .sorted(Comparator.comparing(StatementTables::day)).toList();
        return Optional.of(new StatementTable(frames.of(spec.title(), spec.caption(), id, csvPath, facts, ""),
                facts.stream().map(fact -> row(fact, fact == chosen.get())).toList()));
    }

    /** When a fact was first said. */
    private static String day(Fact fact) {
        return fact.sources().stream().map(Source::date).sorted().findFirst().map(date -> date.iso()).orElse("");
    }

    private StatementTable.Row row(Fact fact, boolean chosen) {
        FactRow row = texts.row(fact);
        return new StatementTable.Row(fact.id(), row.value(), row.number(), row.period(), row.source(),
                texts.day(fact), chosen);
    }
}

package explainer.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import explainer.ledger.Event;
import explainer.ledger.Fact;
import explainer.ledger.Wording;
import explainer.read.FigureSpec;
import explainer.read.Messages;
import explainer.yaml.YamlText;

/**
 * What a kind of figure needs to be made.
 *
 * @param id      the figure's anchor
 * @param csvPath where its numbers can be downloaded
 */
record Desk(References references, FactTexts texts, Frames frames, Messages messages, String id, String csvPath) {

    /** What surrounds a chart of facts of one unit. */
    Frame frame(FigureSpec.Chart spec, List<Fact> facts) {
        return frames.of(spec.title(), spec.caption(), id, csvPath, facts, texts.basis(facts));
    }

    /** What surrounds a figure of facts of one unit. */
    Frame frame(FigureSpec.Head head, List<Fact> facts) {
        return frame(head, facts, texts.basis(facts));
    }

    /** What surrounds a figure, with what its values share in words. */
    Frame frame(FigureSpec.Head head, List<Fact> facts, String basis) {
        return frames.of(head.title(), head.caption(), id, csvPath, facts, basis);
    }

    /** An event with its day in words; reported when it is not in the ledger. */
    Optional<Dated> event(YamlText name) {
        return references.events(List.of(name)).stream().findFirst().map(event -> new Dated(event, when(event)));
    }

    /** Events, each with its day in words; nothing if one of them is not in the ledger. */
    Optional<List<Dated>> events(List<YamlText> names) {
        List<Dated> found = new ArrayList<>();
        names.forEach(name -> event(name).ifPresent(found::add));
        return found.size() == names.size() ? Optional.of(found) : Optional.empty();
    }

    private String when(Event event) {
        return event.when().orElseGet(() -> new Wording(messages).date(event.date()));
    }

    /** An event, and when it was in words. */
    record Dated(Event event, String words) {

        /** The year alone, unless the event has words of its own for its day. */
        String year() {
            return event.when().orElse(String.valueOf(event.date().year()));
        }
    }
}

package explainer.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;

import explainer.Checked;
import explainer.ledger.Fact;

/** From a place that names an entry to what is known of the entry, to where it stands, and to all else that names it. */
final class Navigation {

    private final OpenSite.State state;
    private final Texts texts;
    private final String file;

    /** @param file relative to the site */
    Navigation(OpenSite.State state, Texts texts, String file) {
        this.state = state;
        this.texts = texts;
        this.file = file;
    }

    /** What is known of the entry that is named at a place. */
    Optional<Hover> hover(Position place) {
        return OpenSite.language(state, file).flatMap(site -> at(place).flatMap(mention -> new Cards(site)
                .of(mention.kind(), mention.id()).map(card -> new Hover(new MarkupContent(MarkupKind.MARKDOWN, card),
                        texts.of(file).orElseThrow().range(mention.at())))));
    }

    /** Where the entry stands that is named at a place. */
    List<Location> definition(Position place) {
        return at(place).map(mention -> {
            List<Location> found = locations(mention, Mention::defines);
            return found.isEmpty() ? cell(mention) : found;
        }).orElse(List.of());
    }

    /** All places that name the same entry as a place does. */
    List<Location> references(Position place, boolean withDefinition) {
        return at(place).map(mention -> locations(mention, other -> withDefinition || !other.defines())).orElse(List.of());
    }

    /** What is named at a place. */
    Optional<Mention> at(Position place) {
        return texts.of(file).flatMap(text -> Mentions.at(place, text, Mentions.in(text, isOriginal(file))));
    }

    /** All that names an entry, file by file. */
    List<Mention> all(Mention entry) {
        List<Mention> all = new ArrayList<>();
        state.languages().stream().findFirst().ifPresent(first -> texts.all(first).forEach(text ->
                Mentions.in(text, isOriginal(text.file())).stream().filter(entry::isOf).forEach(all::add)));
        return all;
    }

    private List<Location> locations(Mention entry, Predicate<Mention> wanted) {
        return all(entry).stream().filter(wanted).flatMap(mention -> location(mention.at()).stream()).toList();
    }

    private Optional<Location> location(explainer.diagnostic.Location place) {
        return texts.of(place.file()).map(text -> new Location(texts.uri(place.file()),
                text.range(place)));
    }

    /** The cell of a series, or the description of the series. */
    private List<Location> cell(Mention mention) {
        return state.languages().stream().findFirst().map(Checked::ledger).filter(ledger -> mention.kind().equals("fact"))
                .flatMap(ledger -> ledger.fact(mention.id())).map(Fact::location).flatMap(this::location).stream().toList();
    }

    private boolean isOriginal(String name) {
        return state.languages().stream().findFirst()
                .filter(site -> name.startsWith(site.project().settings().dataFolder() + "/")).isPresent();
    }
}

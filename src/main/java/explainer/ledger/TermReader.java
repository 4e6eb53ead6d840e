package explainer.ledger;

import java.util.List;
import java.util.Optional;

import explainer.diagnostic.Diagnostics;
import explainer.ledger.Shelf.Entry;
import explainer.read.MarkdownParser;
import explainer.read.MarkdownText;
import explainer.yaml.Fields;
import explainer.yaml.YamlText;

/** Reads the terms of the glossary. */
final class TermReader extends EntryReader<Term> {

    private final Shelf<Source> sources;

    TermReader(MarkdownParser markdown, Diagnostics diagnostics, Shelf<Source> sources) {
        super(markdown, diagnostics);
        this.sources = sources;
    }

    @Override
    Optional<Term> read(Entry entry, Fields fields) {
        requireKey(fields, "definition");
        Optional<String> name = required(fields, "name");
        List<String> aliases = fields.texts("aliases").stream().map(YamlText::value).distinct().toList();
        Optional<MarkdownText> definition = markdown(fields, "definition");
        List<Source> saidBy = sources.many(fields, "source");
        if (name.isEmpty() || definition.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Term(entry.id(), entry.location(), name.get(), aliases, definition.get(), saidBy));
    }
}

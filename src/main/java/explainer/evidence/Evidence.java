package explainer.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.ledger.Event;
import explainer.ledger.Fact;
import explainer.ledger.Grammars;
import explainer.ledger.Grammars.Grammar;
import explainer.ledger.Ledger;
import explainer.ledger.Quoted;
import explainer.ledger.Source;
import explainer.read.Messages;
import explainer.read.Settings;

/** Proves every figure, event and statement that names its words in a source against the copy that was kept of it. */
public final class Evidence {

    /** What is known of a figure, an event or a statement. */
    enum Standing {
        WORD_FOR_WORD, EXCERPT, COMPUTED, NO_WORDS, NO_COPY, UNPROVEN
    }

    private final Ledger ledger;
    private final Diagnostics diagnostics;
    private final Grammars grammars;
    private final String language;
    private final Map<String, Standing> facts = new TreeMap<>();
    private final Map<String, Standing> events = new TreeMap<>();
    private final Map<String, Standing> statements = new TreeMap<>();

    private Evidence(Ledger ledger, Settings settings, Messages messages, Diagnostics diagnostics) {
        this.ledger = ledger;
        this.diagnostics = diagnostics;
        this.language = settings.language();
        this.grammars = new Grammars(messages, language, ledger.units().values());
    }

    /**
     * Proves all that names its words; reports what is not as they say.
     *
     * @param root the project's folder
     * @return the account as lines of text; empty where the site names no folder of evidence
     */
    public static String prove(Path root, Settings settings, Messages messages, Ledger ledger, Diagnostics diagnostics) {
        if (settings.evidenceFolder().isEmpty()) {
            return "";
        }
        Path folder = root.resolve(settings.evidenceFolder()).normalize();
        Location setting = settings.location("evidence.folder");
        if (List.of(settings.contentFolder(), settings.dataFolder(), settings.templateFolder(), settings.assetFolder())
                .stream().anyMatch(published -> folder.startsWith(root.resolve(published)))) {
            diagnostics.add(Code.BAD_CONFIGURATION, setting, "evidence.folder: copies must not lie where the site is made "
                    + "from", "name a folder that nothing is published from");
            return "";
        }
        if (!Files.isDirectory(folder)) {
            diagnostics.add(Code.MISSING_COPY, setting, "there is no folder '" + settings.evidenceFolder() + "'",
                    "correct evidence.folder, or leave it out");
            return "";
        }
        try {
            Evidence evidence = new Evidence(ledger, settings, messages, diagnostics);
            evidence.prove(new Copies(folder, ledger.sources(), diagnostics));
            return new EvidenceAccount(ledger, evidence.facts, evidence.events, evidence.statements).text();
        } catch (IOException | UncheckedIOException e) {
            diagnostics.add(Code.MISSING_COPY, setting, "the folder '" + settings.evidenceFolder() + "' can't be read",
                    "see that every file in it can be read");
            return "";
        }
    }

    private void prove(Copies copies) {
        for (Fact fact : ledger.facts().values()) {
            facts.put(fact.id(), fact.isComputed() && fact.at().isEmpty() ? Standing.COMPUTED
                    : standing(fact.at(), fact.quotedSource(), copies,
                    (words, place, grammar) -> new Proof(fact, words, place, grammar, diagnostics).holds()));
        }
        for (Event event : ledger.events()) {
            events.put(event.id(), standing(event.at(), event.quotedSource(), copies,
                    (words, place, grammar) -> new DateProof(event, words, grammar, diagnostics).holds(place)));
        }
        for (Source source : ledger.sources().values()) {
            if (!source.through().isEmpty()) {
                statements.put(source.id(), standing(source.background().at(), Optional.of(source), copies,
                        (words, place, grammar) -> true));
            }
        }
    }

    /** What is to be shown of words that stand at a place; it reports what is wrong. */
    private interface Statement {
        boolean isProven(Quoted words, Place place, Grammar grammar);
    }

    private Standing standing(Optional<Quoted> at, Optional<Source> source, Copies copies, Statement statement) {
        Optional<Copy> copy = source.flatMap(copies::of);
        if (at.isEmpty()) {
            return copy.isPresent() ? Standing.NO_WORDS : Standing.NO_COPY;
        }
        Quoted words = at.get();
        if (copy.isEmpty() && source.filter(copies::isRefused).isPresent()) {
            return Standing.UNPROVEN; // the copy's own report is enough
        }
        if (copy.isEmpty()) {
            report(Code.MISSING_COPY, words, "no copy is kept of the source '" + source.map(Source::id).orElse("")
                    + "' in which the words could stand", "name a copy of the source, or leave out 'at'");
            return Standing.UNPROVEN;
        }
        String tag = source.get().background().language().orElse(language);
        Optional<Grammar> grammar = grammars.of(tag);
        if (grammar.isEmpty()) {
            report(Code.COPY_NOT_UNDERSTOOD, words, "how numbers are written in the language '" + tag + "' is not known",
                    "correct the source's language, or leave out 'at'");
            return Standing.UNPROVEN;
        }
        Optional<List<Place>> places = places(words, copy.get());
        boolean proven = places.isPresent();
        for (Place place : places.orElse(List.of())) {
            proven &= statement.isProven(words, place, grammar.get());
        }
        return !proven ? Standing.UNPROVEN : copy.get().excerpt() ? Standing.EXCERPT : Standing.WORD_FOR_WORD;
    }

    /** Where words stand: once; of the quotes of an excerpt, which may overlap, once in each that has them. */
    private Optional<List<Place>> places(Quoted words, Copy copy) {
        List<Place> places = new ArrayList<>();
        for (Passage passage : copy.passages()) {
            if (words.paragraph().isPresent() && words.paragraph().get() != passage.number()) {
                continue;
            }
            List<Place> here = Place.find(words, passage);
            if (here.size() > 1 || !copy.excerpt() && !here.isEmpty() && !places.isEmpty()) {
                Place first = places.isEmpty() ? here.get(0) : places.get(0);
                report(Code.WORDS_AMBIGUOUS, words, "'" + words.words() + "' stands at " + first + " and at "
                        + here.get(here.size() - 1), "add words in 'before' or 'after', or the number of the paragraph");
                return Optional.empty();
            }
            places.addAll(here);
        }
        if (places.isEmpty()) {
            report(Code.WORDS_MISSING, words, "'" + words.words() + "' does not stand in "
                    + words.paragraph().map(number -> "paragraph " + number + " of ").orElse("") + copy.name()
                    + Place.similar(words, copy).map(near -> "; '" + near.text() + "' stands at " + near).orElse(""),
                    "write the words as the copy has them");
            return Optional.empty();
        }
        return Optional.of(places);
    }

    private void report(Code code, Quoted words, String message, String hint) {
        diagnostics.add(code, words.location(), message, hint);
    }
}

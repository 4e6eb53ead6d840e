package explainer.ledger;

import java.util.List;

import explainer.diagnostic.Location;
import explainer.read.MarkdownText;

/**
 * An entry of the glossary.
 *
 * @param name       how it is listed
 * @param aliases    other names under which a reader may look for it
 * @param definition what it means
 * @param sources    who says so; empty where the definition only explains a word
 */
public record Term(String id, Location location, String name, List<String> aliases, MarkdownText definition,
        List<Source> sources) {
}

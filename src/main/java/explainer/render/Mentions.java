package explainer.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import explainer.read.Page;

/** Where in a document the entries of the ledger that have a name are spoken of: what an index is made from. */
final class Mentions {

    private final Map<Object, List<Mention>> bySubject = new LinkedHashMap<>();
    private int count;

    /** A place in the document, counted from its beginning, and the page that it is part of. */
    record Mention(int number, Page page) {

        /** The id of the place. */
        String id() {
            return "at-" + number;
        }
    }

    /** Takes down that a subject is spoken of, and gives the place its id. */
    String add(Object subject, Page page) {
        Mention mention = new Mention(++count, page);
        bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(mention);
        return mention.id();
    }

    /** All places that speak of a subject, in the document's order. */
    List<Mention> of(Object subject) {
        return bySubject.getOrDefault(subject, List.of());
    }
}

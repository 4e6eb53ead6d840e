package explainer.render;

import java.util.List;

/** Which pages use an entry of the ledger, by id, in the order of the navigation. */
interface PageUse {

    /** The pages that show a fact. */
    List<String> ofFact(String id);

    /** The pages that name a source, in a note of their own or through a fact. */
    List<String> ofSource(String id);

    /** The pages that use a term. */
    List<String> ofTerm(String id);

    /** The terms that a page uses. */
    List<String> termsOn(String page);
}

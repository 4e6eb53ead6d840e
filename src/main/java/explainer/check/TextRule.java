package explainer.check;

import explainer.diagnostic.Diagnostics;

/** A rule that a piece of Markdown has to keep. */
interface TextRule {

    /** Reports every breach of the rule in a text. */
    void check(CheckedText text, Diagnostics diagnostics);
}

package explainer.ledger;

import explainer.diagnostic.Code;

/** A formula that can't be read or computed: which part of its text is to blame, why, and what to do. */
public final class FormulaException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final Code code;
    private final int start;
    private final int end;
    private final String hint;

    FormulaException(Code code, int start, int end, String message, String hint) {
        super(message);
        this.code = code;
        this.start = start;
        this.end = end;
        this.hint = hint;
    }

    /** Which rule is broken. */
    public Code code() {
        return code;
    }

    /** Where in the formula's text the blame begins. */
    public int start() {
        return start;
    }

    /** Where in the formula's text the blame ends, exclusive. */
    public int end() {
        return end;
    }

    /** What to do about it. */
    public String hint() {
        return hint;
    }
}

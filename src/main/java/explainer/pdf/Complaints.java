package explainer.pdf;

/** Takes what comes to light while a document is drawn. */
interface Complaints {

    /** A character that a typeface has no sign for. */
    void missing(int character);

    /** What the library says, in its own words. */
    void problem(String problem);

    /** More sheets than the document may have. */
    void tooLong(int sheets, int limit);

    /** Text that a reader of the document would not get. */
    void cut(String text);
}

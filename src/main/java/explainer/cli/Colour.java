package explainer.cli;

/** Whether reports for people use a terminal's colours. */
enum Colour {
    /** On a terminal that has them, unless NO_COLOR is set. */
    AUTO,
    ALWAYS,
    NEVER;

    /** The names as they are typed. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

package explainer.cli;

/** How problems are written down. */
enum Format {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** As annotations beside the changed lines of a pull request. */
    GITHUB;

    /** The names as they are typed. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

package explainer.diagnostic;

/** How much a problem weighs: an error keeps the site from being published, a warning does not. */
public enum Severity {
    ERROR, WARNING
}

package explainer.figure;

/** What sets a type of chart apart from bars that begin at zero. */
public enum Trait {
    /** Its marks stand at values and are no lengths, so that its scale may begin elsewhere than at zero. */
    FREE,
    /** The values of a place lie on each other. */
    STACKED,
    /** Its places are times, and as far apart as these. */
    OVER_TIME,
    /** It has two places alone, the first and the last. */
    TWO_PLACES,
    /** Its places are countries, filled on a map by the step of the scale in which their value lies. */
    ON_MAP,
    /** It has two rows, each with a scale and a unit of its own, of which the first goes across. */
    TWO_SCALES
}

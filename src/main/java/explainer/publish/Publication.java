package explainer.publish;

/**
 * A site that stands in its folder.
 *
 * @param files   how many files it has
 * @param bytes   how large they are together
 * @param changed whether anything was written; not, when the folder already held exactly this site
 */
public record Publication(int files, long bytes, boolean changed) {
}

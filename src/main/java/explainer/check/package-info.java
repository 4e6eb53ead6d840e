/**
 * The second step: every rule that what was read must keep. Each rule is a small class that reports all breaches it
 * finds, each at its place; none of them changes anything.
 *
 * <p>It knows what was read, the ledger and the pictures, neither templates nor HTML.
 * {@link explainer.check.LinkResolver} belongs here because the renderer must follow links exactly as they were checked.
 */
package explainer.check;

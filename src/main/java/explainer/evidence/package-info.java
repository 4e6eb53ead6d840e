/**
 * Proves figures of the ledger against kept copies of their sources: that the copy is the one that was read, that the
 * words stand there, once, and that their number is the ledger's. It says <em>stands there</em>, never
 * <em>is true</em>.
 *
 * <p>A copy is a text file whose SHA-256 the source names, or an excerpt: the quotes of one page in lists of entries,
 * as YAML. Copies are read and never published. A figure that names its words is proved or is an error; nothing is let
 * pass. It knows the ledger and the copies, and no page.
 *
 * <p>{@link SourceLinks} alone goes over the net, and only where somebody asks for it.
 */
package explainer.evidence;

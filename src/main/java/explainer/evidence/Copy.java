package explainer.evidence;

import java.util.List;

/**
 * What was kept of a source.
 *
 * @param name     what the copy is called
 * @param excerpt  whether only quotes were kept, and not the whole text
 * @param passages the paragraphs or quotes
 */
record Copy(String name, boolean excerpt, List<Passage> passages) {
}

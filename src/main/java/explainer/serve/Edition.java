package explainer.serve;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the preview shows at one time: the last site that was whole, and what is wrong with the newest input, if
 * anything is.
 *
 * @param number   counts the editions of one stage from 0, which is that before the first bake
 * @param version  changes when the site does, and only then
 * @param files    the site's files by path
 * @param problems a report as HTML; empty when the site is made from the newest input
 */
record Edition(long number, String version, SortedMap<String, byte[]> files, String problems) {

    static final Edition NONE = new Edition(0, "", new TreeMap<>(), "");
}

package explainer.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.fontbox.ttf.model.ScriptFeature;

/**
 * Hides from a font file the features that a text has no use for. The program that draws makes a search pattern of every
 * feature for every run of text, which takes more time than all the rest: one typeface has 437 ways to join marks that
 * no text uses, which has composed letters. What is drawn stays the same.
 */
final class FontFeatures {

    private static final String TABLE = "GSUB";
    /** The file's header and a line of its list of tables: ISO/IEC 14496-22, 4.3. */
    private static final int TABLE_COUNT = 4;
    private static final int FIRST_TABLE = 12;
    private static final int TABLE_LINE = 16;
    private static final int TABLE_OFFSET = 8;
    /** The table's header and a line of its list of features: the same, 6.2. */
    private static final int FEATURES = 6;
    private static final int FEATURE_LINE = 6;
    private static final int TAG = 4;

    private FontFeatures() {
    }

    /**
     * The names of the features that a text has no use for.
     *
     * @param features in the order in which they are applied
     * @param text     the signs of the text in their order, before any feature is applied
     */
    static Set<String> idle(List<ScriptFeature> features, List<Integer> text) {
        Set<Integer> signs = new HashSet<>(text);
        Set<Integer> made = new HashSet<>();
        Set<String> idle = new HashSet<>();
        for (ScriptFeature feature : features) {
            Set<Integer> reached = new HashSet<>(signs);
            reached.addAll(made);
            List<List<Integer>> possible = feature.getAllGlyphIdsForSubstitution().stream().filter(reached::containsAll).toList();
            if (possible.stream().noneMatch(parts -> !signs.containsAll(parts) || !made.isEmpty()
                    || Collections.indexOfSubList(text, parts) >= 0)) {
                idle.add(feature.getName());
            } else {
                possible.forEach(parts -> made.add(feature.getReplacementForGlyphs(parts)));
            }
        }
        return idle;
    }

    /** The same font with features under names that nobody asks for; nothing else in the file moves. */
    static byte[] hide(byte[] font, Set<String> names) {
        byte[] changed = font.clone();
        ByteBuffer file = ByteBuffer.wrap(changed);
        for (int line = 0; line < file.getShort(TABLE_COUNT); line++) {
            int at = FIRST_TABLE + line * TABLE_LINE;
            if (tag(changed, at).equals(TABLE)) {
                hide(file, file.getInt(at + TABLE_OFFSET), names);
            }
        }
        return changed;
    }

    private static void hide(ByteBuffer file, int table, Set<String> names) {
        int list = table + Short.toUnsignedInt(file.getShort(table + FEATURES));
        int count = Short.toUnsignedInt(file.getShort(list));
        for (int i = 0; i < count; i++) {
            int at = list + Short.BYTES + i * FEATURE_LINE;
            if (names.contains(tag(file.array(), at))) {
                // The list stays in the order of the alphabet, or nearly.
                file.put(at + TAG - 1, (byte) '0');
            }
        }
    }

    private static String tag(byte[] file, int at) {
        return new String(file, at, TAG, StandardCharsets.US_ASCII);
    }
}

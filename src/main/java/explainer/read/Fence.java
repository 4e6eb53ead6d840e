package explainer.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * The two lines between which code stands, and the lines of the code that look like one of them.
 *
 * @param block    the code with its fences
 * @param isClosed whether there is a closing line; else the code runs to the end of the text, or of what holds it
 * @param opener   the first line of the code that would open code of its own: the same sign, as often or more, and words
 * @param near     the first line of the code that any fence could begin with
 */
public record Fence(FencedCodeBlock block, boolean isClosed, Optional<BasedSequence> opener,
        Optional<BasedSequence> near) {

    private static final Pattern LIKE = Pattern.compile("[\\s>]*(?:`{3}|~{3}).*", Pattern.DOTALL);
    private static final Pattern OPENER = Pattern.compile(" {0,3}(`{3,}(?=[^`]+$)|~{3,})\\s*\\S.*", Pattern.DOTALL);

    /** The fence of a block. */
    public static Fence of(FencedCodeBlock block) {
        Optional<BasedSequence> opener = Optional.empty();
        Optional<BasedSequence> near = Optional.empty();
        for (BasedSequence line : block.getContentLines()) {
            if (line.indexOf("```") < 0 && line.indexOf("~~~") < 0) {
                continue;
            }
            if (near.isEmpty() && LIKE.matcher(line).matches()) {
                near = Optional.of(line);
            }
            Matcher opens = OPENER.matcher(line);
            if (opener.isEmpty() && opens.matches() && opens.group(1).startsWith(block.getOpeningFence().toString())) {
                opener = Optional.of(line);
            }
        }
        return new Fence(block, block.getClosingFence().length() > 0, opener, near);
    }

    /** Whether the code ends where its writer meant it to, as far as its lines tell. */
    public boolean isWhole() {
        return isClosed && opener.isEmpty();
    }
}

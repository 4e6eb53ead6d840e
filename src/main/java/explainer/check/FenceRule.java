package explainer.check;

import java.util.Optional;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.read.Fence;
import explainer.read.FigureSpec;

/**
 * Code ends where its writer meant it to, and does not hide a part of the text from readers and from other rules. Pages
 * with JBake's own header may leave fences open, but for those of figures.
 */
final class FenceRule implements TextRule {

    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{2,6}[ \\t]+\\S");
    /** Addresses that nobody shows as an example without saying of what. */
    private static final Pattern LINK = Pattern.compile(
            "\\]\\((?:(?:fact|term|source|place|event):[^\\s()]+|[^\\s():]+\\.md(?:#[^\\s()]*)?)\\)");
    private static final Pattern MARKDOWN = Pattern.compile("(?i)(?:markdown|md|mdx|text|txt)\\b.*", Pattern.DOTALL);
    private static final Pattern INDENTED_FENCE = Pattern.compile("(?m)^[ \\t]*(?:`{3}|~{3})");

    @Override
    public void check(CheckedText text, Diagnostics diagnostics) {
        Optional<Fence> before = Optional.empty();
        for (Node node : text.nodes()) {
            if (node instanceof FencedCodeBlock block
                    && (!text.isStock() || FigureSpec.BLOCKS.contains(block.getInfo().toString().strip()))) {
                Fence fence = Fence.of(block);
                boolean reported = check(text, fence, before, diagnostics);
                if (reported && block.getParent() instanceof Document) {
                    return; // what the fences below it are depends on it
                }
                before = fence.near().isPresent() ? Optional.of(fence) : before;
            } else if (node instanceof IndentedCodeBlock && !text.isStock()) {
                checkIndented(text, node, diagnostics);
            }
        }
    }

    /** @param before the last block with a line that could be a fence */
    private static boolean check(CheckedText text, Fence fence, Optional<Fence> before, Diagnostics diagnostics) {
        FencedCodeBlock block = fence.block();
        BasedSequence mark = block.getOpeningFence();
        Location at = text.text().locate(block.getStartOffset(), block.getEndOffset());
        if (fence.opener().isPresent()) {
            diagnostics.add(Code.FENCE_UNCLOSED, at, "the fence is not closed before line "
                    + line(text, fence.opener().get()) + ", which is no closing fence for the words in it",
                    "write " + mark + " alone where the code ends; around code that holds fences, write longer ones");
        } else if (!fence.isClosed()) {
            String rest = block.getParent() instanceof Document ? "text" : "list item or quote";
            diagnostics.add(Code.FENCE_UNCLOSED, at, "the fence is not closed, so the rest of the " + rest
                    + " is code", "end the code with a line " + mark + nearest(text, fence, before));
        } else if (holdsText(block)) {
            diagnostics.add(Code.FENCE_UNCLOSED, at, "the fence makes code of a part of the text",
                    "delete it, or close the one before it; to show Markdown, write " + mark + "markdown");
        } else {
            return false;
        }
        return true;
    }

    private static String nearest(CheckedText text, Fence fence, Optional<Fence> before) {
        if (fence.near().isPresent()) {
            return "; line " + line(text, fence.near().get()) + " has another sign, is too short or indented too far";
        }
        return before.map(other -> ", or look at line " + line(text, other.near().orElseThrow())
                + ", which does not close the code before").orElse("");
    }

    private static int line(CheckedText text, BasedSequence line) {
        return text.text().locate(line.getStartOffset(), line.getEndOffset()).line();
    }

    /** Whether the text between two blocks of code was taken for code: nobody begins any with an empty line. */
    private static boolean holdsText(FencedCodeBlock block) {
        if (block.getContentLines().isEmpty() || MARKDOWN.matcher(block.getInfo()).matches()) {
            return false;
        }
        Node before = block.getPrevious();
        boolean adjoins = before instanceof FencedCodeBlock
                && block.baseSubSequence(before.getEndOffset(), block.getStartOffset()).isBlank()
                && block.baseSubSequence(before.getEndOffset(), block.getStartOffset()).countLeading('\n') < 2;
        if (!adjoins && !block.getContentLines().get(0).isBlank()) {
            return false;
        }
        String code = block.getContentChars().toString();
        return HEADING.matcher(code).find() || LINK.matcher(code).find();
    }

    private static void checkIndented(CheckedText text, Node block, Diagnostics diagnostics) {
        String code = block.getChars().toString();
        if (INDENTED_FENCE.matcher(code).find()) {
            diagnostics.add(Code.FENCE_UNCLOSED, text.at(block), "the fence is shown, for it is indented by four blanks",
                    "indent it by three at most, or as far as the text of its list item");
        } else if (LINK.matcher(code).find()) {
            diagnostics.add(Code.FENCE_UNCLOSED, text.at(block), "the lines are code, for they are indented by four blanks,"
                    + " and their links lead nowhere", "indent them less; to show Markdown, put it between fences");
        }
    }
}

package explainer.check;

import java.util.LinkedHashSet;
import java.util.Set;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.util.ast.Node;

import explainer.diagnostic.Code;
import explainer.diagnostic.ControlCharacter;
import explainer.diagnostic.Diagnostics;
import explainer.read.InlineText;

/** No entity such as {@code &#8238;} makes a sign that a file may not hold: one that changes what a reader sees unseen. */
final class HiddenSignRule implements TextRule {

    @Override
    public void check(CheckedText text, Diagnostics diagnostics) {
        Set<Node> parents = new LinkedHashSet<>();
        for (Node node : text.nodes()) {
            if (node instanceof HtmlEntity) {
                parents.add(block(node));
            }
        }
        for (Node parent : parents) {
            InlineText inline = InlineText.of(parent);
            ControlCharacter.find(inline.text()).ifPresent(found -> diagnostics.add(Code.CONTROL_CHARACTER,
                    text.text().locate(inline.sourceStart(found.at()), inline.sourceEnd(found.at() + 1)),
                    "the entity makes the " + found.name(), "delete it"));
        }
    }

    /** What holds the whole text that an entity is part of. */
    private static Node block(Node node) {
        Node block = node.getParent();
        while (block.getParent() != null && !(block instanceof com.vladsch.flexmark.util.ast.Block)) {
            block = block.getParent();
        }
        return block;
    }
}

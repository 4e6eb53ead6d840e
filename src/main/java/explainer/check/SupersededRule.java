package explainer.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;

import explainer.check.CheckedText.Kind;
import explainer.check.Target.FactTarget;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.read.InlineText;

/**
 * A figure that a later one replaced has a year beside it, or readers would take it for today's: in its paragraph, list
 * item or caption; in its row of a table or the head of its column; or in a heading that it stands under. An event has
 * its own date, and the change log speaks of what was.
 */
final class SupersededRule implements TextRule {

    private final LinkResolver resolver;
    private final Ledger ledger;
    private final PlainNumbers plain;

    SupersededRule(LinkResolver resolver, Ledger ledger, PlainNumbers plain) {
        this.resolver = resolver;
        this.ledger = ledger;
        this.plain = plain;
    }

    @Override
    public void check(CheckedText text, Diagnostics diagnostics) {
        if (text.kind() == Kind.CHANGE || text.owner().kind().equals("event")) {
            return;
        }
        Deque<Heading> above = new ArrayDeque<>();
        for (Node node : text.nodes()) {
            if (node instanceof Heading heading) {
                while (!above.isEmpty() && above.getLast().getLevel() >= heading.getLevel()) {
                    above.removeLast();
                }
                above.addLast(heading);
            }
            Optional<Fact> fact = superseded(text, node);
            if (fact.isPresent() && Stream.concat(beside(node).stream(), above.stream()).noneMatch(this::hasYear)) {
                report(fact.get(), text, node, diagnostics);
            }
        }
    }

    private Optional<Fact> superseded(CheckedText text, Node node) {
        return text.target(node, resolver).filter(FactTarget.class::isInstance)
                .map(target -> ((FactTarget) target).fact())
                .filter(fact -> fact.relations().supersededBy().isPresent());
    }

    /** What readers take together with a link: the block around it, or the cells of its row and of its column's head. */
    private static List<Node> beside(Node link) {
        Node block = link;
        while (!(block instanceof Block || block instanceof TableCell) && block.getParent() != null) {
            block = block.getParent();
        }
        if (!(block instanceof TableCell)) {
            return List.of(block);
        }
        List<Node> cells = new ArrayList<>();
        block.getParent().getChildren().forEach(cells::add);
        int column = cells.indexOf(block);
        Node table = block.getAncestorOfType(TableBlock.class);
        for (Node part : table.getChildren()) {
            if (part instanceof TableHead) {
                part.getChildren().forEach(row -> cell(row, column).ifPresent(cells::add));
            }
        }
        return cells;
    }

    private static Optional<Node> cell(Node row, int column) {
        Node cell = row.getFirstChild();
        for (int i = 0; i < column && cell != null; i++) {
            cell = cell.getNext();
        }
        return Optional.ofNullable(cell);
    }

    private boolean hasYear(Node node) {
        return plain.hasYear(InlineText.of(node).text());
    }

    private void report(Fact fact, CheckedText text, Node link, Diagnostics diagnostics) {
        Fact later = ledger.facts().get(fact.relations().supersededBy().orElseThrow());
        String year = fact.period().map(period -> ", such as 'in " + period.to().year() + "'").orElse("");
        diagnostics.add(Code.SUPERSEDED_FIGURE, text.at(link), "'" + fact.id() + "' is superseded by '" + later.id()
                + "', and no year stands beside it", "write when it held" + year + ", or show 'fact:" + later.id() + "'");
    }
}

package explainer.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;

import explainer.check.CheckedText.Kind;
import explainer.check.Target.BrokenTarget;
import explainer.check.Target.FactTarget;
import explainer.check.Target.TermTarget;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Origin;
import explainer.ledger.Claim;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.ledger.NumberScanner.Amount;
import explainer.ledger.NumberScanner.Found;
import explainer.ledger.NumberScanner.Part;
import explainer.ledger.NumberScanner.Reading;
import explainer.read.FrontMatter;
import explainer.read.InlineText;
import explainer.read.Page;

/**
 * A number that a reader sees is traced to a fact: it stands inside a link to one, or it is none to trace, as a date, a
 * year or a name (see {@link PlainNumbers}). Words such as "two" are left to the writer.
 *
 * <p>Where no link is possible, in a page's summary and question and in the text alternative of an image, a number has to
 * agree with a fact that the page shows. So may one in the note of a fact, with that fact, what it is computed from or held
 * against. The change log speaks of what was, and is left alone.
 */
final class NumberRule implements TextRule {

    /** Pages of this type show every fact. */
    private static final String ALL_FACTS = "glance";
    /** Links that were meant to trace a number, and are reported as what they are. */
    private static final Set<explainer.diagnostic.Code> MISSPELT = Set.of(explainer.diagnostic.Code.UNKNOWN_FACT,
            explainer.diagnostic.Code.UNKNOWN_TERM);
    /** Of a text with more numbers than this, only so many are compared with the ledger. */
    private static final int COMPARED = 200;

    private final LinkResolver resolver;
    private final Ledger ledger;
    private final Usage usage;
    private final Claim claim;
    private final PlainNumbers plain;

    NumberRule(LinkResolver resolver, Ledger ledger, Usage usage, Claim claim, PlainNumbers plain) {
        this.resolver = resolver;
        this.ledger = ledger;
        this.usage = usage;
        this.claim = claim;
        this.plain = plain;
    }

    @Override
    public void check(CheckedText text, Diagnostics diagnostics) {
        if (text.kind() == Kind.CHANGE) {
            return;
        }
        for (Node node : text.nodes()) {
            boolean image = node instanceof Image || node instanceof ImageRef;
            if (!image && !isRunningText(node) || !hasDigit(text.text().text(), node)) {
                continue;
            }
            if (!image) {
                check(text, InlineText.of(node, inside -> isTraced(text, inside)), ownFacts(text), diagnostics);
            } else {
                check(text, InlineText.of(node), shown(text), diagnostics);
            }
        }
    }

    /** Checks what a page says of itself in plain text: its summary and its question. */
    void checkPlain(Page page, Diagnostics diagnostics) {
        FrontMatter head = page.frontMatter();
        checkPlain(page, "summary", head.summary(), head.summaryOrigin(), diagnostics);
        head.question().ifPresent(question ->
                checkPlain(page, "question", question.value(), question.origin(), diagnostics));
    }

    private void checkPlain(Page page, String what, String text, Origin origin, Diagnostics diagnostics) {
        untraced(text, factsOn(page)).forEach(number -> diagnostics.add(explainer.diagnostic.Code.UNLINKED_NUMBER,
                origin.locate(number.start, number.end),
                "the number '" + number.text + "' is that of no fact on the page", "a " + what + " can't hold links: show "
                        + (number.meant.isEmpty() ? "a fact of that value on the page, or leave the number out"
                        : "the fact '" + number.meant.get(0).id() + "' on the page")));
    }

    private void check(CheckedText text, InlineText inline, Collection<Fact> facts, Diagnostics diagnostics) {
        untraced(inline.text(), facts).forEach(number -> report(number,
                text.text().locate(inline.sourceStart(number.start), inline.sourceEnd(number.end)), diagnostics));
    }

    /** A number that states none of the facts that it may, with those facts that it would state. */
    private record Untraced(int start, int end, String text, List<Fact> meant) {
    }

    private List<Untraced> untraced(String text, Collection<Fact> facts) {
        String masked = plain.mask(text);
        if (!PlainNumbers.hasDigit(masked)) {
            return List.of();
        }
        Reading reading = claim.scanner().read(masked);
        List<Untraced> untraced = new ArrayList<>();
        int compared = 0;
        for (Amount amount : reading.amounts()) {
            boolean compare = compared++ < COMPARED;
            if (!amount.numbers().stream().allMatch(Found::word) && !(compare && agrees(amount, facts))) {
                untraced.add(new Untraced(amount.low().start(), amount.end(), amount.text(), !compare ? List.of()
                        : ledger.facts().values().stream().filter(fact -> claim.states(amount, fact)).limit(3).toList()));
            }
        }
        reading.unknown().stream().filter(Part::number)
                .forEach(part -> untraced.add(new Untraced(part.start(), part.end(), part.text(), List.of())));
        return untraced;
    }

    /**
     * Whether there is a digit in the Markdown of a node, addresses of links aside. Without one its text has none:
     * no entity for one is written so.
     */
    private static boolean hasDigit(String text, Node node) {
        if (!PlainNumbers.hasDigit(text, node.getStartOffset(), node.getEndOffset())) {
            return false;
        }
        int from = node.getStartOffset();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Link link) {
                if (PlainNumbers.hasDigit(text, from, link.getText().getEndOffset())) {
                    return true;
                }
                from = link.getEndOffset();
            }
        }
        return PlainNumbers.hasDigit(text, from, node.getEndOffset());
    }

    private static boolean isRunningText(Node node) {
        return node instanceof Paragraph || node instanceof Heading
                || node instanceof TableCell && !(node.getGrandParent() instanceof TableSeparator);
    }

    /** What a number may stand in without being looked at: what is traced, a name, and what is no text. */
    private boolean isTraced(CheckedText text, Node node) {
        return node instanceof Code || node instanceof AutoLink || node instanceof MailLink || node instanceof Image
                || node instanceof ImageRef || node instanceof Footnote || text.target(node, resolver)
                .filter(target -> target instanceof FactTarget || target instanceof TermTarget
                        || target instanceof BrokenTarget broken && MISSPELT.contains(broken.code())).isPresent();
    }

    private Collection<Fact> ownFacts(CheckedText text) {
        return text.kind() != Kind.FACT_NOTE ? Set.of() : Optional.ofNullable(ledger.facts().get(text.owner().id()))
                .map(fact -> Stream.of(Stream.of(fact), operands(fact), related(fact)).flatMap(all -> all).toList())
                .orElse(List.of());
    }

    /** The other statements and the later figure, which the note shows too. */
    private Stream<Fact> related(Fact fact) {
        return fact.relations().named().stream().map(ledger.facts()::get).filter(java.util.Objects::nonNull);
    }

    private Stream<Fact> operands(Fact fact) {
        return fact.derivation().stream().flatMap(derivation -> derivation.operands().stream())
                .flatMap(id -> ledger.fact(id).stream());
    }

    private Collection<Fact> shown(CheckedText text) {
        return text.page().map(this::factsOn).orElse(Set.of());
    }

    private Collection<Fact> factsOn(Page page) {
        return page.type().equals(ALL_FACTS) ? ledger.facts().values() : usage.factsOn(page);
    }

    /** Whether an amount, with its unit, states one of the facts; or each end of it does, as in "from 5 to 7". */
    private boolean agrees(Amount amount, Collection<Fact> facts) {
        return facts.stream().anyMatch(fact -> claim.states(amount, fact)) || amount.high().isPresent()
                && amount.numbers().stream().allMatch(end -> facts.stream().anyMatch(fact -> claim.states(
                        new Amount(end, Optional.empty(), amount.units(), amount.beside(), false, end.text()), fact)));
    }

    private static void report(Untraced number, Location at, Diagnostics diagnostics) {
        String links = number.meant.stream().map(fact -> "[" + number.text + "](fact:" + fact.id() + ")")
                .collect(Collectors.joining(" or "));
        diagnostics.add(explainer.diagnostic.Code.UNLINKED_NUMBER, at, "the number '" + number.text
                + "' is not traced to a fact", (number.meant.isEmpty()
                ? "tie it to a fact with [" + number.text + "](fact:id)" : "did you mean " + links + "?")
                + " (or allow it with lint.numbers.allowed in jbake.properties)");
    }
}

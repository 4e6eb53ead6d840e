package explainer.ledger;

import java.math.BigDecimal;
import java.util.List;

import explainer.diagnostic.Code;
import explainer.ledger.Formula.Constant;
import explainer.ledger.Formula.Expression;
import explainer.ledger.Formula.Negation;
import explainer.ledger.Formula.Operation;
import explainer.ledger.Formula.Reference;
import explainer.ledger.Formula.Token;

/** Turns the pieces of a formula into a tree, by recursive descent. */
final class FormulaParser {

    private static final int MAX_NUMBER_LENGTH = 40;

    private final String text;
    private final List<Token> tokens;
    private int next;

    FormulaParser(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    Expression parse() {
        Expression root = sum();
        if (next < tokens.size()) {
            Token extra = tokens.get(next);
            throw error(extra, extra.text().equals(")") ? "a ')' closes nothing"
                    : "before '" + extra.text() + "' one of + - * / is missing");
        }
        return root;
    }

    private Expression sum() {
        int start = position();
        Expression left = product();
        while (at("+") || at("-")) {
            char sign = tokens.get(next++).text().charAt(0);
            Expression right = product();
            left = new Operation(sign, left, right, start, tokens.get(next - 1).end());
        }
        return left;
    }

    private Expression product() {
        int start = position();
        Expression left = operand();
        while (at("*") || at("/")) {
            char sign = tokens.get(next++).text().charAt(0);
            Expression right = operand();
            left = new Operation(sign, left, right, start, tokens.get(next - 1).end());
        }
        return left;
    }

    private Expression operand() {
        if (next == tokens.size()) {
            throw new FormulaException(Code.BAD_FORMULA, Math.max(text.length() - 1, 0), text.length(),
                    "the formula ends where a fact or a number should follow", "");
        }
        Token token = tokens.get(next++);
        if (token.kind() == Token.Kind.FACT) {
            return new Reference(token.text());
        }
        if (token.kind() == Token.Kind.NUMBER) {
            if (token.text().length() > MAX_NUMBER_LENGTH) {
                throw error(token, "the number is longer than " + MAX_NUMBER_LENGTH + " digits");
            }
            return new Constant(new BigDecimal(token.text()));
        }
        if (token.text().equals("-")) {
            return new Negation(operand());
        }
        if (!token.text().equals("(")) {
            throw error(token, "a fact or a number should stand in place of '" + token.text() + "'");
        }
        Expression inner = sum();
        if (!at(")")) {
            throw error(token, "a '(' is not closed");
        }
        next++;
        return inner;
    }

    private boolean at(String sign) {
        return next < tokens.size() && tokens.get(next).kind() == Token.Kind.SIGN
                && tokens.get(next).text().equals(sign);
    }

    private int position() {
        return next < tokens.size() ? tokens.get(next).start() : text.length();
    }

    private static FormulaException error(Token token, String message) {
        return new FormulaException(Code.BAD_FORMULA, token.start(), token.end(), message,
                "write a formula such as (exports - imports) / imports");
    }
}

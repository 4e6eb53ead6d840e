package explainer.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

import explainer.ledger.PartialDate;
import explainer.series.Field.Type;

/** Reads a cell as its column says. */
final class CellReader {

    private final Description description;

    CellReader(Description description) {
        this.description = description;
    }

    /** A cell that is not what its column says. */
    static final class BadCell extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private final String hint;

        BadCell(String message, String hint) {
            super(message);
            this.hint = hint;
        }

        String hint() {
            return hint;
        }
    }

    /** @throws BadCell when it is not what its column says */
    Cell read(Field field, String text) {
        if (description.missingValues().contains(text)) {
            return Cell.MISSING;
        }
        return field.type().isNumber() ? number(field, text)
                : new Cell(field.type().isTime() ? time(field.type(), text) : text, null, Cell.Status.NORMAL);
    }

    private Cell number(Field field, String text) {
        String digits = text;
        Cell.Status status = Cell.Status.NORMAL;
        for (Map.Entry<String, Cell.Status> mark : description.marks().entrySet()) {
            if (text.endsWith(mark.getKey())) {
                digits = text.substring(0, text.length() - mark.getKey().length()).strip();
                status = mark.getValue();
                break;
            }
        }
        BigDecimal number;
        try {
            number = field.form().read(digits);
        } catch (IllegalArgumentException e) {
            throw new BadCell(e.getMessage(), "write digits with '" + field.form().decimalChar()
                    + "' before the decimals, or set 'decimalChar'; 'missingValues' tells what stands for no value, 'marks' what"
                    + " may stand behind one");
        }
        if (field.type() == Type.INTEGER && number.stripTrailingZeros().scale() > 0) {
            throw new BadCell("'" + text + "' has decimals, but '" + field.name() + "' is of whole numbers",
                    "give the column 'type: number'");
        }
        BigDecimal counted = field.decimals().filter(most -> number.scale() > most)
                .map(most -> number.setScale(most, RoundingMode.HALF_UP)).orElse(number);
        BigDecimal value = field.power() == 0 ? counted : counted.scaleByPowerOfTen(field.power());
        return new Cell((field.type() == Type.INTEGER ? number.setScale(0) : number).toPlainString(), value, status);
    }

    private static String time(Type type, String text) {
        if (type == Type.YEAR && text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text; // as most are
        }
        int parts = type == Type.YEAR ? 0 : type == Type.YEARMONTH ? 1 : 2;
        try {
            PartialDate date = PartialDate.parse(text);
            if ((date.month() == 0 ? 0 : date.day() == 0 ? 1 : 2) == parts) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new BadCell("'" + text + "' is no " + type.key(), "write it as "
                + (parts == 0 ? "2020" : parts == 1 ? "2020-05" : "2020-05-17"));
    }
}

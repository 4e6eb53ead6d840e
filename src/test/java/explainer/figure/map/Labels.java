package explainer.figure.map;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import explainer.figure.map.MapFigure.Label;
import explainer.figure.map.MapFigure.Mark;
import explainer.figure.map.MapFigure.Panel;

/** Where the letters of a drawn map stand, worked out from what the template writes. */
final class Labels {

    private Labels() {
    }

    /**
     * A label in its panel, at one width.
     *
     * @param place the place it belongs to; null for a country's name
     */
    record Placed(Panel panel, String place, Label label) {
    }

    /** The labels that are shown in a variant. */
    static List<Placed> of(MapFigure map, Variant variant) {
        List<Placed> labels = new ArrayList<>();
        for (Panel panel : map.panels()) {
            for (Mark mark : panel.places()) {
                mark.labels().stream().filter(label -> isShown(label, variant))
                        .forEach(label -> labels.add(new Placed(panel, mark.name(), label)));
            }
            panel.names().stream().filter(label -> isShown(label, variant))
                    .forEach(label -> labels.add(new Placed(panel, null, label)));
        }
        return labels;
    }

    private static boolean isShown(Label label, Variant variant) {
        return label.at().isEmpty() || List.of(label.at().split(" ")).contains(variant.key());
    }

    /** What goes wrong at a width, in rem: labels over each other, outside their panel, or under an enlarged part. */
    static List<String> overlaps(MapFigure map, Variant variant, double width) {
        List<String> wrong = new ArrayList<>();
        for (Panel panel : map.panels()) {
            boolean inset = panel.corner() != null;
            double wide = width * share(panel, variant);
            double high = wide * panel.height() / panel.width();
            List<Placed> labels = of(map, variant).stream().filter(label -> label.panel() == panel).toList();
            List<double[]> boxes = new ArrayList<>();
            labels.forEach(label -> boxes.add(box(label, variant, wide, high)));
            List<double[]> insets = inset || variant.isNarrow() ? List.of() : map.panels().stream()
                    .filter(other -> other.corner() != null).map(other -> area(other, wide, high)).toList();
            for (int i = 0; i < boxes.size(); i++) {
                double[] box = boxes.get(i);
                if (box[0] < 0 || box[1] < 0 || box[2] > wide || box[3] > high) {
                    wrong.add(labels.get(i).label().text() + " leaves the panel");
                }
                for (int j = 0; j < i; j++) {
                    if (meet(box, boxes.get(j))) {
                        wrong.add(labels.get(i).label().text() + " on " + labels.get(j).label().text());
                    }
                }
                if (insets.stream().anyMatch(area -> meet(box, area))) {
                    wrong.add(labels.get(i).label().text() + " lies under an enlarged part");
                }
            }
        }
        return wrong;
    }

    /** How wide a panel is, as a part of the figure's width. */
    private static double share(Panel panel, Variant variant) {
        return panel.corner() == null ? 1 : variant.isNarrow() ? Inset.SHARE_NARROW : Inset.SHARE;
    }

    private static boolean meet(double[] a, double[] b) {
        double slack = 1e-9;
        return a[0] < b[2] - slack && b[0] < a[2] - slack && a[1] < b[3] - slack && b[1] < a[3] - slack;
    }

    /** What an enlarged part covers of a map of a size: left, top, right and bottom. */
    static double[] area(Panel inset, double wide, double high) {
        double width = Inset.SHARE * wide;
        double height = width * inset.height() / inset.width();
        double gap = 0.012 * wide;
        double left = inset.corner().endsWith("w") ? gap : wide - gap - width;
        double top = inset.corner().startsWith("n") ? gap : high - gap - height;
        return new double[] {left, top, left + width, top + height};
    }

    private static double[] box(Placed placed, Variant variant, double wide, double high) {
        Label label = placed.label();
        boolean own = label.kind().equals("country");
        boolean enlarged = placed.panel().corner() != null;
        double size = placed.place() != null ? variant.placeSize()
                : own && !enlarged ? variant.countrySize() : variant.neighbourSize();
        double length = size * (own ? TextWidth.capitals(label.text(), LabelLayout.SPACING)
                : TextWidth.ems(label.text()));
        double x;
        double base;
        if (placed.place() == null) {
            x = percent(label.x()) * wide;
            base = percent(label.y()) * high + 0.35 * size;
        } else {
            Mark mark = placed.panel().places().stream()
                    .filter(m -> m.name().equals(placed.place())).findFirst().orElseThrow();
            x = percent(mark.x()) * wide + Double.parseDouble(label.x()) * size;
            base = percent(mark.y()) * high + Double.parseDouble(label.y()) * size;
        }
        double left = switch (label.anchor()) {
            case "start" -> x;
            case "end" -> x - length;
            default -> x - length / 2;
        };
        double rounding = 0.01; // Percentages and offsets are written with two decimals.
        return new double[] {left + rounding, base - TextWidth.ASCENT * size + rounding, left + length - rounding,
                base + TextWidth.DESCENT * size - rounding};
    }

    /** Where the letters of a country's name are on the narrowest panel of a kind, in the panel's own units. */
    static Rectangle2D lettersOnPanel(Placed name, Variant variant) {
        Panel panel = name.panel();
        double unit = variant.least() * share(panel, variant) / panel.width();
        double[] box = box(name, variant, panel.width() * unit, panel.height() * unit);
        double size = (box[3] - box[1]) / (TextWidth.ASCENT + TextWidth.DESCENT);
        double base = box[3] - TextWidth.DESCENT * size;
        return new Rectangle2D.Double(box[0] / unit, (base - TextWidth.CAPITAL * size) / unit, (box[2] - box[0]) / unit,
                TextWidth.CAPITAL * size / unit);
    }

    private static double percent(String text) {
        return Double.parseDouble(text.replace("%", "")) / 100;
    }
}

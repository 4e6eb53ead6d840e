package explainer.figure;

import java.util.List;

/** Horizontal bars, one a fact. */
public record BarChart(Frame frame, List<Bar> bars) implements Charted {

    @Override
    public String template() {
        return "figures/bar.ftlh";
    }
}

package explainer.figure;

import java.util.List;

/** Groups of bars on one scale, as a rule one bar a country. */
public record PairedChart(Frame frame, List<Group> groups) implements Charted {

    /** Bars that belong together. */
    public record Group(String label, List<Bar> bars) {
    }

    @Override
    public String template() {
        return "figures/paired.ftlh";
    }
}

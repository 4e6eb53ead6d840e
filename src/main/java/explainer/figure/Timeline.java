package explainer.figure;

import java.util.List;

/** Events in the order of their dates; the template asks for each by its id. */
public record Timeline(String id, String title, List<String> events) implements Figure {

    @Override
    public String template() {
        return "figures/timeline.ftlh";
    }
}

package explainer.render.view;

import java.util.List;

import explainer.figure.Figure;

/**
 * All topics on one sheet: what each asks and answers, without notes of its own.
 *
 * @param topics in their order
 * @param map    the first map of the briefing, as its template sees it; null when it has none
 */
public record OnePageView(List<PageSummary> topics, Figure map) {
}

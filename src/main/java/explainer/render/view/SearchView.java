package explainer.render.view;

/**
 * What the search page needs.
 *
 * @param index the path of the script that holds what can be found
 */
public record SearchView(String index) {
}

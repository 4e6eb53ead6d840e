package explainer.render.view;

/**
 * An address that leads on to another, both from the site's root.
 *
 * @param from    as people read it
 * @param address the same as browsers send it
 * @param to      as browsers send it
 */
public record RedirectView(String from, String address, String to) {
}

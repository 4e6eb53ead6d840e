package explainer.render.view;

/**
 * The picture that other sites show beside a link to a page.
 *
 * @param width  in pixels, as is the height
 */
public record PictureView(String url, int width, int height) {
}

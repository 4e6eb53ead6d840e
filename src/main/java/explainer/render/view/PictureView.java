package explainer.render.view;

/**
 * A picture of a page or of a figure, for other sites to show.
 *
 * @param width  in pixels, as is the height
 */
public record PictureView(String url, int width, int height) {
}

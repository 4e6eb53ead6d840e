package explainer.picture;

/**
 * A picture as samples of eight bits.
 *
 * @param channels 1 for grey, 2 with transparency, 3 for red, green and blue, 4 with transparency
 * @param data     row by row, the channels of a pixel side by side; never changed
 */
record Pixels(int width, int height, int channels, byte[] data) {
}

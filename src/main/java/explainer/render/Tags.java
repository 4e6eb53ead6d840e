package explainer.render;

/** Where the parts of a tag end, in well-formed HTML as our templates write it. */
final class Tags {

    private Tags() {
    }

    /** Behind the name of an element that begins at a place. */
    static int nameEnd(String html, int from) {
        int at = from;
        while (at < html.length() && Character.isLetterOrDigit(html.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the {@code >} stands that ends the tag in which a place lies; one in quotes does not. */
    static int end(String html, int from) {
        boolean quoted = false;
        int at = from;
        while (at < html.length() && (quoted || html.charAt(at) != '>')) {
            quoted ^= html.charAt(at) == '"';
            at++;
        }
        return at;
    }
}

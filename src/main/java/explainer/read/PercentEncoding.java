package explainer.read;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The signs that addresses write as percent and two digits of base 16 (RFC 3986, 2.1). */
public final class PercentEncoding {

    private PercentEncoding() {
    }

    /**
     * A part of an address without such signs, as names of files and anchors are written. A plus is a plus.
     *
     * @return the text itself where a percent sign in it begins no such sign
     */
    public static String decode(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

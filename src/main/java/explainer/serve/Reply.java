package explainer.serve;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the preview answers.
 *
 * @param status  as HTTP counts it
 * @param type    the media type of the body
 * @param headers besides those that every answer has
 */
record Reply(int status, String type, byte[] body, Map<String, String> headers) {

    Reply(int status, String type, byte[] body) {
        this(status, type, body, Map.of());
    }

    /** A short answer in words. */
    static Reply text(int status, String text) {
        return new Reply(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Reply with(String header, String value) {
        return new Reply(status, type, body, Map.of(header, value));
    }
}

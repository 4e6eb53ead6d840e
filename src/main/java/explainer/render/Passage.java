package explainer.render;

import java.nio.charset.StandardCharsets;

import explainer.ledger.Quoted;

/** Addresses of the very words of a page, as the WICG's Text Fragments have them: browsers that know them show the place. */
final class Passage {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~!$()*;:@/";

    private Passage() {
    }

    /**
     * The address of a page with the words that are to be shown: {@code page#:~:text=before-,words,-after}.
     *
     * @param page an address on the web, perhaps with a fragment of its own
     */
    static String of(String page, Quoted words) {
        return page + (page.indexOf('#') < 0 ? "#" : "") + ":~:text="
                + (words.before().isEmpty() ? "" : escape(words.before()) + "-,") + escape(words.text())
                + (words.after().isEmpty() ? "" : ",-" + escape(words.after()));
    }

    /** In per cent signs but for what stands for itself: a comma, a hyphen and an ampersand would part the words. */
    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(one) >= 0) {
                out.append((char) one);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit(one >> 4 & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(one & 15, 16)));
            }
        }
        return out.toString();
    }
}

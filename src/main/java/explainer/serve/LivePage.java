package explainer.serve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds to a page what loads it again after a change. Only the copy that the preview shows has it. */
final class LivePage {

    /** Where what the preview adds is found. No file of a site lies there: hidden ones are passed over. */
    static final String FOLDER = "/.preview/";

    private static final Pattern POLICY = Pattern.compile(
            "(<meta\\s[^>]*http-equiv=\"?Content-Security-Policy\"?[^>]*\\scontent=\")([^\"]*)(\")",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> NEEDED = List.of("script-src", "style-src", "connect-src");

    private LivePage() {
    }

    /**
     * A page as the preview shows it.
     *
     * @param host    under which it is asked for
     * @param version of the site that it belongs to
     */
    static byte[] of(byte[] page, String host, String version) {
        String html = allow(new String(page, StandardCharsets.UTF_8), "http://" + host + FOLDER);
        String script = "<script src=\"" + FOLDER + "client.js\" data-version=\"" + version + "\"></script>";
        int end = html.lastIndexOf("</body>");
        return (end < 0 ? html + script : html.substring(0, end) + script + html.substring(end))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Lets the page's own policy, if it has one, allow what was added and nothing else. */
    private static String allow(String html, String address) {
        Matcher policy = POLICY.matcher(html);
        return policy.find() ? html.substring(0, policy.start(2)) + widened(policy.group(2), address)
                + html.substring(policy.end(2)) : html;
    }

    private static String widened(String policy, String address) {
        Map<String, List<String>> directives = new LinkedHashMap<>();
        for (String directive : policy.split(";")) {
            List<String> words = List.of(directive.strip().split("\\s+"));
            directives.putIfAbsent(words.get(0), new ArrayList<>(words.subList(1, words.size())));
        }
        List<String> fallback = directives.get("default-src");
        for (String name : NEEDED) {
            List<String> sources = directives.get(name) == null ? fallback : directives.get(name);
            if (sources != null) {
                List<String> more = new ArrayList<>(sources);
                more.remove("'none'");
                more.add(address);
                directives.put(name, more);
            }
        }
        List<String> all = new ArrayList<>();
        directives.forEach((name, sources) -> all.add((name + " " + String.join(" ", sources)).strip()));
        return String.join("; ", all);
    }
}

package explainer.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import explainer.site.DataFiles;

/** The events of the timeline, as the editor wrote them. */
final class Events {

    private Events() {
    }

    /** The anchors of the events of each topic; the topic as the choice calls it. */
    static Map<String, List<String>> topics() {
        Map<String, List<String>> topics = new TreeMap<>();
        for (Map<String, Object> event : all()) {
            for (Object topic : (List<?>) event.get("topics")) {
                topics.merge(label(topic + ".html"), List.of(anchor(event)),
                        (some, more) -> Stream.of(some, more).flatMap(List::stream).toList());
            }
        }
        return topics;
    }

    /** The pages of topics are named by their links in the navigation. */
    private static String label(String page) {
        return Site.read(Site.HOME).select("body > header a[href=" + page + "]").text();
    }

    static List<String> anchors() {
        return all().stream().map(Events::anchor).toList();
    }

    static List<String> firstMiddleAndLast() {
        List<String> anchors = anchors();
        return List.of(anchors.get(0), anchors.get(anchors.size() / 2), anchors.get(anchors.size() - 1));
    }

    static String anchor(Map<String, Object> event) {
        return "event-" + event.get("id");
    }

    /** As they are written. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> all() {
        return (List<Map<String, Object>>) (List<?>) DataFiles.entries(Path.of(System.getProperty("explainer.root")), "events");
    }
}

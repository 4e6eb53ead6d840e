package explainer.render.view;

import java.util.List;

/** A source as notes and tables speak of it, with the sources through which it reached this site. */
public record SourceLink(String id, String title, String publisher, String date, List<SourceLink> through) {
}

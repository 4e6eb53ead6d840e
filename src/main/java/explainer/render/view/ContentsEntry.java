package explainer.render.view;

import java.util.List;

/** A heading in a page's list of contents, with those below it. */
public record ContentsEntry(String id, String text, int level, List<ContentsEntry> children) {
}

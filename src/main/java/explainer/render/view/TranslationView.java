package explainer.render.view;

import java.util.List;

/**
 * What a translated page says of its translation.
 *
 * @param behind     the sections whose original has changed since they were translated
 * @param older      whether anything of the original has changed
 * @param reviewedBy who of those that speak the language from childhood has read it; null for nobody
 */
public record TranslationView(List<Section> behind, boolean older, String reviewedBy) {

    /** A section by its heading. */
    public record Section(String anchor, String text) {
    }
}

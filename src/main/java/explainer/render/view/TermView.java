package explainer.render.view;

import java.util.List;

import freemarker.core.TemplateHTMLOutputModel;

/**
 * An entry of the glossary, with the pages that use it.
 *
 * @param home its place in the glossary; null without one
 */
public record TermView(String id, String name, List<String> aliases, TemplateHTMLOutputModel definition, String home,
        List<SourceLink> sources, List<PageLink> pages) {
}

package explainer.render.view;

import java.util.List;

import freemarker.core.TemplateHTMLOutputModel;

/** An entry of the glossary, with the pages that use it. */
public record TermView(String id, String name, List<String> aliases, TemplateHTMLOutputModel definition,
        List<SourceLink> sources, List<PageLink> pages) {
}

package explainer.jbake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

import explainer.read.Parallel;

/**
 * Draws the pages, several at a time. It takes the place of JBake's own tool, which asks the store for all documents
 * of a type once for each document to find its neighbours, so that its time grows with the square of the pages.
 */
final class PagesTool implements RenderingTool {

    @Override
    public int render(Renderer renderer, ContentStore store, JBakeConfiguration config) throws RenderingException {
        DocumentList<DocumentModel> documents = store.getUnrenderedContent();
        documents.removeIf(document -> document.get(PageEngine.PAGE) == null);
        linkNeighbours(documents);
        for (Exception problem : Parallel.map(documents, document -> draw(renderer, store, document))) {
            if (problem != null) {
                throw new RenderingException(problem);
            }
        }
        return documents.size();
    }

    @Override
    @Deprecated
    public int render(Renderer renderer, ContentStore store, java.io.File destination, java.io.File templates,
            CompositeConfiguration config) throws RenderingException {
        return render(renderer, store, (JBakeConfiguration) null);
    }

    private static Exception draw(Renderer renderer, ContentStore store, DocumentModel document) {
        try {
            renderer.render(document);
            store.markContentAsRendered(document);
            return null;
        } catch (Exception e) {
            return e;
        }
    }

    /** As JBake has it: within a type, newest first, the next document is the newer one; drafts are passed over. */
    private static void linkNeighbours(List<DocumentModel> documents) {
        Map<String, List<DocumentModel>> byType = new HashMap<>();
        documents.forEach(document -> byType.computeIfAbsent(document.getType(), type -> new ArrayList<>()).add(document));
        for (List<DocumentModel> sameType : byType.values()) {
            DocumentModel newer = null;
            for (DocumentModel document : sameType) {
                document.setNextContent(forNavigation(newer));
                newer = isPublished(document) ? document : newer;
            }
            DocumentModel older = null;
            for (int i = sameType.size() - 1; i >= 0; i--) {
                sameType.get(i).setPreviousContent(forNavigation(older));
                older = isPublished(sameType.get(i)) ? sameType.get(i) : older;
            }
        }
    }

    private static boolean isPublished(DocumentModel document) {
        return ModelAttributes.Status.PUBLISHED.equals(document.getStatus());
    }

    private static DocumentModel forNavigation(DocumentModel document) {
        if (document == null) {
            return null;
        }
        DocumentModel neighbour = new DocumentModel();
        neighbour.setNoExtensionUri(document.getNoExtensionUri());
        neighbour.setUri(document.getUri());
        neighbour.setTitle(document.getTitle());
        return neighbour;
    }
}

package explainer.jbake;

import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;

/**
 * JBake's content store over a map instead of a database: a site fits in memory, and starting the database takes
 * longer than baking one.
 *
 * <p>Documents are kept by source address. Lists come newest first, and by address where dates are equal, so that
 * their order is the same at every run. A document that is not published is in no list of published ones.
 */
public final class MemoryContentStore extends ContentStore {

    private static final Comparator<DocumentModel> NEWEST_FIRST = Comparator
            .comparing(DocumentModel::getDate, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(DocumentModel::getSourceuri);

    private final Map<String, DocumentModel> documents = new LinkedHashMap<>();
    private final Map<String, List<DocumentModel>> byType = new LinkedHashMap<>();

    public MemoryContentStore() {
        super("memory", "documents");
    }

    @Override
    public void startup() {
        // Nothing to start.
    }

    @Override
    public void close() {
        documents.clear();
        byType.clear();
    }

    @Override
    public void drop() {
        close();
    }

    @Override
    public void addDocument(DocumentModel document) {
        documents.put(document.getSourceuri(), document);
        byType.clear();
    }

    @Override
    public void deleteContent(String uri) {
        documents.remove(uri);
        byType.clear();
    }

    @Override
    public void deleteAllByDocType(String docType) {
        documents.values().removeIf(document -> document.getType().equals(docType));
        byType.clear();
    }

    @Override
    public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {
        // Nothing outlives a run.
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public long getDocumentCount(String docType) {
        return ofType(docType).size();
    }

    @Override
    public long getPublishedCount(String docType) {
        return ofType(docType).stream().filter(MemoryContentStore::isPublished).count();
    }

    @Override
    public DocumentList<DocumentModel> getDocumentByUri(String uri) {
        return getDocumentStatus(uri);
    }

    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String uri) {
        DocumentModel document = documents.get(uri);
        return list(document == null ? List.of() : List.of(document), false);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts() {
        return getPublishedContent("post");
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
        return select(ofType("post"), MemoryContentStore::isPublished, applyPaging);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
        return select(ofType("post"), document -> isPublished(document) && hasTag(document, tag), false);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
        DocumentList<DocumentModel> all = new DocumentList<>();
        for (String type : DocumentTypes.getDocumentTypes()) {
            all.addAll(select(ofType(type), document -> isPublished(document) && hasTag(document, tag), false));
        }
        return all;
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPages() {
        return getPublishedContent("page");
    }

    @Override
    public DocumentList<DocumentModel> getPublishedContent(String docType) {
        return select(ofType(docType), MemoryContentStore::isPublished, false);
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String docType) {
        return getAllContent(docType, false);
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String docType, boolean applyPaging) {
        return list(ofType(docType), applyPaging);
    }

    @Override
    public DocumentList<DocumentModel> getUnrenderedContent() {
        List<DocumentModel> unrendered = new ArrayList<>(documents.values());
        unrendered.removeIf(DocumentModel::getRendered);
        unrendered.sort(NEWEST_FIRST);
        return list(unrendered, false);
    }

    @Override
    public void markContentAsRendered(DocumentModel document) {
        document.setRendered(true);
    }

    @Override
    public Set<String> getTags() {
        return tags(ofType("post"));
    }

    @Override
    public Set<String> getAllTags() {
        return tags(documents.values());
    }

    /** Built once after the last change and shared: a template may ask for the same list on every page. */
    private synchronized List<DocumentModel> ofType(String type) {
        return byType.computeIfAbsent(type, wanted -> documents.values().stream()
                .filter(document -> document.getType().equals(wanted)).sorted(NEWEST_FIRST).toList());
    }

    private DocumentList<DocumentModel> select(List<DocumentModel> from, Predicate<DocumentModel> wanted, boolean paged) {
        return list(from.stream().filter(wanted).toList(), paged);
    }

    private DocumentList<DocumentModel> list(List<DocumentModel> from, boolean paged) {
        DocumentList<DocumentModel> list = new DocumentList<>();
        boolean bounded = paged && getStart() >= 0 && getLimit() > -1;
        from.stream().skip(bounded ? getStart() : 0).limit(bounded ? getLimit() : Long.MAX_VALUE).forEach(list::add);
        return list;
    }

    private static boolean isPublished(DocumentModel document) {
        return ModelAttributes.Status.PUBLISHED.equals(document.getStatus());
    }

    private static boolean hasTag(DocumentModel document, String tag) {
        return List.of(document.getTags()).contains(tag);
    }

    private static Set<String> tags(Collection<DocumentModel> from) {
        Set<String> tags = new TreeSet<>();
        from.stream().filter(MemoryContentStore::isPublished).forEach(document -> tags.addAll(List.of(document.getTags())));
        return tags;
    }
}

package explainer.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as its readers get it: the sheets, and the text in the order in which a screen reader speaks it. */
final class Paper implements AutoCloseable {

    final PDDocument pdf;

    Paper(Path file) {
        try {
            pdf = Loader.loadPDF(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("there is no PDF " + file, e);
        }
    }

    int pages() {
        return pdf.getNumberOfPages();
    }

    /** What stands on a page, counted from 1. */
    String text(int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every sign on a page with its place. */
    List<TextPosition> signs(int page) {
        List<TextPosition> signs = new ArrayList<>();
        try {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    signs.add(text);
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return signs;
    }

    /** What stands in a rectangle of a page. */
    String text(int page, PDRectangle place) {
        float top = pdf.getPage(page - 1).getMediaBox().getHeight() - place.getUpperRightY();
        StringBuilder text = new StringBuilder();
        for (TextPosition sign : signs(page)) {
            float x = sign.getXDirAdj() + sign.getWidthDirAdj() / 2;
            float y = sign.getYDirAdj() - sign.getHeightDir() / 2;
            if (x >= place.getLowerLeftX() && x <= place.getUpperRightX() && y >= top && y <= top + place.getHeight()) {
                text.append(sign.getUnicode());
            }
        }
        return text.toString();
    }

    /** The links on a page. */
    List<PDAnnotationLink> links(int page) {
        List<PDAnnotationLink> links = new ArrayList<>();
        try {
            for (PDAnnotation annotation : pdf.getPage(page - 1).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    links.add(link);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return links;
    }

    /** The page that a link inside the document leads to; 0 for one that leads outside or nowhere. */
    int target(PDAnnotationLink link) {
        try {
            PDDestination destination = link.getDestination() != null ? link.getDestination()
                    : link.getAction() instanceof PDActionGoTo go ? go.getDestination() : null;
            return destination instanceof PDPageDestination page && page.getPage() != null
                    ? pdf.getPages().indexOf(page.getPage()) + 1 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tagged text from beginning to end, without any space. */
    String spoken() {
        StringBuilder spoken = new StringBuilder();
        Map<Object, Map<Integer, String>> byDictionary = new HashMap<>();
        try {
            for (PDPage page : pdf.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> onPage = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> collect(content, onPage));
                byDictionary.put(page.getCOSObject(), onPage);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        speak(pdf.getDocumentCatalog().getStructureTreeRoot(), byDictionary, null, spoken);
        return withoutSpace(spoken.toString());
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition sign) {
                text.append(sign.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, texts);
            }
        }
        if (content.getMCID() >= 0) {
            texts.merge(content.getMCID(), text.toString(), String::concat);
        }
    }

    private static void speak(PDStructureNode node, Map<Object, Map<Integer, String>> texts, PDPage page,
            StringBuilder spoken) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                speak(element, texts, element.getPage() == null ? page : element.getPage(), spoken);
            } else if (kid instanceof Integer id && page != null) {
                spoken.append(texts.get(page.getCOSObject()).getOrDefault(id, ""));
            } else if (kid instanceof PDMarkedContentReference reference) {
                PDPage there = reference.getPage() == null ? page : reference.getPage();
                spoken.append(texts.get(there.getCOSObject()).getOrDefault(reference.getMCID(), ""));
            }
        }
    }

    static String withoutSpace(String text) {
        return text.replaceAll("[\\s\u00A0]+", "");
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}

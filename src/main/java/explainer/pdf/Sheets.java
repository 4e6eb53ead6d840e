package explainer.pdf;

import java.util.List;

import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.PageBox;

/** The sheets of a document that was laid out, one below the other. */
record Sheets(List<PageBox> pages, CssContext context) {

    static Sheets of(PdfBoxRenderer renderer) {
        return new Sheets(renderer.getRootBox().getLayer().getPages(), renderer.getSharedContext().newLayoutContextInstance());
    }

    /** The sheet of a height, counted from 0. */
    int at(int y) {
        int page = 0;
        while (page + 1 < pages.size() && pages.get(page + 1).getTop() <= y) {
            page++;
        }
        return page;
    }

    /** Where the type area ends to the right. */
    int edge(int y) {
        return pages.get(at(y)).getContentWidth(context);
    }
}

package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** XML as a feed reader or a search engine takes it: strictly, and without fetching anything. */
final class Xml {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private Xml() {
    }

    /** The root element of a file, which has to be well-formed and in UTF-8. */
    static Element root(byte[] file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Strict());
        var document = builder.parse(new ByteArrayInputStream(file));
        assertThat(document.getXmlEncoding()).isIn("UTF-8", null);
        return document.getDocumentElement();
    }

    /** The child elements of a name in the parent's namespace. */
    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> child.getLocalName().equals(name)).toList();
    }

    /** All child elements, which have to be of the parent's namespace, or links as XHTML has them; there is no text between them. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element link && XHTML.equals(link.getNamespaceURI()) && link.getLocalName().equals("link")) {
                assertThat(link.getAttribute("href")).isNotEmpty();
            } else if (node instanceof Element element) {
                assertThat(element.getNamespaceURI()).isEqualTo(parent.getNamespaceURI());
                children.add(element);
            } else {
                assertThat(node.getNodeValue()).as("text inside <%s>", parent.getLocalName()).isBlank();
            }
        }
        return children;
    }

    /** The text of the only child of a name. */
    static String text(Element parent, String name) {
        List<Element> children = children(parent, name);
        assertThat(children).as("<%s> in <%s>", name, parent.getLocalName()).hasSize(1);
        return children.get(0).getTextContent();
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}

package explainer.picture;

import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.read.SourceFile;

/**
 * Looks through a drawing in SVG for whatever would run or be loaded: opened by itself, a drawing is a page of the site
 * that may do all that a page may, and in a PDF nothing can be loaded.
 */
final class Drawing {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final Set<String> RUNNING = Set.of("script", "handler", "listener", "foreignobject", "iframe", "object",
            "embed", "audio", "video", "canvas");
    private static final Set<String> REFERENCES = Set.of("href", "src");
    private static final Pattern INSIDE = Pattern.compile(
            "\\s*(#.*|data:(image/(png|jpe?g|gif)|(application|font)/[a-z0-9.+-]+)\\s*;.*|)", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("(#|https?:|mailto:|tel:).*", Pattern.DOTALL);
    /** What loads something in a style, and where from. */
    private static final Pattern LOADING = Pattern.compile(
            "@import|(?:url|src|image|image-set|expression)\\(\\s*([\"']?)((?:(?!\\1\\s*\\)).)*+)|behavior\\s*:|-moz-binding",
            Pattern.DOTALL);
    private static final Pattern CSS_ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(.))", Pattern.DOTALL);
    private static final Pattern NAMESPACE = Pattern.compile("@namespace[^;]*;");
    private static final XMLInputFactory FACTORY = factory();

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private boolean found;

    private Drawing(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Reports what a drawing must not do, and one that can't be read. */
    static void check(SourceFile file, Diagnostics diagnostics) {
        new Drawing(file, diagnostics).check();
    }

    private void check() {
        if (file.text().isBlank()) {
            report(Code.NO_PICTURE, Location.of(file.path()), "is no drawing: the file is empty",
                    "put the drawing in its place");
            return;
        }
        int line = 0;
        try {
            XMLStreamReader xml;
            synchronized (FACTORY) {
                xml = FACTORY.createXMLStreamReader(new StringReader(file.text()));
            }
            boolean root = true;
            boolean style = false;
            while (xml.hasNext()) {
                int event = xml.next();
                line = xml.getLocation().getLineNumber();
                if (event == XMLStreamConstants.DTD) {
                    checkDoctype(xml.getText(), line);
                } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION
                        && xml.getPITarget().equals("xml-stylesheet")) {
                    loads("a style sheet", line);
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (root && !checkRoot(xml, line)) {
                        return;
                    }
                    root = false;
                    style = xml.getLocalName().equalsIgnoreCase("style");
                    checkElement(xml, line);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    style = false;
                } else if (style && xml.hasText() && event != XMLStreamConstants.COMMENT) {
                    checkStyle(xml.getText(), line);
                }
            }
        } catch (XMLStreamException e) {
            if (!found) {
                reportSyntax(e, line);
            }
        }
    }

    private void reportSyntax(XMLStreamException e, int line) {
        String text = file.text();
        if (text.startsWith("version https://git-lfs")) {
            report(Code.NO_PICTURE, Location.of(file.path()), "is no drawing but a pointer of Git LFS to one",
                    "fetch it with 'git lfs pull'");
            return;
        }
        int at = e.getLocation() == null ? line : e.getLocation().getLineNumber();
        report(Code.BAD_DRAWING, Location.of(file.path(), Math.max(1, at)), "can't be read as a drawing: it is no"
                + " well-formed XML", "close each element, write & as &amp;, or save it again as plain SVG");
    }

    private void checkDoctype(String doctype, int line) {
        if (doctype.contains("[")) {
            report(Code.UNSAFE_DRAWING, Location.of(file.path(), line), "declares entities",
                    "save it as plain SVG, without a DOCTYPE");
        }
    }

    private boolean checkRoot(XMLStreamReader xml, int line) {
        if (!xml.getLocalName().equals("svg")) {
            report(Code.NO_PICTURE, Location.of(file.path(), line), "is no drawing: it begins with <" + xml.getLocalName()
                    + ">, not with <svg>", "put the drawing in its place");
            return false;
        }
        if (!SVG.equals(xml.getNamespaceURI())) {
            report(Code.BAD_DRAWING, Location.of(file.path(), line), "does not say that it is SVG, and browsers show nothing",
                    "begin it with <svg xmlns=\"" + SVG + "\"");
            return false;
        }
        return true;
    }

    private void checkElement(XMLStreamReader xml, int line) {
        String name = xml.getLocalName().toLowerCase(Locale.ROOT);
        if (RUNNING.contains(name) || XHTML.equals(xml.getNamespaceURI())) {
            runs("<" + xml.getLocalName() + ">", line);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            checkAttribute(name, xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT),
                    String.valueOf(xml.getAttributeNamespace(i)), xml.getAttributeValue(i), line);
        }
    }

    private void checkAttribute(String element, String name, String namespace, String value, int line) {
        boolean own = namespace.isEmpty() || namespace.equals("null");
        if (own && name.startsWith("on")) {
            runs("the attribute '" + name + "'", line);
        } else if (REFERENCES.contains(name)) {
            checkReference(element, value, line);
        } else if (name.equals("attributename") && changesWhatRuns(value.strip().toLowerCase(Locale.ROOT))) {
            runs("an animation of '" + value.strip() + "'", line);
        } else if (namespace.equals(XML) && name.equals("base") && !value.isBlank()) {
            loads("'" + value.strip() + "'", line);
        } else if (own) {
            checkStyle(value, line);
        }
    }

    private static boolean changesWhatRuns(String attribute) {
        return attribute.startsWith("on") || attribute.substring(attribute.indexOf(':') + 1).equals("href");
    }

    private void checkReference(String element, String value, int line) {
        // Browsers drop these before they look for the scheme.
        String address = value.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
        if (INSIDE.matcher(address).matches()) {
            return;
        } else if (!element.equals("a")) {
            loads("'" + value.strip() + "'", line);
        } else if (!LINK.matcher(address).matches()) {
            runs("the address '" + value.strip() + "'", line);
        }
    }

    private void checkStyle(String css, int line) {
        if (css.indexOf('(') < 0 && css.indexOf('@') < 0 && css.indexOf('\\') < 0 && css.indexOf(':') < 0) {
            return;
        }
        String plain = NAMESPACE.matcher(CSS_ESCAPE.matcher(css).replaceAll(Drawing::unescape).toLowerCase(Locale.ROOT))
                .replaceAll("");
        Matcher loading = LOADING.matcher(plain);
        while (loading.find()) {
            if (loading.group(2) == null || !INSIDE.matcher(loading.group(2)).matches()) {
                loads("'" + shorten(loading.group().strip()) + "'", line);
            }
        }
    }

    private static String unescape(java.util.regex.MatchResult escape) {
        int code = escape.group(1) == null ? escape.group(2).codePointAt(0) : Integer.parseInt(escape.group(1), 16);
        return Matcher.quoteReplacement(Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD");
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "\u2026";
    }

    private void runs(String what, int line) {
        report(Code.UNSAFE_DRAWING, Location.of(file.path(), line), "could run a script: " + shorten(what),
                "take it out of the drawing");
    }

    private void loads(String what, int line) {
        report(Code.UNSAFE_DRAWING, Location.of(file.path(), line), "loads something from elsewhere: " + shorten(what),
                "put what it loads into the drawing, or take it out");
    }

    private void report(Code code, Location location, String message, String hint) {
        found = true;
        diagnostics.add(code, location, "'" + file.path() + "' " + message, hint);
    }
}

package explainer.pdf;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Keeps together what must not part at the end of a line: a word, the number of its note, and the full stop after them.
 * The program that sets the lines takes the edge of every element for a place to break, and every apostrophe.
 */
final class Glue {

    private static final Pattern CLOSING = Pattern.compile("^[.,;:!?)\\]\u2019\u201D%]+");
    private static final Pattern LAST_WORD = Pattern.compile("\\S+$");
    private static final Pattern APOSTROPHE = Pattern.compile("\\S*\\p{L}\u2019\\p{L}\\S*");
    private static final Set<String> INLINE = Set.of("a", "b", "cite", "data", "em", "i", "small", "span", "strong", "time");
    private static final String CLASS = "glue";
    /** A longer run of words has to be able to break inside. */
    private static final int LONGEST = 26;

    private final Element body;

    Glue(Element body) {
        this.body = body;
    }

    void apply() {
        body.getAllElements().stream().filter(element -> !element.hasClass(CLASS))
                .forEach(element -> element.textNodes().forEach(Glue::holdApostrophes));
        body.select("sup:has(> a)").forEach(Glue::holdReference);
        body.select(String.join(",", INLINE)).stream().filter(element -> !element.hasClass(CLASS)).forEach(Glue::holdStop);
    }

    private static void holdApostrophes(TextNode text) {
        String rest = text.getWholeText();
        Matcher word = APOSTROPHE.matcher(rest);
        int done = 0;
        while (word.find()) {
            if (word.group().length() <= LONGEST) {
                text.before(new TextNode(rest.substring(done, word.start())));
                text.before(new Element("span").addClass(CLASS).appendText(word.group()));
                done = word.end();
            }
        }
        if (done > 0) {
            text.text(rest.substring(done));
        }
    }

    private static void holdReference(Element reference) {
        Node before = reference.previousSibling();
        Element glue;
        if (before instanceof Element element && element.hasClass(CLASS)) {
            glue = element;
        } else {
            glue = new Element("span").addClass(CLASS);
            reference.before(glue);
            if (before instanceof TextNode text) {
                Matcher word = LAST_WORD.matcher(text.getWholeText());
                if (word.find() && word.group().length() <= LONGEST) {
                    glue.appendText(word.group());
                    text.text(text.getWholeText().substring(0, word.start()));
                }
            } else if (before instanceof Element element && INLINE.contains(element.normalName())) {
                glue.appendChildren(lastWord(element).stream().toList());
            }
        }
        glue.appendChild(reference);
        takeStop(glue.nextSibling(), glue);
    }

    /** The end of an element: its last word in an element alike, or all of it, or nothing if it is too long. */
    private static Optional<Element> lastWord(Element element) {
        if (element.childNodeSize() == 1 && element.firstChild() instanceof TextNode text && !element.normalName().equals("a")) {
            Matcher word = LAST_WORD.matcher(text.getWholeText());
            if (word.find() && word.start() > 0 && word.group().length() <= LONGEST) {
                text.text(text.getWholeText().substring(0, word.start()));
                return Optional.of(element.shallowClone().removeAttr("id").appendText(word.group()));
            }
        }
        return Optional.of(element).filter(whole -> whole.text().length() <= LONGEST);
    }

    /** A stop goes into the innermost element before it, where no edge comes between. */
    private static void holdStop(Element element) {
        Element innermost = element;
        while (innermost.lastChild() instanceof Element last && INLINE.contains(last.normalName())) {
            innermost = last;
        }
        if (innermost.lastChild() instanceof TextNode) {
            takeStop(element.nextSibling(), innermost);
        }
    }

    private static void takeStop(Node next, Element into) {
        if (next instanceof TextNode text) {
            Matcher stop = CLOSING.matcher(text.getWholeText());
            if (stop.find()) {
                into.appendText(stop.group());
                text.text(text.getWholeText().substring(stop.end()));
            }
        }
    }
}

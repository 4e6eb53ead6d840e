package explainer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;

/**
 * A translation to begin with: the headings of the original with their anchors, its figures with their names, and of each
 * paragraph what it leads to, in its place, with a sign for the words that are to be written. It is a draft.
 */
public record TranslationDraft(Page original) {

    private static final String WORDS = "\u2026";
    /** What a box begins with. */
    private static final String BOX = "[!";

    /** A stretch of the original's text and what stands there instead. */
    private record Edit(int end, String text) {
    }

    /** The file's text. */
    public String text() {
        FrontMatter head = original.frontMatter();
        List<String> lines = new ArrayList<>(List.of("---", "# A draft shows in the preview only. Delete the line when the translation is"
                + " ready, and run the command 'translated'.", "status: draft", "title: " + quoted(original.title())));
        head.shortTitle().ifPresent(title -> lines.add("short-title: " + quoted(title)));
        head.asOf().ifPresent(words -> lines.add("as-of: " + quoted(words)));
        lines.add("summary: " + quoted(WORDS));
        head.question().ifPresent(question -> lines.add("question: " + quoted(WORDS)));
        head.answer().ifPresent(answer -> lines.add("answer: " + quoted(ties(answer))));
        if (!head.keyPoints().isEmpty()) {
            lines.add("key-points:");
            head.keyPoints().forEach(point -> lines.add("  - " + quoted(ties(point))));
        }
        lines.add("---");
        return String.join("\n", lines) + "\n" + body();
    }

    private String body() {
        SortedMap<Integer, Edit> edits = new TreeMap<>();
        collect(original.body().document(), edits);
        original.filled(address -> Optional.empty()).headings().forEach(heading -> {
            String source = heading.node().getChars().toString().stripTrailing();
            if (!source.endsWith("}")) {
                int end = heading.node().getStartOffset() + source.replaceFirst("\\s+#+$", "").length();
                edits.put(end, new Edit(end, " {#" + heading.id() + "}"));
            }
        });
        String text = original.body().text();
        StringBuilder written = new StringBuilder();
        int from = 0;
        for (SortedMap.Entry<Integer, Edit> edit : edits.entrySet()) {
            written.append(text, from, edit.getKey()).append(edit.getValue().text());
            from = edit.getValue().end();
        }
        return written.append(text.substring(from)).toString();
    }

    private void collect(Node node, SortedMap<Integer, Edit> edits) {
        FigureSpec figure = original.figures().get(node);
        if (figure != null && node instanceof FencedCodeBlock block && figure.id().isEmpty() && !figure.title().isEmpty()) {
            int start = block.getContentChars().getStartOffset();
            edits.put(start, new Edit(start, "id: " + Heading.slug(figure.title()) + "\n"));
        } else if (node instanceof Paragraph || node instanceof TableCell) {
            String source = node.getChars().toString();
            int length = source.stripTrailing().length();
            boolean box = source.startsWith(BOX) && source.contains("]");
            String ties = (box ? source.substring(0, source.indexOf(']') + 1) + "\n> " : "") + ties(node);
            boolean cell = node instanceof TableCell;
            int start = cell ? ((TableCell) node).getText().getStartOffset() : node.getStartOffset();
            int end = cell ? ((TableCell) node).getText().getEndOffset() : node.getStartOffset() + length;
            if (end > start) {
                edits.put(start, new Edit(end, ties));
            }
        } else if (!(node instanceof TableSeparator)) {
            for (Node child : node.getChildren()) {
                collect(child, edits);
            }
        }
    }

    private static String ties(MarkdownText text) {
        return ties(text.document());
    }

    private static String ties(Node node) {
        List<String> ties = new ArrayList<>();
        addTies(node, ties);
        return WORDS + ties.stream().map(tie -> (tie.startsWith("[^") ? "" : " ") + tie).collect(Collectors.joining());
    }

    private static void addTies(Node node, List<String> ties) {
        for (Node child : node.getChildren()) {
            if (child instanceof Link link && link.getUrl().startsWith("fact:")) {
                ties.add("[](" + link.getUrl() + ")"); // the value is written as the language has it
            } else if (child.getChars().startsWith(BOX)) {
                continue; // stands there already
            } else if (child instanceof Link || child instanceof LinkRef || child instanceof Image || child instanceof ImageRef
                    || child instanceof Footnote) {
                ties.add(child.getChars().toString().replaceAll("\\s+", " "));
            } else {
                addTies(child, ties);
            }
        }
    }

    /** YAML reads a text in double quotes as JSON does, whatever it looks like. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

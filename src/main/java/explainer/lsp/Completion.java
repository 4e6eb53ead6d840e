package explainer.lsp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import explainer.Checked;
import explainer.read.FigureSpec;
import explainer.read.FrontMatterKey;
import explainer.read.Page;

/** What may be written at a place: ids in links, figures, data and formulas; keys of front matter and their values. */
final class Completion {

    private static final Map<String, String> KINDS = new TreeMap<>(Map.of("fact:", "a figure of the ledger", "source:",
            "where a statement comes from", "term:", "an entry of the glossary", "event:", "something on the timeline", "place:",
            "a place on the map"));
    private static final Pattern LINK = Pattern.compile(
            "(?:\\]\\(\\s*<?|\\]:[ \\t]*<?)(fact|source|term|event|place):([a-z0-9-]*)$");
    private static final Pattern ADDRESS = Pattern.compile("(?:\\]\\(\\s*<?|\\]:[ \\t]*<?)([a-zA-Z0-9./-]*)$");
    private static final Pattern VALUE = Pattern.compile(
            "(?:^|[\\s{,])([a-z-]+):[ \\t]+(?:\\[(?:[^\\]]*,)?[ \\t]*)?([a-z0-9-]*)$");
    private static final Pattern FORMULA = Pattern.compile("^\\s*(?:- +)?formula:[ \\t]+(?:.*[\\s(])?([a-z0-9-]*)$");
    private static final Pattern ITEM = Pattern.compile("^(\\s*)- +([a-z0-9-]*)$");
    private static final Pattern PARENT = Pattern.compile("^(\\s*(?:- +)?)([a-z-]+):\\s*$");
    private static final Pattern TOP = Pattern.compile("^([a-z-]+):.*");
    private static final Pattern QUOTED = Pattern.compile(".*\\bat:[ \\t]*\\{[^}]*$");
    private static final Pattern KEY = Pattern.compile("^([a-z-]*)$");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})[ \\t]*(\\S*)\\s*$");

    private final Checked site;
    private final Text text;
    private final Cards cards;

    /** @param site in the language of the text */
    Completion(Checked site, Text text) {
        this.site = site;
        this.text = text;
        this.cards = new Cards(site);
    }

    /** What may stand at a place, in place of what was begun there. */
    List<CompletionItem> at(Position place) {
        String before = text.line(place.getLine()).substring(0, text.column(place));
        Matcher link = LINK.matcher(before);
        if (link.find()) {
            return items(cards.all(link.group(1)), CompletionItemKind.Reference, place, link.group(2));
        }
        Matcher address = ADDRESS.matcher(before);
        if (address.find()) {
            Map<String, String> all = new TreeMap<>(pages());
            all.putAll(KINDS);
            return items(all, CompletionItemKind.File, place, address.group(1));
        }
        boolean page = text.file().endsWith(".md");
        boolean head = page && isHead(place.getLine());
        return head || !page || isFigure(place.getLine()) ? yaml(place, before, head) : List.of();
    }

    private List<CompletionItem> yaml(Position place, String before, boolean head) {
        Matcher formula = FORMULA.matcher(before);
        if (formula.matches()) {
            return items(cards.all("fact"), CompletionItemKind.Reference, place, formula.group(1));
        }
        Matcher value = VALUE.matcher(before);
        if (value.find()) {
            return values(value.group(1), head, before, place, value.group(2));
        }
        Matcher item = ITEM.matcher(before);
        if (item.matches()) {
            return parent(place.getLine(), item.group(1).length()).map(key -> values(key, head, before, place, item.group(2)))
                    .orElse(List.of());
        }
        Matcher key = KEY.matcher(before);
        return head && key.matches() ? items(keys(place.getLine()), CompletionItemKind.Property, place, key.group(1)) : List.of();
    }

    private List<CompletionItem> values(String key, boolean head, String before, Position place, String begun) {
        Optional<Map<String, String>> special = head ? special(key) : Optional.empty();
        String in = QUOTED.matcher(before).matches() ? "at" : head ? "" : top(place.getLine());
        return special.map(all -> items(all, CompletionItemKind.Value, place, begun))
                .or(() -> Keys.names(key, in).map(kind -> items(cards.all(kind), CompletionItemKind.Reference, place, begun)))
                .orElse(List.of());
    }

    /** The values of keys of front matter that name no entry. */
    private Optional<Map<String, String>> special(String key) {
        return Optional.ofNullable(switch (Arrays.stream(FrontMatterKey.values()).filter(known -> known.key().equals(key))
                .findFirst().orElse(FrontMatterKey.TITLE)) {
            case TYPE -> all(site.project().settings().pageTypes(), any -> "a page type");
            case STATUS -> Map.of("published", "", "draft", "shows in the preview alone");
            case UNLISTED -> Map.of("true", "", "false", "");
            case RELATED -> pages();
            case DRAWING -> figures();
            default -> null;
        });
    }

    private Map<String, String> keys(int line) {
        List<String> there = text.from(0).subList(0, headEnd()).stream().map(TOP::matcher).filter(Matcher::matches)
                .map(top -> top.group(1)).toList();
        Map<String, String> keys = new TreeMap<>();
        Arrays.stream(FrontMatterKey.values()).forEach(key -> keys.put(key.key() + ": ", key.description()));
        site.project().settings().ownKeys().forEach(key -> keys.put(key + ": ", "a key of this site's own"));
        keys.keySet().removeIf(key -> there.contains(key.substring(0, key.length() - 2)));
        return keys;
    }

    /** The other pages, as a link from this file names them. */
    private Map<String, String> pages() {
        String content = site.project().settings().contentFolder() + "/";
        String own = text.file().startsWith(content) && text.file().endsWith(".md") ? text.file().substring(content.length()) : "";
        String up = "../".repeat((int) own.chars().filter(c -> c == '/').count());
        Map<String, String> pages = new TreeMap<>();
        site.project().pages().stream().filter(page -> !page.path().equals(own)).forEach(page -> {
            String folder = own.substring(0, own.lastIndexOf('/') + 1);
            boolean near = !folder.isEmpty() && page.path().startsWith(folder);
            pages.put(near ? page.path().substring(folder.length()) : up + page.path(), page.title());
        });
        return pages;
    }

    private Map<String, String> figures() {
        Map<String, String> figures = new TreeMap<>();
        site.project().pages().stream().filter(page -> page.file().equals(text.file())).map(Page::figures)
                .flatMap(all -> all.values().stream())
                .forEach(figure -> figure.id().ifPresent(id -> figures.put(id, figure.title())));
        return figures;
    }

    private static Map<String, String> all(Iterable<String> names, Function<String, String> detail) {
        Map<String, String> all = new TreeMap<>();
        names.forEach(name -> all.put(name, detail.apply(name)));
        return all;
    }

    private boolean isHead(int line) {
        return text.line(0).strip().equals("---") && line > 0 && line < headEnd();
    }

    /** The line that closes the front matter; behind the last one where none does. */
    private int headEnd() {
        int end = 1;
        while (end < text.lines() && !text.line(end).strip().equals("---")) {
            end++;
        }
        return Math.min(end, text.lines());
    }

    /** Whether a line stands in a block that draws a figure. */
    private boolean isFigure(int line) {
        String open = "";
        String name = "";
        for (int i = 0; i < line; i++) {
            Matcher fence = FENCE.matcher(text.line(i));
            if (fence.matches() && open.isEmpty()) {
                open = fence.group(1);
                name = fence.group(2);
            } else if (fence.matches() && fence.group(1).startsWith(open) && fence.group(2).isEmpty()) {
                open = "";
            }
        }
        return !open.isEmpty() && FigureSpec.BLOCKS.contains(name);
    }

    /** The key of the list that an item with such an indentation belongs to. */
    private Optional<String> parent(int line, int indent) {
        for (int i = line - 1; i >= 0; i--) {
            Matcher parent = PARENT.matcher(text.line(i));
            if (parent.matches() && parent.group(1).length() <= indent) {
                return Optional.of(parent.group(2));
            }
        }
        return Optional.empty();
    }

    /** The key at the margin that a line stands below. */
    private String top(int line) {
        for (int i = line - 1; i >= 0; i--) {
            Matcher top = TOP.matcher(text.line(i));
            if (top.matches()) {
                return top.group(1);
            }
        }
        return "";
    }

    private static List<CompletionItem> items(Map<String, String> all, CompletionItemKind kind, Position place, String begun) {
        // What is begun has no letters with marks of their own, so that its columns are those of the editor.
        Range range = new Range(new Position(place.getLine(), place.getCharacter() - begun.length()), place);
        List<CompletionItem> items = new ArrayList<>();
        new TreeMap<>(all).forEach((name, detail) -> {
            CompletionItem item = new CompletionItem(name.strip());
            item.setKind(kind);
            item.setDetail(detail);
            item.setTextEdit(Either.forLeft(new TextEdit(range, name)));
            items.add(item);
        });
        return items;
    }
}

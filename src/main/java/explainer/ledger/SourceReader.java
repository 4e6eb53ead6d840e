package explainer.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.ledger.Shelf.Entry;
import explainer.ledger.Source.Background;
import explainer.ledger.Source.Kind;
import explainer.read.MarkdownParser;
import explainer.read.MarkdownText;
import explainer.yaml.Fields;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlText;

/** Reads sources, and sees to it that following {@code through} always comes to an end. */
final class SourceReader extends EntryReader<Source> {

    private static final String COPY = "copy";

    private final Map<String, List<YamlText>> through = new TreeMap<>();

    SourceReader(MarkdownParser markdown, Diagnostics diagnostics) {
        super(markdown, diagnostics);
    }

    @Override
    Optional<Source> read(Entry entry, Fields fields) {
        Optional<String> title = required(fields, "title");
        Optional<String> publisher = required(fields, "publisher");
        requireKey(fields, "date");
        Optional<PartialDate> date = date(fields, "date");
        Optional<String> when = fields.text("when");
        Optional<String> covers = required(fields, "covers");
        Optional<String> url = address(fields, "url");
        Optional<MarkdownText> note = markdown(fields, "note");
        Background background = background(fields);
        through.put(entry.id(), fields.texts("through"));
        if (title.isEmpty() || publisher.isEmpty() || date.isEmpty() || covers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Source(entry.id(), entry.location(), title.get(), publisher.get(), date.get(), when,
                covers.get(), List.of(), url, note, background));
    }

    private Background background(Fields fields) {
        boolean copy = fields.textNode("read").filter(text -> {
            if (!text.value().equals(COPY)) {
                diagnostics.add(Code.BAD_VALUE, text.location(), "'read' can't be '" + text.value() + "'",
                        "write '" + COPY + "' for a stored copy, and leave the key out for what was opened where it stands");
            }
            return text.value().equals(COPY);
        }).isPresent();
        return new Background(choice(fields, "kind", Kind.values()), fields.text("author"),
                fields.converted("language", Code.BAD_VALUE, SourceReader::language,
                        "write a tag such as en, or sr-Latn for a language in one of its scripts"),
                copy, fields.text("quotes"), address(fields, "archived"), kept(fields),
                new QuotedReader(diagnostics).ofSource(fields));
    }

    /** The copy that was kept: a file with its digest, or an entry of the collected excerpts. */
    private Optional<KeptCopy> kept(Fields fields) {
        return fields.node("copy").flatMap(node -> {
            if (!(node instanceof YamlMap map)) {
                diagnostics.add(Code.WRONG_TYPE, node.location(), "'copy' is " + node.form() + ", not a mapping",
                        "write {file: NAME.txt, sha256: …} or {entry: ID}");
                return Optional.empty();
            }
            Fields copy = new Fields(map, diagnostics);
            Optional<String> file = copy.converted("file", Code.BAD_VALUE, SourceReader::inside,
                    "write its path below evidence.folder, such as article.txt");
            Optional<String> digest = copy.converted("sha256", Code.BAD_VALUE, SourceReader::digest,
                    "write what 'sha256sum FILE' prints");
            Optional<String> entry = copy.text("entry");
            int skip = copy.integer("skip").orElse(0);
            if (entry.isEmpty()) {
                requireKey(copy, "file");
                requireKey(copy, "sha256");
            }
            copy.end();
            return file.isPresent() && digest.isPresent() || entry.isPresent()
                    ? Optional.of(new KeptCopy(file, digest, entry, skip, map.location())) : Optional.empty();
        });
    }

    private static String inside(String text) {
        if (!text.matches("[^/\\\\:]+(?:/[^/\\\\:]+)*") || List.of(text.split("/")).contains("..")) {
            throw new IllegalArgumentException("'" + text + "' is no path below a folder");
        }
        return text;
    }

    private static String digest(String text) {
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("'" + text + "' is no SHA-256");
        }
        return text;
    }

    /** A tag of a language as BCP 47 has it. */
    private static String language(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            if (locale.getLanguage().matches("[a-z]{2,3}")) { // longer ones are words, such as "russian"
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // said below
        }
        throw new IllegalArgumentException("'" + text + "' is not the tag of a language");
    }

    private Optional<String> address(Fields fields, String key) {
        return fields.textNode(key).filter(text -> {
            String address = text.value().toLowerCase(Locale.ROOT);
            boolean web = address.matches("https?://[^\\s/?#]+(?:[/?#]\\S*)?");
            if (!web) {
                boolean script = address.startsWith("javascript:") || address.startsWith("data:");
                diagnostics.add(script ? Code.UNSAFE_ADDRESS : Code.BAD_VALUE, text.location(),
                        "'" + text.value() + "' is not an address on the web", "begin with https://");
            }
            return web;
        }).map(YamlText::value);
    }

    /**
     * Ties the sources on the shelf to those through which they came. Call it when all have been read.
     *
     * <p>A circle is reported at the entry that closes it, and cut there.
     */
    void connect(Shelf<Source> shelf) {
        Map<String, List<String>> named = new TreeMap<>();
        through.forEach((id, references) -> named.put(id, references.stream().map(YamlText::value).toList()));
        boolean circular = ComputationOrder.of(named).stream().anyMatch(ComputationOrder.Step::circular);
        Map<String, List<String>> links = new TreeMap<>();
        for (Map.Entry<String, Source> entry : shelf.entries().entrySet()) {
            List<String> ids = new ArrayList<>();
            for (YamlText reference : through.get(entry.getKey())) {
                if (!shelf.checkDeclared(reference)) {
                    continue;
                }
                if (circular && reachable(reference.value(), links).contains(entry.getKey())) {
                    diagnostics.add(Code.CIRCULAR_SOURCE, reference.location(), "'" + entry.getKey()
                            + "' came through '" + reference.value() + "', which came through '" + entry.getKey() + "'",
                            "name only sources that lie between this one and the site");
                } else if (shelf.entries().containsKey(reference.value()) && !ids.contains(reference.value())) {
                    ids.add(reference.value());
                    links.put(entry.getKey(), ids);
                }
            }
        }
        for (Map.Entry<String, List<String>> link : links.entrySet()) {
            shelf.put(link.getKey(), shelf.entries().get(link.getKey()).through(link.getValue()));
        }
    }

    /** Everything that a source came through, itself included. */
    private static Set<String> reachable(String id, Map<String, List<String>> links) {
        Set<String> reached = new HashSet<>();
        Set<String> frontier = new LinkedHashSet<>(Set.of(id));
        while (!frontier.isEmpty()) {
            String next = frontier.iterator().next();
            frontier.remove(next);
            if (reached.add(next)) {
                frontier.addAll(links.getOrDefault(next, List.of()));
            }
        }
        return reached;
    }
}

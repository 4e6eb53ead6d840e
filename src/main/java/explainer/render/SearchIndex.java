package explainer.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import explainer.json.JsonText;
import explainer.ledger.Ledger;
import explainer.read.Heading;
import explainer.read.MarkdownText;
import explainer.read.Messages;
import explainer.read.Page;

/**
 * What can be found on the site: the sections of its pages, and the entries of the ledger where pages list them. It is
 * given to browsers as plain text in a script, because a page that was opened from a disk may load nothing else; the
 * script of the search page makes the index from it. Figures are found by their titles and by the facts they draw.
 */
final class SearchIndex {

    /** The name under which the search page's script looks for it. */
    static final String NAME = "searchIndex";

    /** The message that says how letters of another alphabet of the language are written in its own: {@code ш=sh ч=ch}. */
    private static final String SPELLINGS = "letter.spellings";
    /** What ends with a full stop or something like it. */
    private static final String ENDS = "(?s).*[.:;!?\u2026\u201D]";

    private final Ledger ledger;
    private final SitePages pages;
    private final DataPages dataPages;
    private final MarkdownRenderer markdown;
    private final PageContext context;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param context of the page that has the search
     * @param memory  of runs before
     */
    SearchIndex(Ledger ledger, SitePages pages, DataPages dataPages, MarkdownRenderer markdown, PageContext context,
            RenderMemory memory) {
        this.ledger = ledger;
        this.pages = pages;
        this.dataPages = dataPages;
        this.markdown = markdown;
        this.context = context.withoutNotes();
        pages.own().stream().filter(SitePages::isShared).map(page -> new Text(page, ledger, context.messages()))
                .forEach(text -> entries.addAll(memory.sections(text, this::sections)));
        addLedger();
    }

    /**
     * Something that can be found.
     *
     * @param url   the page's path, with the anchor of the section
     * @param title the heading above it
     */
    record Entry(String url, String title, String text) {
    }

    /** All that the plain text of a page is made from: whatever its links lead to, they don't change it. */
    record Text(Page page, Ledger ledger, Messages messages) {
        /** What was read once is kept, so the same ledger is the same object; to compare its contents takes long. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Text text && page == text.page && ledger == text.ledger
                    && messages.equals(text.messages);
        }

        @Override
        public int hashCode() {
            return page.hashCode();
        }
    }

    /** All that can be found: pages in the order of the navigation, then terms, events, facts and sources. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /**
     * The script: {@code pages} holds address and name of each page, {@code entries} holds the number of the page, the
     * anchor, the title and the text of each entry; {@code spellings} is there where a language is written in two alphabets.
     *
     * @param address where an output lies as seen from the search page
     */
    String script(UnaryOperator<String> address) {
        Map<String, String> names = pages.all().stream().collect(Collectors.toMap(Page::url,
                page -> page.frontMatter().shortTitle().orElse(page.title()), (first, later) -> first));
        List<String> urls = entries.stream().map(entry -> page(entry.url())).distinct().toList();
        Map<String, Integer> numbers = new HashMap<>();
        urls.forEach(url -> numbers.put(url, numbers.size()));
        String json = JsonText.compact(out -> {
            out.writeStartObject();
            out.writeArrayFieldStart("pages");
            for (String url : urls) {
                writeArray(out, address.apply(url), names.get(url));
            }
            out.writeEndArray();
            out.writeArrayFieldStart("entries");
            for (Entry entry : entries) {
                out.writeStartArray();
                out.writeNumber(numbers.get(page(entry.url())));
                out.writeString(entry.url().substring(Math.min(page(entry.url()).length() + 1, entry.url().length())));
                out.writeString(entry.title());
                out.writeString(entry.text());
                out.writeEndArray();
            }
            out.writeEndArray();
            String spellings = context.messages().texts().getOrDefault(SPELLINGS, "").strip();
            if (!spellings.isEmpty()) {
                out.writeObjectFieldStart("spellings");
                for (String spelling : spellings.split("\\s+")) {
                    String[] pair = (spelling + "=").split("=", -1);
                    out.writeStringField(pair[0], pair[1]);
                }
                out.writeEndObject();
            }
            out.writeEndObject();
        });
        return "window." + NAME + "=" + json + "\n";
    }

    private static void writeArray(JsonGenerator out, String... texts) throws IOException {
        out.writeStartArray();
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    /** The path of the page that an entry stands on. */
    private static String page(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    private List<Entry> sections(Text of) {
        Page page = of.page();
        // Nothing is drawn but text: a drawing can't be searched, and a figure's numbers are found as facts.
        PageContext plain = new PageContext(page, false, context.links(), dataPages, null, context.assets(),
                context.messages(), context.wording(), (figure, any) -> "<p>" + Html.escape(figure.title()) + "</p>",
                context.edition());
        List<Entry> sections = new ArrayList<>();
        List<String> text = new ArrayList<>(List.of(page.frontMatter().summary()));
        page.frontMatter().question().ifPresent(question -> text.add(question.value()));
        page.frontMatter().answer().ifPresent(answer -> text.add(text(answer, plain)));
        page.frontMatter().keyPoints().forEach(point -> text.add(text(point, plain)));
        Map<Node, Heading> headings = new HashMap<>();
        page.headings().forEach(heading -> headings.put(heading.node(), heading));
        String url = page.url();
        String title = page.title();
        Document document = page.body().document();
        for (Node node : document.getChildren()) {
            Heading heading = headings.get(node);
            if (heading != null) {
                sections.add(entry(url, title, text.stream()));
                text.clear();
                url = page.url() + "#" + heading.id();
                title = heading.text();
            } else if (!(node instanceof FootnoteBlock)) {
                text.add(plainText(markdown.render(node, document, plain)));
            }
        }
        sections.add(entry(url, title, text.stream()));
        return sections;
    }

    private void addLedger() {
        PageContext data = context.forData();
        ledger.terms().forEach((id, term) -> dataPages.term(id).ifPresent(url -> add(url, term.name(),
                Stream.of(String.join(", ", term.aliases()), text(term.definition(), data)))));
        ledger.events().forEach(event -> dataPages.event(event.id()).ifPresent(url -> add(url, text(event.title(), data),
                Stream.of(event.when().orElseGet(() -> data.wording().date(event.date())),
                        text(event.text(), data), event.others().stream().map(other -> other.when() + " "
                                + text(other.text(), data)).collect(Collectors.joining(" ")), event.places().stream()
                                .map(id -> ledger.places().get(id).name())
                                .collect(Collectors.joining(", "))))));
        ledger.facts().forEach((id, fact) -> dataPages.fact(id).ifPresent(url -> add(url, fact.label(),
                Stream.of(data.wording().quantity(fact.quantity()),
                        fact.period().map(data.wording()::period).orElse(""), text(fact.note(), data),
                        text(fact.relations().chosen(), data)))));
        ledger.sources().forEach((id, source) -> dataPages.source(id).ifPresent(url -> add(url, source.publisher(),
                Stream.of(source.background().author().orElse(""), source.title(), source.covers(),
                        text(source.note(), data)))));
    }

    private void add(String url, String title, Stream<String> texts) {
        entries.add(entry(url, title, texts));
    }

    /** An entry of the texts that there are, each with a full stop or something like it at its end. */
    private static Entry entry(String url, String title, Stream<String> texts) {
        return new Entry(url, title, texts.filter(text -> !text.isBlank())
                .map(text -> text.matches(ENDS) ? text : text + ".")
                .collect(Collectors.joining(" ")));
    }

    private String text(Optional<MarkdownText> text, PageContext from) {
        return text.map(some -> text(some, from)).orElse("");
    }

    private String text(MarkdownText text, PageContext from) {
        return plainText(markdown.render(text, from));
    }

    /** Without marks of its own a list would read as one sentence. */
    private static String plainText(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("li:not(:last-child)").stream().filter(item -> !item.text().matches(ENDS)).forEach(item -> item.appendText(";"));
        return body.text();
    }
}

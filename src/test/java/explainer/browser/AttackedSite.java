package explainer.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import explainer.Pipeline;
import explainer.SiteBuilder;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Severity;

/**
 * A small site with every try in every place where text can stand. What the build refuses is taken out again, one by one,
 * until the site is made.
 */
final class AttackedSite {

    private static final Path PROJECT = Path.of(System.getProperty("explainer.root"));
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Each try that swallows what follows hides the next one, so that they are found one after the other. */
    private static final int ROUNDS = 12;

    /** Maps take long to draw, and all tries pass through the same few lines of their template: every so many pages has one. */
    private static final int MAPS = 8;

    /** What follows each try in the text of a page. */
    static final List<String> ENDS = List.of("end 1.", "end 20.", "end 36.", "end 37.", "end 38.");

    private static final String PAGE = """
            date: 2031-04-01
            status: published
            """;

    private final Path root;
    private final List<String> attacks = Attacks.all();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, List<Object>> files = new LinkedHashMap<>();
    private final Map<String, Slot> named = new LinkedHashMap<>();
    private SortedMap<String, byte[]> output;

    private AttackedSite(Path root) {
        this.root = root;
    }

    /** How a place treats its text. */
    enum Kind {
        /** The text shows as it is. */
        PLAIN,
        /** The text is Markdown. */
        MARKDOWN,
        /** The text does not show, or not on a page. */
        HIDDEN
    }

    /** One try in one place. */
    static final class Slot {
        private final String place;
        private final Kind kind;
        private final int number;
        private final String attack;
        private final String text;
        private final String instead;
        private Diagnostic refused;

        private Slot(String place, Kind kind, int number, String attack, String text, String instead) {
            this.place = place;
            this.kind = kind;
            this.number = number;
            this.attack = attack;
            this.text = text;
            this.instead = instead;
        }

        Kind kind() {
            return kind;
        }

        /** Where it stands, such as {@code facts label}. */
        String place() {
            return place;
        }

        /** The try as it stands here. */
        String attack() {
            return attack;
        }

        /** What it is known by. */
        String mark() {
            return Attacks.mark(number);
        }

        boolean isRefused() {
            return refused != null;
        }

        @Override
        public String toString() {
            return place + ": " + attack;
        }
    }

    /** Makes the site in a folder; it fails where the build reports an error that is no try's. */
    static AttackedSite make(Path root) throws IOException {
        AttackedSite site = planned(root);
        site.bake();
        return site;
    }

    /** Writes all that is tried into a folder, and bakes nothing. */
    static void write(Path root) throws IOException {
        planned(root).write();
    }

    private static AttackedSite planned(Path root) throws IOException {
        AttackedSite site = new AttackedSite(root);
        lay(root);
        Files.copy(root.resolve("assets/root/icon-192.png"), root.resolve("assets/dot.png"));
        // Of the tries' own places each stands on the map of its page.
        Path home = root.resolve("content/index.md");
        Files.writeString(home, Files.readString(home).replace("places: all\nroutes: all", "places: [lantern]\nroutes: none"));
        site.settings();
        site.data();
        for (int i = 0; i < site.attacks.size(); i++) {
            site.page(i);
        }
        site.names();
        return site;
    }

    private static void lay(Path root) throws IOException {
        copy(PROJECT.resolve("src/test/resources/explainer/other"), root);
        copy(PROJECT.resolve("templates"), root.resolve("templates"));
        copy(PROJECT.resolve("assets/css"), root.resolve("assets/css"));
        copy(PROJECT.resolve("assets/js"), root.resolve("assets/js"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    List<Slot> slots() {
        return slots;
    }

    List<String> attacks() {
        return attacks;
    }

    SortedMap<String, byte[]> output() {
        return output;
    }

    String text(String path) {
        return new String(output.get(path), StandardCharsets.UTF_8);
    }

    // Where text can stand

    /** Settings hold one text each: all tries in one. */
    private void settings() throws IOException {
        List<Object> lines = file("jbake.properties");
        List<String> tried = List.of("site.title", "site.short-title", "site.tagline", "site.description", "site.as-of",
                "site.author", "site.licence.text", "site.licence.map", "site.version");
        Files.readAllLines(root.resolve("jbake.properties")).stream()
                .filter(line -> tried.stream().noneMatch(key -> line.startsWith(key + "=")))
                .forEach(line -> lines.add(line + "\n"));
        for (String key : tried) {
            StringBuilder all = new StringBuilder();
            for (String attack : attacks) {
                if (attack.chars().anyMatch(AttackedSite::isRefusedAnywhere)) {
                    continue; // one such refuses the setting, and with it all others
                }
                Slot slot = new Slot(key, key.matches("site\\.(title|as-of|licence\\.text)") ? Kind.PLAIN : Kind.HIDDEN,
                        slots.size() + 1000, Attacks.numbered(attack, slots.size() + 1000), "", "");
                slots.add(slot);
                all.append(slot.attack).append(" \u00B7 ");
            }
            lines.add(key + "=" + property(all.toString()) + "\n");
        }
    }

    /** Control characters, and signs that turn the direction of text. */
    private static boolean isRefusedAnywhere(int c) {
        return Character.isISOControl(c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static String property(String text) {
        return text.chars().mapToObj(c -> c == '\\' || c < ' ' ? String.format(Locale.ROOT, "\\u%04X", c)
                : String.valueOf((char) c)).collect(Collectors.joining());
    }

    private void data() {
        List<Object> lines = file("content/data/attacks.yaml");
        list(lines, "sources", """
                  - id: try%1$d
                    date: 2031
                """, "title!", "publisher!", "covers!", "when", "url?", "note*");
        list(lines, "units", """
                  - id: try%1$d
                    dimension: none
                """, "singular?", "plural", "prefix", "name!?");
        list(lines, "facts", """
                  - id: try%1$d
                    value: "2"
                    unit: try%1$d
                    country: ve
                    source: try%1$d
                """, "label!", "short", "note*");
        list(lines, "places", """
                  - id: try%1$d
                    country: ve
                    latitude: 51.0
                    longitude: 11.0
                    kind: town
                    source: survey
                """, "name!", "note*");
        list(lines, "routes", """
                  - id: try%1$d
                    from: try%1$d
                    to: lantern
                    status: planned
                    source: try%1$d
                """, "text*");
        list(lines, "events", """
                  - id: try%1$d
                    date: 2030
                    places: [try%1$d]
                    topics: [try/page%1$d]
                    source: try%1$d
                """, "title!*", "text*", "when");
        list(lines, "terms", """
                  - id: try%1$d
                """, "name!", "definition!*");
    }

    /**
     * An entry for each try.
     *
     * @param keys each with ! when there has to be one, * when it is Markdown, ? when it does not show as it is
     */
    private void list(List<Object> lines, String name, String head, String... keys) {
        lines.add(name + ":\n");
        for (int i = 0; i < attacks.size(); i++) {
            lines.add(String.format(Locale.ROOT, head, i));
            for (String key : keys) {
                String bare = key.replaceAll("[!*?]", "");
                // Notes on places and routes show on maps only.
                boolean shown = !name.matches("places|routes") || i % MAPS == 0 || bare.equals("name");
                lines.add(slot(name + " " + bare, !shown ? Kind.HIDDEN : key.contains("*") ? Kind.MARKDOWN : key.contains("?") ? Kind.HIDDEN : Kind.PLAIN,
                        i, "    " + bare + ": %Q\n", key.contains("!") ? "    " + bare + ": Harmless " + i + "\n" : ""));
            }
        }
    }

    /** A page for each try, which is tried in all that a page is made of. */
    private void page(int i) {
        List<Object> lines = file("content/try/page" + i + ".md");
        lines.add("---\ntype: topic\nunlisted: true\n" + PAGE);
        lines.add(slot("title", Kind.PLAIN, i, "title: %Q\n", "title: Harmless " + i + "\n"));
        lines.add(slot("short-title", Kind.PLAIN, i, "short-title: %Q\n", ""));
        lines.add(slot("summary", Kind.PLAIN, i, "summary: %Q\n", "summary: Harmless.\n"));
        lines.add(slot("as-of", Kind.PLAIN, i, "as-of: %Q\n", ""));
        lines.add("figures: [try" + i + "]\nkey-points:\n  - The first.\n");
        lines.add(slot("key point", Kind.MARKDOWN, i, "  - %Q\n", "  - The second.\n"));
        lines.add("changes:\n  - date: 2031-04-01\n");
        lines.add(slot("change", Kind.MARKDOWN, i, "    text: %Q\n", "    text: None.\n"));
        lines.add("---\n\n[](fact:try" + i + ") [s](source:try" + i + ") [t](term:try" + i + ") [p](place:try" + i
                + ") [e](event:try" + i + ")\n");
        int part = 0;
        for (String form : List.of("%s", "Text %s text.", "### Part %s", "[x](%s)", "[x](<%s>)", "![x](%s)", "![x](<%s>)",
                "<%s>", "[x][ref%n]\n\n[ref%n]: %s", "[x][ref%n]\n\n[ref%n]: <%s> 'title'", "[x](https://ok.example/ \"%s\")",
                "[x](https://ok.example/ '%s')", "![%s](../../assets/dot.png)", "[%s](https://ok.example/)",
                "Text[^n%n]\n\n[^n%n]: %s", "| head |\n| --- |\n| %s |", "`%s`", "``` %s\ntext\n```", "```\n%s\n```", "    %s",
                "### Part %n {#%s}", "[x](https://ok.example/){%s}", "### Part %n {%s}", "Term\n: %s", "> [!NOTE]\n> %s", "> %s",
                "- %s", "- [x] %s", "~~%s~~", "**%s**", "<sub>%s</sub>", "<b %s>x</b>", "<%s", "&%s;", "%s\n===", "\\%s")) {
            part++;
            lines.add("\n");
            // In a quotation, what is not closed ends with it and hides nothing of what follows.
            String quoted = form.startsWith("#") ? form : "> " + form.replace("\n", "\n> ");
            // An address between angle brackets is no text of a picture.
            boolean bare = form.startsWith("![%s") && attacks.get(i).startsWith("<http");
            Kind kind = form.startsWith("``` %s") || bare ? Kind.HIDDEN : Kind.MARKDOWN;
            lines.add(slot(form.replace("\n", " / "), kind, i, quoted.replace("%n", String.valueOf(part)) + "\n", ""));
            lines.add("\nend " + part + ".\n");
        }
        lines.add(slot("comment", Kind.HIDDEN, i, "\n<!-- %s -->\n", ""));
        lines.add("\nend " + (part + 1) + ".\n\n");
        figure(lines, i, "chart", "type: bar\nfacts: [try" + i + "]", "title", "caption*");
        figure(lines, i, "chart", "type: share\nfacts: [catch-ve]\nwhole: catch-all", "title", "rest");
        if (i % MAPS == 0) {
            figure(lines, i, "map", "places: [try" + i + "]\nroutes: [try" + i + "]", "title", "caption*");
        }
        figure(lines, i, "timeline", "events: [try" + i + "]", "title");
        lines.add("```chart\ntype: paired\ntitle: Groups\ngroups:\n");
        lines.add(slot("chart group", Kind.PLAIN, i, "  - label: %Q\n", "  - label: Harmless\n"));
        lines.add("    facts: [try" + i + "]\n```\n\n```mirror\ntitle: Both\nrows:\n");
        lines.add(slot("mirror row", Kind.PLAIN, i, "  - label: %Q\n", "  - label: Harmless\n"));
        lines.add("    reporters:\n      - country: ve\n        fact: fares-2030-ve\n      - country: ar\n        fact: fares-2030\n");
        lines.add(slot("mirror note", Kind.MARKDOWN, i, "note: %Q\n", ""));
        lines.add("```\n\nend " + (part + 2) + ".\n");
    }

    private void figure(List<Object> lines, int i, String name, String body, String... keys) {
        lines.add("```" + name + "\n" + body + "\n");
        for (String key : keys) {
            String bare = key.replace("*", "");
            lines.add(slot(name + " " + bare, key.contains("*") ? Kind.MARKDOWN : Kind.PLAIN, i, bare + ": %Q\n",
                    bare.equals("title") ? "title: Harmless\n" : ""));
        }
        lines.add("```\n\n");
    }

    /** Names of pages and pictures, as far as a file can have them. */
    private void names() throws IOException {
        List<Object> lines = file("content/try/names.md");
        lines.add("---\ntype: page\ntitle: Names\nsummary: Names.\n" + PAGE + "---\n");
        for (String attack : attacks) {
            String name = attack.replace("/", "").replace("\0", "");
            Slot page = add("file name", Kind.HIDDEN, name, "", "");
            String file = "content/try/" + page.attack + ".md";
            named.put(file.replace('\\', '/'), page);
            file(file).add("---\ntype: page\ntitle: Named\nunlisted: true\nsummary: Named.\n" + PAGE + "---\n\nText.\n");
            Slot picture = add("picture", Kind.HIDDEN, name, "", "");
            named.put(("assets/" + picture.attack + ".png").replace('\\', '/'), picture);
            Slot shown = add("picture in text", Kind.HIDDEN, name, "\n![x](<../../assets/"
                    + URLEncoder.encode(picture.attack, StandardCharsets.UTF_8).replace("+", "%%20").replace("%%", "%")
                    + ".png>)\n", "");
            lines.add(shown);
            Files.copy(root.resolve("assets/dot.png"), root.resolve("assets/" + picture.attack + ".png"));
        }
    }

    private List<Object> file(String name) {
        return files.computeIfAbsent(name, key -> new ArrayList<>());
    }

    private Slot slot(String place, Kind wanted, int attack, String form, String instead) {
        String text = Attacks.numbered(attacks.get(attack), slots.size() + 1000);
        // Nothing shows of a comment, nor of the language of a block of code.
        Kind kind = wanted == Kind.MARKDOWN && text.matches("(?s)(<!--|```|~~~).*") ? Kind.HIDDEN : wanted;
        return add(place, kind, attacks.get(attack), form.replace("%s", text).replace("%Q", quoted(text)), instead);
    }

    private Slot add(String place, Kind kind, String attack, String text, String instead) {
        int number = slots.size() + 1000;
        Slot slot = new Slot(place, kind, number, Attacks.numbered(attack, number), text, instead);
        slots.add(slot);
        return slot;
    }

    /** As YAML between double quotes, which takes all that JSON has. */
    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Until it is made

    /** Where an address or a text can stand in the text of a page, several times over without one disturbing another. */
    private static final Set<String> ON_PAPER = Set.of("Text %s text.", "[x](%s)", "[x](<%s>)", "<%s>", "[%s](https://ok.example/)",
            "[x](https://ok.example/ \"%s\")", "**%s**", "`%s`");

    /** The tries in texts and addresses that were let through, as far as the PDFs' typefaces have their letters. */
    List<Slot> onPaper() {
        return slots.stream().filter(slot -> ON_PAPER.contains(slot.place) && !slot.isRefused())
                .filter(slot -> slot.text.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~')).toList();
    }

    /** The PDFs of a site with one page, in a folder of its own, that has all of {@link #onPaper}. */
    SortedMap<String, byte[]> papers(Path folder) throws IOException {
        lay(folder);
        copy(PROJECT.resolve("assets/fonts"), folder.resolve("assets/fonts"));
        StringBuilder text = new StringBuilder("---\ntype: topic\ntitle: Tries\nsummary: Tries.\n" + PAGE + "---\n");
        onPaper().forEach(slot -> text.append('\n').append(slot.text).append("\nend.\n"));
        Files.createDirectories(folder.resolve("content/try"));
        Files.writeString(folder.resolve("content/try/paper.md"), text);
        Diagnostics diagnostics = new Diagnostics();
        SortedMap<String, byte[]> made = new TreeMap<>(new SiteBuilder().run(folder, folder.resolve("jbake.properties"),
                Map.of("cards.enabled", "false"), false, diagnostics).files());
        List<String> errors = diagnostics.sorted().stream().filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> problem.location() + " " + problem.message()).toList();
        if (!errors.isEmpty()) {
            throw new AssertionError(String.join("\n", errors));
        }
        made.keySet().removeIf(name -> !name.endsWith(".pdf"));
        return made;
    }

    private void bake() throws IOException {
        String left = "";
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, List<Slot>> lines = write();
            Diagnostics diagnostics = new Diagnostics();
            Pipeline.Result result = new SiteBuilder().run(root, root.resolve("jbake.properties"),
                    Map.of("pdf.enabled", "false", "cards.enabled", "false"), false, diagnostics);
            List<Diagnostic> errors = diagnostics.sorted().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR).toList();
            if (errors.isEmpty()) {
                output = result.files();
                return;
            }
            left = errors.stream().limit(5).map(problem -> problem.location() + " " + problem.code() + " " + problem.message())
                    .collect(Collectors.joining("\n"));
            List<Diagnostic> strange = new ArrayList<>();
            int refused = 0;
            for (Diagnostic error : errors) {
                int line = error.location().line();
                Slot slot = named.get(error.location().file());
                List<Slot> owners = lines.getOrDefault(error.location().file(), List.of());
                if (slot == null && line > 0 && line <= owners.size()) {
                    slot = owners.get(line - 1);
                }
                List<Slot> meant = slot == null ? meant(error) : List.of(slot);
                if (meant.isEmpty()) {
                    strange.add(error);
                }
                for (Slot one : meant) {
                    one.refused = one.refused == null ? error : one.refused;
                    refused++;
                }
                if (slot != null && slot.refused == error) {
                    if (error.code() == Code.CONTROL_CHARACTER) {
                        // Only the first of a file is reported.
                        owners.stream().filter(Objects::nonNull).filter(other -> other.text.chars()
                                .anyMatch(c -> c != '\n' && c != '\t' && isRefusedAnywhere(c))).forEach(other -> other.refused = error);
                    }
                }
            }
            if (refused == 0) {
                throw new AssertionError(strange.stream().limit(10).map(problem -> problem.location() + " " + problem.code() + " "
                        + problem.message() + " | " + problem.hint()).collect(Collectors.joining("\n")));
            }
        }
        throw new AssertionError("there are errors still after " + ROUNDS + " rounds:\n" + left);
    }

    /** The tries that an error about an entry as a whole quotes, each known by its mark, or else by how it begins. */
    private List<Slot> meant(Diagnostic error) {
        if (error.code() != Code.RAW_MARKUP) {
            return List.of();
        }
        String quoted = error.message().replaceAll("^'|'[^']*$|\\.\\.\\.'[^']*$", "").strip();
        List<Slot> open = slots.stream().filter(slot -> !slot.isRefused() && slot.kind != Kind.MARKDOWN).toList();
        List<Slot> marked = open.stream().filter(slot -> quoted.contains(slot.mark())).toList();
        return !marked.isEmpty() ? marked : open.stream().filter(slot -> slot.attack.contains(quoted)).toList();
    }

    /** Writes all files; gives back which try each of their lines belongs to. */
    private Map<String, List<Slot>> write() throws IOException {
        Map<String, List<Slot>> owners = new LinkedHashMap<>();
        for (Map.Entry<String, List<Object>> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Slot name = named.get(file.getKey().replace('\\', '/'));
            if (name != null && name.isRefused()) {
                Files.deleteIfExists(path);
                continue;
            }
            StringBuilder text = new StringBuilder();
            List<Slot> lines = new ArrayList<>();
            for (Object part : file.getValue()) {
                Slot slot = part instanceof Slot own ? own : null;
                String piece = slot == null ? (String) part : slot.isRefused() ? slot.instead : slot.text;
                text.append(piece);
                piece.chars().filter(c -> c == '\n').forEach(c -> lines.add(slot != null && slot.isRefused() ? null : slot));
            }
            Files.writeString(path, text);
            owners.put(file.getKey(), lines);
        }
        for (Map.Entry<String, Slot> name : named.entrySet()) {
            if (name.getKey().startsWith("assets/") && name.getValue().isRefused()) {
                Files.deleteIfExists(root.resolve("assets/" + name.getValue().attack + ".png"));
            }
        }
        return owners;
    }
}

package explainer.lsp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

import explainer.Checked;
import explainer.diagnostic.Location;
import explainer.ledger.Unit;
import explainer.yaml.YamlList;

/**
 * An entry of the ledger made of a number in a text. What it measures nobody can guess, so the label stays empty, and so does what
 * else is not known: the check then asks for it.
 */
final class NewFact {

    private static final Pattern ENTRY = Pattern.compile("^( *)- +id:.*");
    private static final Pattern SOURCE = Pattern.compile("\\]\\(source:([a-z0-9-]+)\\)");
    /** The number as the ledger writes it, without what stands around it. */
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\d|\\d");
    private static final String LIST = "facts:";

    private final Checked first;
    private final Texts texts;

    /** @param first the site in its first language, whose data all share */
    NewFact(Checked first, Texts texts) {
        this.first = first;
        this.texts = texts;
    }

    /** An entry, and what writes it into a data file. */
    record Entry(String id, String file, TextEdit edit) {
    }

    /**
     * The entry for a number.
     *
     * @param at    where the number stands in its text
     * @param words the number
     * @param unit  what it counts, where the words tell
     * @return nothing where no data file has a list of facts
     */
    Optional<Entry> entry(Text text, Location at, String words, Optional<Unit> unit) {
        return first.project().data().entrySet().stream()
                .filter(file -> file.getValue().entries().get("facts") instanceof YamlList)
                .map(file -> file.getKey()).min((a, b) -> Boolean.compare(!a.endsWith("/facts.yaml"), !b.endsWith("/facts.yaml")))
                .flatMap(texts::of).flatMap(data -> entry(data, text, at, words, unit));
    }

    private Optional<Entry> entry(Text data, Text text, Location at, String words, Optional<Unit> unit) {
        List<String> lines = data.from(0);
        int list = lines.stream().map(String::stripTrailing).toList().indexOf(LIST);
        if (list < 0) {
            return Optional.empty();
        }
        int end = list + 1;
        while (end < lines.size() && (lines.get(end).isBlank() || lines.get(end).matches("[ \\-#].*"))) {
            end++;
        }
        while (lines.get(end - 1).isBlank() || lines.get(end - 1).startsWith("#")) {
            end--; // remarks at the margin belong to the next list
        }
        String indent = lines.subList(list, end).stream().map(ENTRY::matcher).filter(Matcher::matches)
                .map(entry -> entry.group(1)).findFirst().orElse("  ");
        String id = id(text, words);
        String source = source(text, at);
        String written = indent + "- id: " + id + "\n" + indent + "  label:\n" + indent + "  value: "
                + words.replace('\u00A0', ' ') + "\n" + indent + "  unit:" + unit.map(known -> " " + known.id()).orElse("") + "\n" + indent + "  source:" + source + "\n";
        Position place = data.range(new Location(data.file(), end, 0, 0)).getEnd();
        return Optional.of(new Entry(id, data.file(), new TextEdit(new Range(place, place), "\n" + written.stripTrailing())));
    }

    /** Made of the page's name and the number, and unlike all others. */
    private String id(Text text, String words) {
        String page = text.file().substring(text.file().lastIndexOf('/') + 1).replaceFirst("\\..*$", "");
        Matcher number = NUMBER.matcher(words);
        String wanted = (page + "-" + (number.find() ? number.group() : "number")).toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        Set<String> taken = new TreeSet<>(first.ledger().facts().keySet());
        String id = wanted;
        for (int i = 2; taken.contains(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }

    /** The source that the same line links to. */
    private static String source(Text text, Location at) {
        Matcher source = SOURCE.matcher(text.line(at.line() - 1));
        return source.find() ? " " + source.group(1) : "";
    }
}

package explainer.ledger;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

import explainer.read.Messages;

/** The words of this project's own interface, for tests of what is put into words or read from them. */
public final class Words {

    public static final Messages MESSAGES = load(Path.of("templates", "messages.properties"));

    private static final Path TESTED = Path.of("src", "test", "resources", "explainer", "languages");

    private Words() {
    }

    /** The words of another language: those of the theme, or of the tests where it has none. */
    public static Messages in(String language) {
        String name = "messages_" + language + ".properties";
        Path own = Path.of("templates", name);
        return language.equals("en") ? MESSAGES : load(Files.exists(own) ? own : TESTED.resolve(name));
    }

    private static Messages load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Messages(file.toString(), texts);
    }

    /** The same, with some words replaced: key, text, key, text. */
    public static Messages with(String... replacements) {
        SortedMap<String, String> texts = new TreeMap<>(MESSAGES.texts());
        for (int i = 0; i < replacements.length; i += 2) {
            texts.put(replacements[i], replacements[i + 1]);
        }
        return new Messages("other.properties", texts);
    }

    /** Texts of a language that has these only. */
    static Messages only(String... texts) {
        SortedMap<String, String> all = new TreeMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            all.put(texts[i], texts[i + 1]);
        }
        return new Messages("other.properties", all);
    }
}

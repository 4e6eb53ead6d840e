package explainer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * File names as UTF-8, whatever the locale. Java takes the encoding of names from the environment it is started in, and
 * nothing can change it later: in containers and cron jobs, where no locale is set, that is ASCII, and a file with any
 * other letter in its name can't even be named. So the program is then run by another Java machine with a locale of
 * UTF-8.
 *
 * <p>Java has garbled the arguments by then, too; they are fetched from the system, and, since Java can hand on no others,
 * written by a shell.
 */
final class Utf8Names {

    private static final String LOCALE = "C.UTF-8";
    /** Set for the other machine, which may find no such locale: it must not try once more. */
    private static final String DONE = "EXPLAINER_UTF8_NAMES";
    private static final Path OWN_COMMAND = Path.of("/proc/self/cmdline");

    private Utf8Names() {
    }

    /** Whether names that are not ASCII can't be told in this process, and could be in another. */
    static boolean areWanted() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        return !encoding.equalsIgnoreCase("UTF-8") && System.getenv(DONE) == null && Files.exists(OWN_COMMAND);
    }

    /** The command line by which this process was started, in the same encoding as {@link #run} takes. */
    static List<String> ownCommand() throws IOException {
        String line = new String(Files.readAllBytes(OWN_COMMAND), StandardCharsets.ISO_8859_1);
        List<String> words = new ArrayList<>(List.of(line.split("\0", -1)));
        words.remove(words.size() - 1); // each word is ended by a null
        return words;
    }

    /**
     * Prepares a process that has names in UTF-8.
     *
     * @param command each character stands for a byte of UTF-8
     */
    static ProcessBuilder process(List<String> command) {
        boolean plain = command.stream().allMatch(word -> word.chars().allMatch(c -> c < 0x80));
        ProcessBuilder builder = plain ? new ProcessBuilder(command)
                : new ProcessBuilder("/bin/sh", "-c", "exec" + String.join("", command.stream().map(Utf8Names::quoted).toList()));
        return prepare(builder);
    }

    /** Gives a process a locale of UTF-8. */
    static ProcessBuilder prepare(ProcessBuilder builder) {
        builder.environment().put("LC_ALL", LOCALE);
        builder.environment().put(DONE, "1");
        return builder;
    }

    /** A word for the shell: what is not ASCII is spelt in octal, for that is all that this process can hand on. */
    private static String quoted(String word) {
        StringBuilder text = new StringBuilder(" ");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int end = i;
            while (end < word.length() && word.charAt(end) >= 0x80 == c >= 0x80) {
                end++;
            }
            if (c < 0x80) {
                text.append('\'').append(word.substring(i, end).replace("'", "'\\''")).append('\'');
            } else {
                text.append("\"$(printf '");
                word.substring(i, end).chars().forEach(b -> text.append('\\').append(Integer.toOctalString(b)));
                text.append("')\"");
            }
            i = end - 1;
        }
        return word.isEmpty() ? " ''" : text.toString();
    }
}

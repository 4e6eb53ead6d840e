package explainer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Asks somebody at a terminal, one line a question. */
final class Questions {

    private final Surroundings surroundings;
    private final boolean answered;
    private final BufferedReader answers;

    /** @param answered whether somebody is there to answer; where nobody is, what is usual holds */
    Questions(Surroundings surroundings, boolean answered) {
        this.surroundings = surroundings;
        this.answered = answered;
        this.answers = new BufferedReader(new InputStreamReader(surroundings.in(), charset()));
    }

    /**
     * An answer that can be used; what is usual where nothing is said.
     *
     * @param fault what is wrong with an answer, if anything is; it is then asked for again
     */
    String ask(String question, String usual, Function<String, Optional<String>> fault) {
        while (answered) {
            surroundings.err().print(question + " [" + usual + "]: ");
            surroundings.err().flush();
            String line = line();
            if (line == null || line.isBlank()) {
                break;
            }
            Optional<String> wrong = fault.apply(line);
            if (wrong.isEmpty()) {
                return line.strip();
            }
            surroundings.err().println(wrong.get());
        }
        return usual;
    }

    private String line() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            return null; // as if nothing were said
        }
    }

    /** What a terminal sends; one of ASCII alone is none of today. */
    private static Charset charset() {
        Charset own = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        return own.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : own;
    }
}

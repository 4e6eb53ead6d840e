package explainer.pdf;

import java.io.IOException;
import java.io.InputStream;

/** The colour profile that a PDF/A has to name its colours by: sRGB. Its licence lies beside it. */
final class ColourProfile {

    private static final String FILE = "sRGB.icc";

    private ColourProfile() {
    }

    /** The profile, the same on every machine. */
    static byte[] bytes() {
        try (InputStream file = ColourProfile.class.getResourceAsStream(FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the program's own file " + FILE + " can't be read", e);
        }
    }
}

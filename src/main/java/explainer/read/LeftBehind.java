package explainer.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What systems, editors and other programs leave beside the files that people write: nobody means it to be read, and
 * nobody is to be told of it.
 */
final class LeftBehind {

    /** Windows, macOS, and what they, storage devices and file systems keep in a folder of their own. */
    private static final Set<String> NAMES = Set.of("thumbs.db", "thumbs.db:encryptable", "ehthumbs.db",
            "ehthumbs_vista.db", "desktop.ini", "icon\r", "$recycle.bin", "system volume information",
            "__macosx", "@eadir", "lost+found", "found.000", "network trash folder", "temporary items");
    /** Copies of Emacs, Vim, nano, patch and merge; downloads that browsers have not finished; temporary files. */
    private static final Set<String> ENDINGS = Set.of("~", ".swp", ".swo", ".swn", ".swx", ".tmp", ".temp", ".bak",
            ".backup", ".save", ".orig", ".rej", ".part", ".partial", ".crdownload", ".download", ".opdownload");
    /** Hidden files; Emacs's own; the lock and owner files of Word and LibreOffice. */
    private static final Set<String> BEGINNINGS = Set.of(".", "#", "~$", "~lock.", "~wrl");
    /** Vim tries a folder out with a file such as 4913. A folder of that name is one of a year's pages. */
    private static final Pattern PROBE = Pattern.compile("\\d{4,}");

    private LeftBehind() {
    }

    /** Whether a file or folder of this name is none of the project's. */
    static boolean isNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower) || BEGINNINGS.stream().anyMatch(lower::startsWith)
                || ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /** Whether a file of this name, which is no folder, is none of the project's. */
    static boolean isProbe(String name) {
        return PROBE.matcher(name).matches();
    }
}

package explainer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;

import explainer.diagnostic.Diagnostics;

/**
 * Reading, checking and rendering in one call: everything that happens before a site is published. The command line
 * and the preview server both stand on it.
 */
@FunctionalInterface
public interface Pipeline {

    /**
     * Makes the site in memory. Writes nothing but what spares the next run some work, and throws
     * nothing that an input could cause: a problem is reported.
     *
     * @param root        the project's folder, absolute
     * @param config      the configuration file, absolute
     * @param overrides   settings that win over the file's
     * @param drafts      whether pages with the status draft are part of the site
     * @param diagnostics takes every problem found; with an error among them the result must not be published
     */
    Result run(Path root, Path config, Map<String, String> overrides, boolean drafts, Diagnostics diagnostics);

    /**
     * What a run made; as far as it got, when there were errors.
     *
     * @param files   the site's files by their path below its root
     * @param pages   how many of them are pages
     * @param account gives what the ledger holds and where it is shown, as lines of text for people, when asked for
     * @param stale   gives what an editor should look at again, as of a day
     * @param links   tries the addresses of sources over the net, reports those that are not there, and gives their number
     *                as lines of text; nothing but this asks anybody
     * @param translations gives how far the translations are, as lines of text for people, when asked for
     * @param twins   whether its text files are to be published compressed as well, for hosts that send them so
     */
    record Result(SortedMap<String, byte[]> files, int pages, Supplier<String> account,
            Function<LocalDate, String> stale, Function<Diagnostics, String> links, Supplier<String> translations,
            boolean twins) {

        /** A site whose sources nobody asks for. */
        public Result(SortedMap<String, byte[]> files, int pages, Supplier<String> account,
                Function<LocalDate, String> stale, boolean twins) {
            this(files, pages, account, stale, found -> "", () -> "", twins);
        }

        /** A site whose age nobody asks for. */
        public Result(SortedMap<String, byte[]> files, int pages, Supplier<String> account, boolean twins) {
            this(files, pages, account, today -> "", twins);
        }

        /** A site that is published as it is. */
        public Result(SortedMap<String, byte[]> files, int pages, String account) {
            this(files, pages, () -> account, false);
        }
    }
}

package explainer.read;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tags of languages, as BCP 47 has them: {@code ru}, {@code pt-BR}, {@code uz-Cyrl}. */
public final class LanguageTag {

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private LanguageTag() {
    }

    /** What to write instead of a tag that is malformed or names no language; nothing where it can be used. */
    public static Optional<String> wanted(String tag) {
        String usual = "write a tag such as en, ru or uz-Cyrl";
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            if (language.isEmpty() || language.length() > 3 || language.length() == 2 && !KNOWN.contains(language)) {
                return Optional.of(usual);
            }
            return language.length() == 2 ? Optional.empty() : shorter(language).map(two -> "write '" + two + "'");
        } catch (IllformedLocaleException e) {
            String dashes = tag.replace('_', '-');
            return Optional.of(!dashes.equals(tag) && wanted(dashes).isEmpty() ? "write '" + dashes + "'" : usual);
        }
    }

    /** The code of two letters that a language of three has, for it is the one to be used. */
    private static Optional<String> shorter(String three) {
        return KNOWN.stream().filter(two -> Locale.forLanguageTag(two).getISO3Language().equals(three)).sorted().findFirst();
    }
}

package explainer.render.view;

/**
 * A page in one of the site's languages.
 *
 * @param tag        the language
 * @param name       its name in itself
 * @param url        the page's output path as the site in the present language has it; templates turn it into an address
 *                   with {@code href(url)}
 * @param address    its full address; null when not known
 * @param current    whether this is the present language
 * @param translated whether the page is written in this language, and not shown in that of its original
 * @param updated    when it appeared or last changed, as yyyy-mm-dd; null when not known
 */
public record LanguageView(String tag, String name, String url, String address, boolean current, boolean translated,
        String updated) {
}

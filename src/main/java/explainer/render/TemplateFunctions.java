package explainer.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import explainer.diagnostic.Nearest;
import explainer.read.Messages;
import explainer.render.view.LanguageView;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;

/**
 * The functions that templates call: {@code t("key", …)} for a text of the interface, {@code href(path)} for the
 * relative address of an output, {@code absolute(path)} for its full one, {@code asset(path)} for that of an asset under
 * its fingerprinted name, {@code style(paths …)} for style sheets packed to stand in the page, {@code hash(text)} for what
 * a Content-Security-Policy needs to let that and other text inside the page, {@code numbered(html, url, number)} for the
 * markup of the page at that path with its links numbered for print and their addresses, {@code whole(html, url)} for
 * markup of the page at that path with full addresses, {@code here(html, url)} for the same with addresses as the output
 * has them, {@code root(path)} for the relative address of what the whole site has at its root, {@code languages(path)} for
 * the output at that path in each of the site's languages, and {@code bibtex(text)} for a text inside a field of a BibTeX entry.
 */
final class TemplateFunctions {

    private final Messages messages;
    private final String address;
    private final Map<String, String> titles;
    private final Set<String> offered;
    private final RenderMemory memory;
    private final Function<String, List<LanguageView>> languages;
    private final Map<List<String>, String> styles = new ConcurrentHashMap<>();

    /**
     * @param address where the site will be published, ended by a slash; empty when not known
     * @param titles  how the pages at full addresses are called
     * @param offered the full addresses of pages that every page leads to
     * @param languages where an output lies in each language
     * @param memory  of runs before
     */
    TemplateFunctions(Messages messages, String address, Map<String, String> titles, Set<String> offered,
            Function<String, List<LanguageView>> languages, RenderMemory memory) {
        this.messages = messages;
        this.address = address;
        this.titles = titles;
        this.offered = offered;
        this.languages = languages;
        this.memory = memory;
    }

    /** The functions as seen from an output that lies at a path. */
    Map<String, Object> from(String url, Assets assets) {
        return from(path -> Addresses.relative(url, path), assets);
    }

    /**
     * The functions as seen from an output.
     *
     * @param way    from there to any other; null for one that can't be reached, for which {@code href} then gives nothing
     * @param assets as the output asks for them
     */
    Map<String, Object> from(UnaryOperator<String> way, Assets assets) {
        Map<String, Object> functions = new HashMap<>(Map.of("t", function(this::text),
                "href", function(arguments -> Objects.toString(way.apply(first(arguments)), "")),
                "bibtex", function(arguments -> BibTeX.escape(first(arguments))),
                "absolute", function(arguments -> absolute(address, first(arguments))),
                "asset", function(arguments -> Objects.toString(way.apply(asset(first(arguments), assets)), "")),
                "style", function(arguments -> Html.of(style(arguments, assets))),
                "hash", function(arguments -> StyleSheet.hash(first(arguments))),
                "numbered", function(arguments -> memory.paperLinks(new PaperLinks.Text(first(arguments),
                        address.isEmpty() ? "" : absolute(address, String.valueOf(arguments.get(1))), address, offered,
                        ((Number) arguments.get(2)).intValue())).titled(titles))));
        functions.put("whole", function(arguments -> Html.of(WholeAddresses.of(first(arguments),
                address.isEmpty() ? "" : absolute(address, String.valueOf(arguments.get(1)))))));
        functions.put("root", function(arguments -> Objects.toString(way.apply(assets.root(first(arguments))), "")));
        functions.put("languages", function(arguments -> languages.apply(first(arguments))));
        functions.put("here", function(arguments -> Html.of(WholeAddresses.seen(first(arguments),
                String.valueOf(arguments.get(1)), way))));
        return functions;
    }

    /** The full address of an output; an index file is addressed by its folder. */
    static String absolute(String address, String url) {
        if (url.startsWith(Languages.UP)) {
            return absolute(address.replaceFirst("[^/]+/$", ""), url.substring(Languages.UP.length()));
        }
        boolean index = url.equals("index.html") || url.endsWith("/index.html");
        return address + Addresses.encodePath(index ? url.substring(0, url.length() - "index.html".length()) : url);
    }

    private Object text(List<Object> arguments) {
        try {
            return messages.get(first(arguments), arguments.subList(1, arguments.size()).toArray());
        } catch (IllegalArgumentException e) {
            String hint = Nearest.to(first(arguments), messages.texts().keySet())
                    .map(near -> "; did you mean '" + near + "'?").orElse("");
            throw new TemplateLibrary.UnknownMessage(e.getMessage() + hint);
        }
    }

    private static String asset(String path, Assets assets) {
        try {
            return assets.fingerprint(path);
        } catch (IllegalArgumentException e) {
            throw new TemplateLibrary.UnknownAsset(e.getMessage());
        }
    }

    private String style(List<Object> paths, Assets assets) {
        List<String> names = paths.stream().flatMap(path -> path instanceof Collection<?> list ? list.stream()
                : Stream.of(path)).map(String::valueOf).toList();
        names.stream().filter(assets::contains).forEach(assets::use); // those of a sheet put together before, too
        return styles.computeIfAbsent(names, all -> {
            StringBuilder css = new StringBuilder();
            for (String name : all) {
                if (!assets.contains(name)) {
                    throw new TemplateLibrary.UnknownAsset(assets.missing(name));
                }
                css.append(memory.style(assets.inline(name)));
            }
            return css.toString();
        });
    }

    private static String first(List<Object> arguments) {
        if (arguments.isEmpty() || arguments.get(0) == null) {
            throw new IllegalArgumentException("the function needs a text");
        }
        return String.valueOf(arguments.get(0));
    }

    /** What Java does when a template calls a function. */
    interface Body {
        Object call(List<Object> arguments);
    }

    static TemplateMethodModelEx function(Body body) {
        return arguments -> {
            List<Object> plain = new ArrayList<>();
            for (Object argument : arguments) {
                plain.add(argument == null ? null : DeepUnwrap.unwrap((TemplateModel) argument));
            }
            try {
                return body.call(plain);
            } catch (IllegalArgumentException e) {
                throw new TemplateModelException(e.getMessage(), e);
            }
        };
    }
}

package explainer.browser;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

/** The engines that readers' browsers are made with; every browser on an iPhone runs WebKit. */
enum Engine {

    CHROMIUM {
        @Override
        Window start() throws IOException {
            return Chromium.start();
        }
    },

    /** On paper it takes every reader for one who asks for light pages. */
    FIREFOX {
        @Override
        boolean shows(Screen screen) {
            return !screen.paper() || !screen.dark();
        }

        @Override
        Window start() throws IOException {
            return Firefox.start();
        }
    },

    /** It has no colours of the system to force upon a page, and shows on a screen nothing as it would be on paper. */
    WEBKIT {
        @Override
        Window start() throws IOException {
            return WebKit.start();
        }

        @Override
        boolean shows(Screen screen) {
            return !screen.forced() && !screen.paper();
        }
    };

    /** Starts a browser with one window. It can reach no host but this machine. */
    abstract Window start() throws IOException;

    /** Whether it can show pages on such a screen. */
    boolean shows(Screen screen) {
        return true;
    }

    /** Chromium with each page, the others with one of each kind. */
    static Stream<Arguments> pages() {
        return kindsOf(Site.pages().toList());
    }

    /** Each engine with one page of each kind, for what takes long. */
    static Stream<Arguments> kinds() {
        return with(Site.kinds().toList());
    }

    /** Chromium with each of some pages, the others with one of each kind among them. */
    static Stream<Arguments> kindsOf(List<String> pages) {
        return tried().flatMap(engine -> engine.share(pages).stream().map(page -> Arguments.of(engine, page)));
    }

    /** Each engine with one page of each kind, on those screens that it can show pages on. */
    static Stream<Arguments> kindsOn(List<Screen> screens) {
        return on(Site.kinds().toList(), screens);
    }

    /** Each engine with each of some pages, on those screens that it can show them on. */
    static Stream<Arguments> on(List<String> pages, List<Screen> screens) {
        return tried().flatMap(engine -> pages.stream().flatMap(page -> screens.stream().filter(engine::shows)
                .map(screen -> Arguments.of(engine, page, screen))));
    }

    /** What each page is made of is the same in all of them; how it is drawn can be seen where it is drawn once. */
    private List<String> share(List<String> pages) {
        if (this == CHROMIUM) {
            return pages;
        }
        Set<String> kinds = Site.kindsAndLists().collect(Collectors.toSet());
        return pages.stream().filter(kinds::contains).toList();
    }

    /** Chromium with a page of each kind that has much text, in each further language; the others with two of them. */
    static Stream<Arguments> translations() {
        List<String> many = List.of(Site.HOME, "trade.html", "transport.html", "border/crossings.html", "search.html", Site.TIMELINE);
        return tried().flatMap(engine -> (engine == CHROMIUM ? many : many.subList(0, 2)).stream().flatMap(Site::translated)
                .map(page -> Arguments.of(engine, page)));
    }

    /** Each engine with each of some values. */
    static Stream<Arguments> with(List<?> values) {
        return tried().flatMap(engine -> values.stream().map(value -> Arguments.of(engine, value)));
    }

    /** All of them; with -Dengines=FIREFOX it is tried alone. */
    private static Stream<Engine> tried() {
        return Arrays.stream(values())
                .filter(engine -> System.getProperty("engines", engine.name()).contains(engine.name()));
    }
}

package explainer.browser;

import java.net.URI;
import java.util.List;

/** The window of a browser: all that engines do each in their own way. What is the same in all is in {@link Browser}. */
interface Window extends AutoCloseable {

    /** Sets what pages are shown on, those to come and the one that is open; the page may take a while to follow. */
    void show(Screen screen);

    /** Opens an address, even where only the part after # is another, and waits until all that belongs to it is there. */
    void load(URI address);

    /**
     * Runs the body of a function in the page.
     *
     * @return what it returns: Boolean, Long, Double, String, List, Map or null
     * @throws org.openqa.selenium.JavascriptException where the script fails, or the page is not there yet or any more
     */
    Object run(String script, Object... arguments);

    /** Clicks on the element that the body of a function returns; says whether there was one. */
    boolean click(String script, Object... arguments);

    /** Presses keys, one after the other, wherever the focus is. */
    void press(CharSequence... keys);

    /** Lets scripts of pages that are opened from now on run, or not; {@link #run} works all the same. */
    void letScriptsRun(boolean run);

    /** Goes back, as by the browser's own button. */
    void back();

    URI address();

    /** What the console has said since a page was loaded. */
    List<String> messages();

    /** What the page has asked for since it was loaded, itself first, but for what is written in the page itself. */
    List<URI> requests();

    /** A picture of what can be seen now. */
    byte[] picture();

    /** The page that is open as a PDF, printed as its reader would print it: without backgrounds but for those it insists on. */
    byte[] print(Paper paper);

    @Override
    void close();
}

package explainer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Pages about nothing, the same for every generator that is measured but for their header and for how they link: about
 * 550 words, six tables and six links to other pages each, and no digit in the text. The same number gives the same
 * page everywhere.
 */
public final class MadeUpPages {

    /** For whom a page is written. */
    public enum Form { EXPLAINER, JBAKE, ELEVENTY, HUGO }

    static final int SECTIONS = 6;

    private static final int WORDS_A_PARAGRAPH = 34;
    private static final int COLUMNS = 4;
    private static final int ROWS = 4;
    private static final List<String> DIGITS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine");
    private static final List<String> WORDS = List.of(
            "river", "meadow", "carries", "quiet", "stone", "harbour", "early", "between", "market", "follows",
            "bridge", "winter", "slowly", "letter", "orchard", "measure", "valley", "bright", "answer", "gathers",
            "timber", "window", "beyond", "copper", "season", "travels", "narrow", "garden", "holds", "village",
            "silver", "evening", "borrows", "shallow", "northern", "cotton", "paper", "wanders", "common", "station",
            "gentle", "harvest", "under", "distant", "mirror", "settles", "open", "granite", "summer", "towards",
            "weather", "lantern", "keeps", "hollow", "field", "several", "morning", "railway", "yellow", "returns",
            "island", "plain", "corner", "steady");

    private final Form form;
    private final int pages;

    /**
     * @param form  for whom the pages are
     * @param pages how many there are, two or more: they link to each other
     */
    public MadeUpPages(Form form, int pages) {
        this.form = form;
        this.pages = pages;
    }

    /**
     * {@code write FORM PAGES FOLDER} writes the pages into a folder; {@code check PAGES FOLDER…} looks whether each
     * of the folders holds them as HTML, and fails where not.
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("write")) {
            Form form = Form.valueOf(arguments[1].toUpperCase(Locale.ROOT));
            new MadeUpPages(form, Integer.parseInt(arguments[2])).write(Path.of(arguments[3]));
        } else {
            for (String folder : List.of(arguments).subList(2, arguments.length)) {
                new MadeUpPages(Form.HUGO, Integer.parseInt(arguments[1])).check(Path.of(folder));
            }
        }
    }

    /** The name of a page's file without its ending; the first page has number 1. */
    public static String name(int number) {
        return "page-" + number;
    }

    /** A page's Markdown with its header. */
    public String page(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder(header(number));
        for (int section = 0; section < SECTIONS; section++) {
            text.append("\n## ").append(sentence(2, random)).append(' ').append(DIGITS.get(section))
                    .append("\n\n").append(paragraph(number, section, random))
                    .append("\n\n");
            table(text, random);
            text.append('\n').append(sentence(WORDS_A_PARAGRAPH, random)).append(".\n");
        }
        return text.toString();
    }

    private String header(int number) {
        String title = title(number);
        return switch (form) {
            case EXPLAINER -> "---\ntitle: " + title + "\ntype: page\nstatus: published\ndate: 2020-10-15\n"
                    + "summary: About nothing at all.\nunlisted: true\n---\n";
            case JBAKE -> "title=" + title + "\ntype=page\nstatus=published\ndate=2020-10-15\n~~~~~~\n";
            case ELEVENTY, HUGO -> "---\ntitle: " + title + "\ndate: 2020-10-15\n---\n";
        };
    }

    /** Tells pages apart without a digit. */
    private static String title(int number) {
        StringBuilder title = new StringBuilder("Page");
        String.valueOf(number).chars().forEach(digit -> title.append(' ').append(DIGITS.get(digit - '0')));
        return title.toString();
    }

    private String paragraph(int number, int section, Random random) {
        String address = name(linked(number, section)) + (form == Form.EXPLAINER ? ".md" : ".html");
        return sentence(WORDS_A_PARAGRAPH / 2, random) + " [" + linkText(number, section) + "](" + address + ") "
                + words(WORDS_A_PARAGRAPH / 2 - 2, random) + ".";
    }

    /** The page that a section links to: another one, near or far. */
    private int linked(int number, int section) {
        int others = pages - 1;
        int stride = Math.max(1, others / SECTIONS);
        return 1 + (number + section * stride % others) % pages;
    }

    private static String linkText(int number, int section) {
        return WORDS.get((number + section) % WORDS.size()) + " " + WORDS.get((number * 3 + section) % WORDS.size());
    }

    private static void table(StringBuilder text, Random random) {
        for (int row = 0; row <= ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                text.append("| ").append(word(random)).append(' ');
            }
            text.append("|\n");
            if (row == 0) {
                text.append("| --- ".repeat(COLUMNS)).append("|\n");
            }
        }
    }

    private static String sentence(int length, Random random) {
        String words = words(length, random);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String words(int length, Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            words.add(word(random));
        }
        return String.join(" ", words);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** Writes every page into a folder, which is made where it is missing. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int number = 1; number <= pages; number++) {
            Files.writeString(folder.resolve(name(number) + ".md"), page(number));
        }
    }

    /**
     * Looks at what a generator made of the pages: their number, and of the last one the tables and the links.
     *
     * @throws IllegalStateException with the reason, where something is missing
     */
    public void check(Path folder) throws IOException {
        long found;
        try (Stream<Path> files = Files.list(folder)) {
            found = files.filter(file -> file.getFileName().toString().matches("page-\\d+\\.html")).count();
        }
        require(found == pages, folder, "has " + found + " pages instead of " + pages);
        Document page = Jsoup.parse(Files.readString(folder.resolve(name(pages) + ".html")));
        List<String> shapes = page.select("table").stream()
                .map(table -> table.select("tr").size() + "x" + table.select("th, td").size()).toList();
        String whole = (ROWS + 1) + "x" + (ROWS + 1) * COLUMNS;
        require(shapes.size() == SECTIONS && shapes.stream().allMatch(whole::equals), folder,
                "has tables of rows and cells " + shapes);
        for (int section = 0; section < SECTIONS; section++) {
            String address = name(linked(pages, section)) + ".html";
            String text = linkText(pages, section);
            List<Element> links = page.select("p > a[href=" + address + "]");
            require(links.stream().anyMatch(link -> link.text().equals(text)), folder,
                    "lacks the link '" + text + "' to " + address);
        }
    }

    private static void require(boolean holds, Path folder, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(folder + " " + otherwise);
        }
    }
}

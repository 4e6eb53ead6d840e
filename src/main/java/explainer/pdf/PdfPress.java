package explainer.pdf;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.picture.PictureStore;
import explainer.read.FigureSpec;
import explainer.read.MarkdownText;
import explainer.read.Page;
import explainer.read.Project;
import explainer.read.SourceFile;
import explainer.render.Assets;
import explainer.render.Output;
import explainer.render.SiteRenderer;
import explainer.render.TemplateLibrary;
import explainer.render.view.PdfView;
import explainer.render.view.PictureView;
import freemarker.template.TemplateMethodModelEx;

/**
 * Makes a site's PDFs while its pages are drawn: of a page whose type has a template in {@code pdf/}, a PDF beside it,
 * and of the briefing one for each size of paper, with its topics on one sheet by themselves; and with the template
 * {@code card.ftlh} the picture of each page that other sites show beside a link to it, and of each figure that has a
 * page of its own two, as SVG and PNG. What was made before from the same is taken from the cache.
 *
 * <p>A page that tells the size of its PDF waits for it; PDFs wait for nobody.
 */
public final class PdfPress implements AutoCloseable {

    private static final String FONTS = "fonts/";
    private static final String FONT_ENDING = ".ttf";
    private static final Pattern DRAWING = Pattern.compile(Pattern.quote(Assets.ON_PAPER) + "(?:[^\"&]*/)?([^\"&/]+\\.svg)");
    private static final String CARD = "card.ftlh";
    private static final String CARDS = "cards/";
    private static final String FIGURE = "pdf/figure.ftlh";
    /** Where a drawing says how large it is, within its first letters, and where a PNG does. */
    private static final Pattern SIZE = Pattern.compile("<svg [^>]*width=\"([\\d.]+)\" height=\"([\\d.]+)\"");
    private static final int HEAD = 200;
    private static final int PNG_WIDTH = 16;
    private static final int PNG_HEIGHT = 20;
    private static final String BRIEFING = "briefing";
    private static final String HOME = "home";
    private static final String TOPIC = "topic";
    private static final String ONE_PAGE = "one-page";
    /** So many editions of a site are kept, for those who go back and forth between some. */
    private static final int EDITIONS = 3;
    /** So many are made of the briefing, on two papers. */
    private static final int BRIEFING_PDFS = 4;
    /** And so many of a picture. */
    private static final int WIDTHS = 4;
    /** Where there is no date to be had: the earliest that every archive format can write. */
    private static final LocalDate NO_DATE = LocalDate.of(1980, 1, 1);

    private final Project project;
    private final SiteRenderer renderer;
    private final TemplateLibrary templates;
    private final Assets assets;
    private final PdfCache cache;
    private final Diagnostics diagnostics;
    private final LocalDate date;
    private final SortedMap<String, byte[]> fonts = new TreeMap<>();
    private final Map<Page, List<Order>> orders = new LinkedHashMap<>();
    private final Map<Page, Page> offers = new LinkedHashMap<>();
    private final Map<Page, Order> cards = new LinkedHashMap<>();
    private final SortedMap<String, Drawn> drawn = new TreeMap<>();
    private final Map<String, List<Order>> figures = new LinkedHashMap<>();
    private final ExecutorService workers;
    private final Optional<String> inputs;
    private final Path lastRunFile;
    private final LastRun lastRun;
    private final SortedMap<String, String> names = new ConcurrentSkipListMap<>();
    private final Recipe recipe;
    private Typefaces typefaces;

    /** A PDF or a picture in the making; nothing for one that failed. */
    private record Order(String url, String document, String paper, Future<Optional<Finished>> result) {
    }

    /**
     * A document of a page.
     *
     * @param name     what readers are told that it is
     * @param path     of its file, without what tells the paper
     * @param template in {@code pdf/}
     * @param model    what the template sees
     * @param limit    how many sheets it may have; 0 for any number
     */
    private record Sheaf(String name, String path, String template, Function<Page, Map<String, Object>> model, int limit) {
    }

    /** A figure that becomes a picture, and the page that it stands on. */
    private record Drawn(Page page, FigureSpec spec) {
    }

    /** How a document becomes a file. */
    private interface Drawing {
        Finished by(PdfDrawer drawer, String html, Complaints complaints) throws IOException;
    }

    /** A figure laid out by whoever needs it first: where both its pictures are kept, nobody does. */
    private static final class OneSheet {

        private FigureSheet sheet;

        synchronized FigureSheet of(PdfDrawer drawer, String html, Complaints complaints) throws IOException {
            if (sheet == null) {
                sheet = drawer.figure(html, complaints);
            }
            return sheet;
        }
    }

    /**
     * Begins at once.
     *
     * @param pages       the pages that become PDFs if they have a template for it
     * @param shared      the pages that get a picture if there is a template for it
     * @param cacheFolder where finished PDFs are kept
     */
    public PdfPress(Project project, List<Page> pages, List<Page> shared, SiteRenderer renderer,
            TemplateLibrary templates, Assets assets, Path cacheFolder, Diagnostics diagnostics) {
        this.project = project;
        this.renderer = renderer;
        this.templates = templates;
        this.assets = assets;
        this.diagnostics = diagnostics;
        this.date = renderer.updated().map(LocalDate::parse).orElse(NO_DATE);
        this.workers = Executors.newFixedThreadPool(Math.min(4, Runtime.getRuntime().availableProcessors()), task -> {
            Thread thread = new Thread(task, "pdf");
            thread.setDaemon(true);
            return thread;
        });
        assets.names(FONTS).stream().filter(path -> path.endsWith(FONT_ENDING))
                .forEach(path -> fonts.put(path, assets.embed(path)));
        List<Page> printed = fonts.isEmpty() ? List.of() : pages.stream().filter(page -> !page.isStock())
                .filter(page -> templates.contains(template(page.type()))).toList();
        List<Page> pictured = fonts.isEmpty() || !templates.contains(CARD) ? List.of()
                : shared.stream().filter(SiteRenderer::isShared).toList();
        if (!fonts.isEmpty() && templates.contains(FIGURE)) {
            pages.forEach(page -> page.figures().values().forEach(spec -> renderer.figurePage(spec, page)
                    .filter(path -> isPicture(spec)).ifPresent(path -> drawn.put(path, new Drawn(page, spec)))));
        }
        this.cache = new PdfCache(cacheFolder, EDITIONS * (printed.size() + BRIEFING_PDFS + pictured.size() + 2 * drawn.size()));
        this.recipe = new Recipe(fonts, assets, date);
        this.inputs = printed.isEmpty() && pictured.isEmpty() && drawn.isEmpty() ? Optional.empty()
                : Inputs.name(project, pages.isEmpty() ? shared : pages);
        this.lastRunFile = cacheFolder.resolve("last-run.txt");
        this.lastRun = LastRun.read(lastRunFile, inputs.orElse(""));
        assets.use(lastRun.uses());
        // The longest first, so that no processor is left with it at the end.
        printed.stream().filter(page -> page.type().equals(BRIEFING)).forEach(this::orderBriefing);
        printed.stream().filter(page -> !page.type().equals(BRIEFING)).forEach(page -> orders.put(page, order(page,
                new Sheaf("paper", SiteRenderer.path(page), template(page.type()), renderer::paperModel, 0), "a4")));
        pages.stream().filter(page -> page.type().equals(HOME)).findFirst().ifPresent(home -> printed.stream()
                .filter(page -> page.type().equals(BRIEFING)).findFirst().ifPresent(page -> offers.put(home, page)));
        pictured.forEach(this::orderCard);
        drawn.forEach((path, figure) -> figures.put(path, orderFigure(path.replaceFirst("\\.html$", ""), figure)));
    }

    /** A long table is none: whoever wants it elsewhere takes its numbers. */
    private static boolean isPicture(FigureSpec spec) {
        return !(spec instanceof FigureSpec.OfSeries series) || series.manner().isPresent();
    }

    private static String template(String name) {
        return "pdf/" + name + ".ftlh";
    }

    /** The briefing, and its topics on one sheet, beside it. The sheet is offered first. */
    private void orderBriefing(Page page) {
        String path = SiteRenderer.path(page);
        List<Order> whole = order(page, new Sheaf(BRIEFING, path, template(BRIEFING), renderer::paperModel, 0), "a4", "letter");
        List<Order> ordered = new ArrayList<>();
        if (templates.contains(template(ONE_PAGE))) {
            ordered.addAll(order(page, new Sheaf(ONE_PAGE, path.substring(0, path.lastIndexOf('/') + 1) + ONE_PAGE,
                    template(ONE_PAGE), renderer::sheetModel, 1), "a4", "letter"));
        }
        ordered.addAll(whole);
        orders.put(page, ordered);
    }

    private List<Order> order(Page page, Sheaf sheaf, String... papers) {
        // All papers show the same text, which is put together once.
        FutureTask<String> html = new FutureTask<>(() -> templates.render(sheaf.template(), sheaf.model().apply(page),
                page.file()));
        List<Order> ordered = new ArrayList<>();
        for (String paper : papers) {
            String url = sheaf.path() + (ordered.isEmpty() ? "" : "-" + paper) + ".pdf";
            ordered.add(order(url, sheaf.name(), paper, () -> {
                html.run();
                return make(html.get(), url, paper, page,
                        (drawer, text, complaints) -> drawer.draw(text, paper, sheaf.limit(), complaints));
            }));
        }
        return ordered;
    }

    private void orderCard(Page page) {
        String url = CARDS + SiteRenderer.path(page) + ".png";
        cards.put(page, order(url, CARD, CARD, () -> make(templates.render(CARD, renderer.summaryModel(page), page.file()),
                url, CARD, page, PdfDrawer::picture)));
    }

    private List<Order> orderFigure(String path, Drawn figure) {
        // Both pictures show the same text and the same sheet, which are put together once.
        FutureTask<String> html = new FutureTask<>(() -> templates.render(FIGURE,
                renderer.pictureModel(figure.page(), figure.spec()), figure.page().file()));
        OneSheet sheet = new OneSheet();
        return List.of(orderPicture(path + ".svg", figure.page(), html, (drawer, text, complaints) ->
                        sheet.of(drawer, text, complaints).svg()),
                orderPicture(path + ".png", figure.page(), html, (drawer, text, complaints) ->
                        sheet.of(drawer, text, complaints).png(complaints)));
    }

    private Order orderPicture(String url, Page page, FutureTask<String> html, Drawing drawing) {
        String kind = FIGURE + url.substring(url.lastIndexOf('.'));
        return order(url, FIGURE, kind, () -> {
            html.run();
            return make(html.get(), url, kind, page, drawing);
        });
    }

    /** What the last run made from the same inputs, or else what is made now. */
    private Order order(String url, String document, String paper, Callable<Optional<Finished>> making) {
        return new Order(url, document, paper, workers.submit(() -> {
            Optional<Finished> known = lastRun.name(url).flatMap(name -> take(url, name));
            return known.isPresent() ? known : making.call();
        }));
    }

    /**
     * Keeps pictures that were made of others as finished PDFs are kept, where something was baked before: a check by
     * itself is to leave nothing behind.
     *
     * @param folder   where, two levels below that of all that is made
     * @param pictures how many there are at most of which others may be made
     */
    public static PictureStore pictureStore(Path folder, int pictures) {
        PdfCache cache = new PdfCache(folder, EDITIONS * (pictures + 1) * WIDTHS);
        return new PictureStore() {
            @Override
            public Optional<byte[]> get(String name) {
                return cache.get(name).map(Finished::bytes);
            }

            @Override
            public void put(String name, byte[] picture) {
                if (Files.isDirectory(folder.getParent().getParent())) {
                    cache.put(name, new Finished(1, picture));
                }
            }
        };
    }

    /** For templates: the PDFs of a page; of the home page, those of the briefing. Whoever calls it waits until they are made. */
    public TemplateMethodModelEx offerOf(Page page) {
        return arguments -> {
            List<PdfView> offer = new ArrayList<>();
            for (Order order : orders.getOrDefault(offers.getOrDefault(page, page), List.of())) {
                result(order).ifPresent(pdf -> offer.add(new PdfView(order.url(), order.document(), order.paper(), pdf.pages(),
                        (pdf.bytes().length + 500) / 1000)));
            }
            return offer;
        };
    }

    /** For templates: the picture of a page, whether it is made yet or not; nothing for a page without one. */
    public Optional<PictureView> pictureOf(Page page) {
        return Optional.ofNullable(cards.get(page))
                .map(order -> new PictureView(order.url(), Picture.WIDTH, Picture.HEIGHT));
    }

    /** The pictures of the figure whose page lies at a path: waits until they are made, and passes over those that failed. */
    public List<PictureView> picturesOf(String path) {
        return figures.getOrDefault(path, List.of()).stream().flatMap(order -> result(order).stream()
                .map(picture -> view(order.url(), picture.bytes()))).toList();
    }

    private static PictureView view(String url, byte[] picture) {
        ByteBuffer bytes = ByteBuffer.wrap(picture);
        Matcher size = SIZE.matcher(new String(picture, 0, Math.min(picture.length, HEAD), StandardCharsets.ISO_8859_1));
        return size.find() ? new PictureView(url, whole(size.group(1)), whole(size.group(2)))
                : new PictureView(url, bytes.getInt(PNG_WIDTH), bytes.getInt(PNG_HEIGHT));
    }

    private static int whole(String length) {
        return new BigDecimal(length).setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /** Adds PDFs and pictures to the site, once they are made. */
    public void publish(Output output) {
        orders.forEach((page, ordered) -> ordered.forEach(order -> publish(order, page, output)));
        cards.forEach((page, order) -> publish(order, page, output));
        figures.forEach((path, ordered) -> ordered.forEach(order -> publish(order, drawn.get(path).page(), output)));
        // What was said in this run is to be said in the next, and so has to be found out again.
        if (diagnostics.sorted().isEmpty() && !names.equals(lastRun.names())) {
            inputs.ifPresent(all -> new LastRun(names, assets.uses()).write(lastRunFile, all));
        }
    }

    private static void publish(Order order, Page page, Output output) {
        result(order).ifPresent(file -> output.add(order.url(), file.bytes(), page.file()));
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private static Optional<Finished> result(Order order) {
        try {
            return order.result().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the file " + order.url() + " can't be made", e.getCause());
        }
    }

    private Optional<Finished> make(String html, String url, String paper, Page page, Drawing drawing) {
        if (html.isEmpty() || diagnostics.hasErrors()) {
            return Optional.empty();
        }
        String name = recipe.name(html, paper);
        Optional<Finished> kept = take(url, name);
        return kept.isPresent() ? kept : draw(html, drawing, name, page).map(file -> {
            names.put(url, name);
            return file;
        });
    }

    /** What is kept of a file of the site. */
    private Optional<Finished> take(String url, String name) {
        Optional<Finished> kept = cache.get(name);
        kept.ifPresent(file -> names.put(url, name));
        return kept;
    }

    private Optional<Finished> draw(String html, Drawing drawing, String name, Page page) {
        Diagnostics found = new Diagnostics();
        Reports reports = new Reports(page, html, found);
        try {
            Finished file = drawing.by(new PdfDrawer(typefaces(), assets::embed, date), html, reports);
            // A problem is to be reported in the next run too.
            if (found.sorted().isEmpty()) {
                cache.put(name, file);
            }
            return Optional.of(file);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            // Some drawings are too deep for the library, some need a part of it that is left out.
            reports.failed(e);
            return Optional.empty();
        } finally {
            diagnostics.addAll(found.sorted());
        }
    }

    private synchronized Typefaces typefaces() throws IOException {
        if (typefaces == null) {
            typefaces = new Typefaces(fonts);
        }
        return typefaces;
    }

    /** Turns what is said of a page's document into reports with places in the sources. */
    private final class Reports implements Complaints {

        private static final int SHOWN = 60;

        private final Page page;
        private final String html;
        private final Diagnostics found;

        Reports(Page page, String html, Diagnostics found) {
            this.page = page;
            this.html = html;
            this.found = found;
        }

        void failed(Throwable cause) {
            boolean drawing = Stream.of(cause.getStackTrace()).anyMatch(call -> call.getClassName().contains(".batik."));
            String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            found.add(Code.PDF_FAILED, drawing ? drawing() : Location.of(page.file()), "its PDF can't be made: "
                    + (drawing ? "a drawing is too deep, or takes something from elsewhere: " : "") + reason,
                    drawing ? "make the SVG simpler, with all its styles in it, or use a PNG" : "");
        }

        /** Where the first SVG of the document stands; which of them it was is not to be had from the library. */
        private Location drawing() {
            Matcher image = DRAWING.matcher(html);
            return image.find() ? locate(image.group(1), page) : Location.of(page.file());
        }

        @Override
        public void missing(int character) {
            String sign = Character.toString(character);
            found.add(Code.MISSING_GLYPH, locate(sign, page), String.format(java.util.Locale.ROOT,
                    "the typefaces of the PDF have no sign for '%s' (U+%04X)", sign, character),
                    "write it in another way, or add a font that has it to " + project.settings().assetFolder() + "/" + FONTS);
        }

        @Override
        public void problem(String problem) {
            found.add(Code.PDF_PROBLEM, problem.contains("SVG") ? drawing() : Location.of(page.file()), problem + " (in its PDF)",
                    "look at the templates in " + project.settings().templateFolder() + "/pdf/ and their style");
        }

        @Override
        public void tooLong(int sheets, int limit) {
            found.add(Code.SHEET_OVERFULL, longestAnswer(), "the answers of the topics do not fit on one sheet: its PDF has "
                    + sheets + " sheets and may have " + limit, "make this answer shorter, which is the longest, or others");
        }

        /** What takes the most room on the sheet of all topics, or else the page that it is made of. */
        private Location longestAnswer() {
            return project.pages().stream().filter(page -> page.type().equals(TOPIC)).flatMap(topic -> topic.frontMatter().answer().stream())
                    .max(Comparator.comparingInt(answer -> answer.text().length()))
                    .map(answer -> answer.locate(0, answer.text().length())).orElse(Location.of(page.file()));
        }

        @Override
        public void cut(String text) {
            String longest = Stream.of(text.split("\\s+")).max(Comparator.comparingInt(String::length)).orElse(text);
            String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
            found.add(Code.PDF_CUT, locate(longest, page), "'" + shown + "' does not fit on the paper of the PDF",
                    "make the words shorter, or the table narrower: fewer columns, or two tables");
        }
    }

    /** Where a text first stands in the text of a page, in that of another, in a data file or the words of the interface. */
    private Location locate(String sign, Page first) {
        for (Page page : (Iterable<Page>) Stream.concat(Stream.of(first), project.pages().stream())::iterator) {
            List<MarkdownText> texts = new ArrayList<>(page.frontMatter().keyPoints());
            page.frontMatter().answer().ifPresent(texts::add);
            texts.add(page.body());
            for (MarkdownText text : texts) {
                int at = text.text().indexOf(sign);
                if (at >= 0) {
                    return text.locate(at, at + sign.length());
                }
            }
        }
        return Stream.concat(project.dataFiles().values().stream(), project.templates().values().stream())
                .flatMap(file -> locate(sign, file).stream()).findFirst().orElse(Location.of(first.file()));
    }

    private static Optional<Location> locate(String sign, SourceFile file) {
        String text = file.text();
        int at = text.indexOf(sign);
        if (at < 0) {
            return Optional.empty();
        }
        int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return Optional.of(new Location(file.path(), line, at - text.lastIndexOf('\n', at), sign.length()));
    }
}

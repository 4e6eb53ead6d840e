package explainer.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

import freemarker.template.utility.StringUtil;

/**
 * A sheet as an SVG that needs nothing beside it. Text is drawn as outlines, each letter once: every program shows the
 * same, whether it has the typefaces or not, and labels stay where they were put. What it says stands in its title and
 * in the page of the figure. Shadings and patterns, which no document here has, are refused.
 */
final class SvgPicture extends PDFGraphicsStreamEngine {

    /** The width of a line that has none; in points. */
    static final float THINNEST = 0.25f;
    /** So far a line may reach beyond what cuts it off; in points. */
    private static final double TOLERANCE = 0.5;
    private static final int HUNDREDTHS = 100;
    /** How many points each kind of a path's steps has. */
    private static final int[] POINTS = {1, 1, 2, 3, 0};

    private final AffineTransform toSvg;
    private final Rectangle2D sheet;
    private final StringBuilder definitions = new StringBuilder();
    private final StringBuilder shapes = new StringBuilder();
    private final Map<String, String> defined = new HashMap<>();
    private final Map<COSBase, Integer> fonts = new HashMap<>();
    private final GeneralPath path = new GeneralPath();
    private int clipping = -1;
    private String group = "";

    private SvgPicture(PDPage page) {
        super(page);
        PDRectangle box = page.getCropBox();
        toSvg = new AffineTransform(1, 0, 0, -1, -box.getLowerLeftX(), box.getUpperRightY());
        sheet = new Rectangle2D.Double(0, 0, box.getWidth(), box.getHeight());
    }

    /**
     * Draws a sheet.
     *
     * @param pdf   a PDF of one page
     * @param title what the picture is called
     * @throws IOException where the PDF holds what can't be drawn so
     */
    static Finished of(byte[] pdf, String title) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            SvgPicture picture = new SvgPicture(document.getPage(0));
            picture.processPage(document.getPage(0));
            picture.open("");
            String size = number(picture.sheet.getWidth()) + "\" height=\"" + number(picture.sheet.getHeight());
            return new Finished(1, ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\""
                    + size + "\" viewBox=\"0 0 " + size.replace("\" height=\"", " ") + "\" role=\"img\"><title>"
                    + StringUtil.XMLEnc(title) + "</title><defs>" + picture.definitions + "</defs><rect width=\"" + size
                    + "\" fill=\"#fff\"/>" + picture.shapes + "</svg>\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void clip(int windingRule) {
        clipping = windingRule;
    }

    @Override
    public void endPath() {
        if (clipping >= 0) {
            path.setWindingRule(clipping);
            getGraphicsState().intersectClippingPath(path);
            clipping = -1;
        }
        path.reset();
    }

    @Override
    public void strokePath() throws IOException {
        draw(stroke());
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        draw(fill(windingRule));
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        draw(fill(windingRule) + stroke());
    }

    /** Draws the path that has come together. */
    private void draw(String attributes) {
        Shape drawn = toSvg.createTransformedShape(path);
        cut(bounds(drawn, lineWidth() / 2)).ifPresent(cut -> {
            open((attributes.contains("fill=") ? "" : " fill=\"none\"") + attributes + cut);
            shapes.append("<path d=\"").append(data(drawn, HUNDREDTHS)).append("\"/>");
        });
        endPath();
    }

    @Override
    protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (!(font instanceof PDVectorFont outlines)) {
            throw new IOException("a typeface without outlines");
        }
        Shape letter = outlines.getNormalizedPath(code);
        AffineTransform place = matrix.createAffineTransform();
        place.concatenate(font.getFontMatrix().createAffineTransform());
        place.preConcatenate(toSvg);
        Shape drawn = place.createTransformedShape(letter);
        Optional<String> cut = cut(bounds(drawn, 0));
        if (cut.isPresent() && cut.get().isEmpty() && place.getShearX() == 0 && place.getShearY() == 0) {
            // Letters of a line stand in one group, whose units are those of the typeface.
            open(fill(Path2D.WIND_NON_ZERO) + " transform=\"matrix(" + decimal(place.getScaleX(), 6) + " 0 0 "
                    + decimal(place.getScaleY(), 6) + " 0 " + number(place.getTranslateY()) + ")\"");
            String id = define("g", fonts.computeIfAbsent(font.getCOSObject(), any -> fonts.size()) + " " + code,
                    "<path id=\"%s\" d=\"" + data(letter, 1) + "\"/>");
            shapes.append("<use xlink:href=\"#").append(id).append("\" x=\"")
                    .append(Math.round(place.getTranslateX() / place.getScaleX())).append("\"/>");
        } else if (cut.isPresent()) {
            open(fill(Path2D.WIND_NON_ZERO) + cut.get());
            shapes.append("<path d=\"").append(data(drawn, HUNDREDTHS)).append("\"/>");
        }
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        BufferedImage pixels = image.getImage();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(pixels, "png", png);
        AffineTransform place = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        place.preConcatenate(toSvg);
        place.concatenate(new AffineTransform(1, 0, 0, -1, 0, 1));
        Rectangle2D bounds = place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
        cut(bounds).ifPresent(cut -> {
            open(cut);
            shapes.append("<image width=\"1\" height=\"1\" preserveAspectRatio=\"none\" transform=\"matrix(");
            double[] six = new double[6];
            place.getMatrix(six);
            for (int i = 0; i < six.length; i++) {
                shapes.append(i == 0 ? "" : " ").append(number(six[i]));
            }
            shapes.append(")\" xlink:href=\"data:image/png;base64,").append(Base64.getEncoder().encodeToString(png.toByteArray()))
                    .append("\"/>");
        });
    }

    @Override
    public void shadingFill(COSName name) throws IOException {
        throw new IOException("a shading can't become an SVG");
    }

    private String fill(int windingRule) throws IOException {
        PDGraphicsState state = getGraphicsState();
        return colour("fill", state.getNonStrokingColor(), state.getNonStrokeAlphaConstant())
                + (windingRule == Path2D.WIND_EVEN_ODD ? " fill-rule=\"evenodd\"" : "");
    }

    private String stroke() throws IOException {
        PDGraphicsState state = getGraphicsState();
        StringBuilder stroke = new StringBuilder(colour("stroke", state.getStrokingColor(), state.getAlphaConstant()));
        stroke.append(" stroke-width=\"").append(number(lineWidth())).append('"');
        if (state.getLineCap() > 0) {
            stroke.append(" stroke-linecap=\"").append(state.getLineCap() == 1 ? "round" : "square").append('"');
        }
        if (state.getLineJoin() > 0) {
            stroke.append(" stroke-linejoin=\"").append(state.getLineJoin() == 1 ? "round" : "bevel").append('"');
        }
        float[] dashes = state.getLineDashPattern().getDashArray();
        if (dashes.length > 0) {
            stroke.append(" stroke-dasharray=\"");
            for (int i = 0; i < dashes.length; i++) {
                stroke.append(i == 0 ? "" : " ").append(number(transformWidth(dashes[i])));
            }
            stroke.append('"');
        }
        return stroke.toString();
    }

    private float lineWidth() {
        return Math.max(transformWidth(getGraphicsState().getLineWidth()), THINNEST);
    }

    private static String colour(String name, PDColor colour, double alpha) throws IOException {
        if (colour.isPattern()) {
            throw new IOException("a pattern can't become an SVG");
        }
        return String.format(Locale.ROOT, " %s=\"#%06x\"", name, colour.toRGB())
                + (alpha < 1 ? " " + name + "-opacity=\"" + number(alpha) + "\"" : "");
    }

    /** Where all points of a shape lie, those too that a curve only bends towards: since JDK 19 its own bounds leave them out. */
    private static Rectangle2D bounds(Shape shape, double around) {
        Rectangle2D bounds = null;
        double[] at = new double[6];
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            for (int i = 0; i < POINTS[steps.currentSegment(at)]; i++) {
                Rectangle2D point = new Rectangle2D.Double(at[2 * i] - around, at[2 * i + 1] - around, 2 * around, 2 * around);
                bounds = bounds == null ? point : bounds.createUnion(point);
            }
        }
        return bounds == null ? new Rectangle2D.Double() : bounds;
    }

    /** What cuts a shape off, as an attribute: an empty one where nothing does; none where nothing of it is to be seen. */
    private Optional<String> cut(Rectangle2D bounds) {
        Area clip = new Area(getGraphicsState().getCurrentClippingPath());
        clip.transform(toSvg);
        if (bounds.isEmpty() || !bounds.intersects(sheet) || !clip.intersects(bounds)) {
            return Optional.empty();
        }
        Rectangle2D room = clip.getBounds2D();
        room.setRect(room.getX() - TOLERANCE, room.getY() - TOLERANCE, room.getWidth() + 2 * TOLERANCE,
                room.getHeight() + 2 * TOLERANCE);
        String outline = data(clip, HUNDREDTHS);
        return Optional.of((clip.isRectangular() ? room : clip).contains(bounds) ? "" : " clip-path=\"url(#"
                + define("c", outline, "<clipPath id=\"%s\"><path d=\"" + outline + "\"/></clipPath>") + ")\"");
    }

    /** The id of what is defined under a key, which is done once. */
    private String define(String kind, String key, String element) {
        return defined.computeIfAbsent(kind + key, any -> {
            String id = kind + Integer.toString(defined.size(), Character.MAX_RADIX);
            definitions.append(element.replace("%s", id));
            return id;
        });
    }

    /** Opens a group of shapes that have attributes in common, if it is not open. */
    private void open(String attributes) {
        if (!attributes.equals(group)) {
            shapes.append(group.isEmpty() ? "" : "</g>").append(attributes.isEmpty() ? "" : "<g" + attributes + ">");
            group = attributes;
        }
    }

    /** A path in relative steps. */
    private static String data(Shape shape, int unit) {
        StringBuilder data = new StringBuilder();
        double[] at = new double[6];
        long[] here = new long[2];
        long[] start = new long[2];
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(at);
            long[] way = new long[2 * POINTS[kind]];
            for (int i = 0; i < way.length; i++) {
                way[i] = Math.round(at[i] * unit) - here[i % 2];
            }
            boolean flat = kind == PathIterator.SEG_LINETO && way[1] == 0;
            boolean upright = kind == PathIterator.SEG_LINETO && way[0] == 0 && !flat;
            data.append(flat ? 'h' : upright ? 'v' : "mlqcz".charAt(kind));
            for (int i = upright ? 1 : 0; i < (flat ? 1 : way.length); i++) {
                String number = number(way[i], unit);
                data.append(Character.isLetter(data.charAt(data.length() - 1)) || number.startsWith("-") ? "" : " ").append(number);
            }
            for (int i = 0; i < 2; i++) {
                here[i] = way.length == 0 ? start[i] : here[i] + way[way.length - 2 + i];
                start[i] = kind == PathIterator.SEG_MOVETO ? here[i] : start[i];
            }
        }
        return data.toString();
    }

    private static String number(double value) {
        return number(Math.round(value * HUNDREDTHS), HUNDREDTHS);
    }

    private static String number(long value, int unit) {
        return unit == 1 ? Long.toString(value)
                : BigDecimal.valueOf(value, 2).stripTrailingZeros().toPlainString().replaceFirst("^(-?)0\\.", "$1.");
    }

    private static String decimal(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }
}

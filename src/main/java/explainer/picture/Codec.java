package explainer.picture;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files to samples and back, with Java's own readers and writers. */
final class Codec {

    /** So many bytes are held in memory at a time. */
    private static final int BAND = 40_000_000;
    /** Smaller files look worse, larger ones no better. */
    private static final float QUALITY = 0.85f;

    private Codec() {
    }

    /**
     * Reads a picture in a width that is not larger than its own.
     *
     * @param newWidth of the picture as it lies
     */
    static Pixels read(byte[] file, PictureFile picture, int newWidth) throws IOException, UnfitPicture {
        byte[] pixels = switch (picture.kind()) {
            case PNG -> Png.pixelsOf(file);
            case JPEG -> Jpeg.pixelsOf(file);
            case GIF -> file;
        };
        ImageReader reader = ImageIO.getImageReadersByFormatName(picture.kind().name()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(pixels))) {
            reader.setInput(in);
            int width = reader.getWidth(0); // a GIF's only picture may be smaller than the file says
            int height = reader.getHeight(0);
            int target = Math.min(newWidth, width);
            SampleModel samplesOf = reader.getImageTypes(0).next().getSampleModel();
            int lines = (int) Math.max(1, BAND / ((long) width * samplesOf.getNumBands()
                    * DataBuffer.getDataTypeSize(samplesOf.getDataType()) / Byte.SIZE));
            Scaler scaler = null;
            for (int y = 0; y < height; y += lines) {
                ImageReadParam band = reader.getDefaultReadParam();
                band.setSourceRegion(new Rectangle(0, y, width, Math.min(lines, height - y)));
                BufferedImage image = reader.read(0, band);
                int channels = channels(image.getColorModel());
                scaler = scaler != null ? scaler
                        : new Scaler(width, height, channels, target, Scaler.heightFor(width, height, target));
                int[] samples = null;
                for (int line = 0; line < image.getHeight(); line++) {
                    samples = image.getRaster().getPixels(0, line, width, 1, samples);
                    scaler.add(bytes(samples, image.getColorModel(), width, channels), 0);
                }
            }
            return scaler.result();
        } finally {
            reader.dispose();
        }
    }

    private static int channels(ColorModel colours) {
        return colours instanceof IndexColorModel palette ? palette.hasAlpha() ? 4 : 3 : colours.getNumComponents();
    }

    /** Samples as they are, without a conversion of colours; those of a palette looked up in it. */
    private static byte[] bytes(int[] samples, ColorModel colours, int width, int channels) {
        byte[] bytes = new byte[width * channels];
        if (colours instanceof IndexColorModel palette) {
            for (int x = 0; x < width; x++) {
                int colour = palette.getRGB(samples[x]);
                bytes[x * channels] = (byte) (colour >> 16);
                bytes[x * channels + 1] = (byte) (colour >> 8);
                bytes[x * channels + 2] = (byte) colour;
                if (channels == 4) {
                    bytes[x * channels + 3] = (byte) (colour >> 24);
                }
            }
        } else {
            int shift = colours.getComponentSize(0) - Byte.SIZE;
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (shift > 0 ? samples[i] >> shift : samples[i]);
            }
        }
        return bytes;
    }

    /**
     * Writes a picture that was made of another.
     *
     * @param original its file: what it says of colours holds for the new one too
     */
    static byte[] write(Pixels pixels, byte[] original, PictureFile.Kind kind) throws IOException, UnfitPicture {
        return kind == PictureFile.Kind.JPEG ? Jpeg.withColoursOf(original, encode(pixels, "jpeg", QUALITY))
                : Png.withColoursOf(original, encode(pixels, "png", 0));
    }

    private static byte[] encode(Pixels pixels, String format, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image(pixels), null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(Pixels pixels) {
        int channels = pixels.channels();
        boolean transparent = channels % 2 == 0;
        ColorModel colours = new ComponentColorModel(ColorSpace.getInstance(channels < 3 ? ColorSpace.CS_GRAY
                : ColorSpace.CS_sRGB), transparent, false, transparent ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = Raster.createInterleavedRaster(new DataBufferByte(pixels.data(), pixels.data().length),
                pixels.width(), pixels.height(), pixels.width() * channels, channels,
                IntStream.range(0, channels).toArray(), null);
        return new BufferedImage(colours, raster, false, null);
    }
}

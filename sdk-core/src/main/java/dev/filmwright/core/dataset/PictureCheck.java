package dev.filmwright.core.dataset;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import dev.filmwright.core.imagefile.Decodable;
import dev.filmwright.core.imagefile.ImageFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes pictures to see that they can be; of large ones only every so many pixels are kept, so memory stays small. */
final class PictureCheck {
    private static final long MOST_PIXELS = 100_000_000;
    private static final long KEPT_PIXELS = 1_000_000;

    private PictureCheck() {}

    /**
     * What came of decoding.
     *
     * @param width in pixels; 0 if it could not be told
     * @param height in pixels; 0 if it could not be told
     * @param trouble why it cannot be used; empty if it can
     */
    record Size(int width, int height, Optional<String> trouble) {
        static Size broken(String why) {
            return new Size(0, 0, Optional.of(why));
        }

        int shortest() {
            return Math.min(width, height);
        }
    }

    static Size of(byte[] bytes) {
        Optional<ImageFormat> format = ImageFormat.of(bytes);
        if (format.isEmpty()) {
            return Size.broken("it is no picture");
        }
        try {
            return decode(format.get(), Decodable.part(format.get(), bytes, MOST_PIXELS));
        } catch (Decodable.Undecodable e) {
            return Size.broken(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            // Readers throw all sorts of things at bytes that lie.
            return Size.broken(e.getMessage() == null ? "it ends too early" : e.getMessage());
        } catch (LinkageError e) {
            return Size.broken("pictures in this format cannot be read on this platform");
        }
    }

    private static Size decode(ImageFormat format, byte[] bytes) throws IOException {
        ImageReader reader = reader(format);
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            long pixels = (long) width * height;
            if (pixels > MOST_PIXELS) {
                return Size.broken("it has more than " + MOST_PIXELS + " pixels");
            }
            StringBuilder grumbling = new StringBuilder();
            reader.addIIOReadWarningListener(
                    (source, warning) -> grumbling.append(warning).append('\n'));
            ImageReadParam every = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS));
            every.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            read(format, reader, every);
            return new Size(width, height, broken(grumbling.toString()));
        } finally {
            reader.dispose();
        }
    }

    private static void read(ImageFormat format, ImageReader reader, ImageReadParam every) throws IOException {
        if (format == ImageFormat.JPEG && reader.canReadRaster()) {
            // Pictures in four colours, for print, have no image to give; their samples can be read all the same.
            reader.readRaster(0, every);
        } else {
            @Nullable BufferedImage image = reader.read(0, every);
            if (image == null) {
                throw new IOException("it has no pixels");
            }
        }
    }

    /** The JPEG reader fills what is missing with grey and only grumbles. */
    private static Optional<String> broken(String grumbling) {
        String text = grumbling.toLowerCase(Locale.ROOT);
        return text.contains("premature") || text.contains("corrupt") || text.contains("truncated")
                ? Optional.of(grumbling.strip().lines().findFirst().orElse("it is damaged"))
                : Optional.empty();
    }

    private static ImageReader reader(ImageFormat format) throws IOException {
        if (format == ImageFormat.WEBP) {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        if (!readers.hasNext()) {
            throw new IOException("there is no reader for " + format);
        }
        return readers.next();
    }
}

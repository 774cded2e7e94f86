package dev.filmwright.core.media;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import dev.filmwright.core.imagefile.Decodable;
import dev.filmwright.core.imagefile.Frames;
import dev.filmwright.core.imagefile.IccProfile;
import dev.filmwright.core.imagefile.ImageFormat;
import dev.filmwright.core.imagefile.MetadataReader;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.ImageMetadata;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaException.Reason;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.jspecify.annotations.Nullable;

/** Reads pictures nobody vouches for: format by content, size by header, then the pixels, upright and in sRGB. */
final class ImageReading {
    /** Of a pixel as we keep it. */
    private static final int PIXEL = 4;

    private final Limits limits;
    private final WebpSupport webp;

    ImageReading(Limits limits, WebpSupport webp) {
        this.limits = limits;
        this.webp = webp;
    }

    /** What was read: the file, and its pixels. */
    static final class Source {
        final SourceFile file;
        final Picture picture;

        private Source(SourceFile file, Picture picture) {
            this.file = file;
            this.picture = picture;
        }
    }

    /** Reads a picture in its own size. */
    Source read(InputStream in) {
        return read(bytes(in), Integer.MAX_VALUE);
    }

    /** Reads what a file says of its picture, which is not decoded. */
    ImageMetadata metadata(InputStream in) {
        return file(bytes(in)).metadata();
    }

    /** Reads what the bytes are, and what they say of their picture. */
    SourceFile file(byte[] bytes) {
        ImageFormat format = format(bytes);
        return new SourceFile(bytes, format, MetadataReader.read(format, bytes));
    }

    /** Reads a picture no larger than this, its shape kept. */
    Source read(byte[] bytes, int longestEdge) {
        ImageFormat format = format(bytes);
        Completeness.check(format, bytes);
        Picture picture = decode(format, bytes, longestEdge);
        SourceFile file = file(bytes);
        return new Source(file, Orientation.upright(picture, file.metadata().orientation()));
    }

    /** Returns what the bytes are, by their beginning. */
    ImageFormat format(byte[] bytes) {
        return ImageFormat.of(bytes)
                .orElseThrow(() -> new MediaException(
                        Reason.UNKNOWN_FORMAT, "this is no JPEG, PNG, GIF, WebP, BMP or TIFF picture", null));
    }

    /** Returns about how many bytes decoding will take at most, by the header. */
    long memory(byte[] bytes) {
        ImageFormat format = format(bytes);
        Completeness.check(format, bytes);
        // A JPEG's head is small; the head of another may lead anywhere.
        byte[] head = format == ImageFormat.JPEG ? bytes : decodable(format, bytes);
        Frames frames = Frames.in(format, bytes);
        return reading(format, head, ImageReading::memory) + (long) frames.width() * frames.height() * PIXEL;
    }

    /** Returns a picture's size as it lies in its file, not turned; no pixel is decoded. */
    FrameSize size(byte[] bytes) {
        ImageFormat format = format(bytes);
        Completeness.check(format, bytes);
        Frames frames = Frames.in(format, bytes);
        checkFrames(frames);
        byte[] head = format == ImageFormat.JPEG ? bytes : decodable(format, bytes);
        FrameSize own = reading(format, head, reader -> new FrameSize(reader.getWidth(0), reader.getHeight(0)));
        return frames.width() == 0 || own.width() >= frames.width() && own.height() >= frames.height()
                ? own
                : new FrameSize(frames.width(), frames.height());
    }

    /** As the reader leaves the pixels, and as we keep them. */
    private static long memory(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        int bits = PIXEL * Byte.SIZE;
        if (types.hasNext()) {
            bits = IntStream.of(types.next().getSampleModel().getSampleSize()).sum();
        }
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        return pixels * ((bits + Byte.SIZE - 1) / Byte.SIZE + PIXEL);
    }

    private byte[] decodable(ImageFormat format, byte[] bytes) {
        try {
            return Decodable.part(format, bytes, limits.pixels());
        } catch (Decodable.Undecodable e) {
            throw new MediaException(
                    e.beyondLimits() ? Reason.TOO_COMPLEX : Reason.CORRUPT,
                    "the " + format + " picture is not decoded: " + e.getMessage(),
                    e);
        }
    }

    /** Reads the stream to its end, which must come before the limit. */
    byte[] bytes(InputStream in) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(limits.bytes() + 1);
        } catch (IOException e) {
            throw new MediaException(Reason.TRUNCATED, "the picture's bytes cannot be read: " + e.getMessage(), e);
        }
        if (bytes.length == 0) {
            throw new MediaException(Reason.EMPTY, "the picture has no bytes", null);
        }
        if (bytes.length > limits.bytes()) {
            throw new MediaException(
                    Reason.TOO_LARGE, "the picture has more than " + limits.bytes() + " bytes, the most allowed", null);
        }
        return bytes;
    }

    private Picture decode(ImageFormat format, byte[] bytes, int longestEdge) {
        Frames frames = Frames.in(format, bytes);
        checkFrames(frames);
        return reading(format, decodable(format, bytes), reader -> {
            Warnings warnings = new Warnings();
            reader.addIIOReadWarningListener(warnings);
            Optional<Picture> scaled = ScaledReading.read(reader, format, longestEdge);
            warnings.check(format);
            if (scaled.isPresent()) {
                return scaled.get();
            }
            Picture picture = pixels(format, bytes, reader);
            warnings.check(format);
            return picture.on(frames).within(longestEdge);
        });
    }

    /** What is done with a reader that stands before a picture whose header was checked. */
    private interface Work<T> {
        T with(ImageReader reader) throws IOException;
    }

    private <T> T reading(ImageFormat format, byte[] bytes, Work<T> work) {
        ImageReader reader = reader(format);
        try (ByteArrayInput input = new ByteArrayInput(bytes)) {
            reader.setInput(input, false, true);
            checkSize(reader.getWidth(0), reader.getHeight(0));
            return work.with(reader);
        } catch (MediaException e) {
            throw e;
        } catch (EOFException e) {
            throw broken(Reason.TRUNCATED, format, e);
        } catch (IOException | RuntimeException e) {
            // Readers throw all sorts of things at bytes that lie: a wrong index, a negative size.
            throw broken(e.getCause() instanceof EOFException ? Reason.TRUNCATED : Reason.CORRUPT, format, e);
        } finally {
            reader.dispose();
        }
    }

    private static Picture pixels(ImageFormat format, byte[] bytes, ImageReader reader) throws IOException {
        if (format == ImageFormat.JPEG && Decodable.fourColours(bytes)) {
            Optional<SrgbConversion> conversion =
                    IccProfile.in(format, bytes).flatMap(profile -> SrgbConversion.of(profile, 4));
            return new FourColours(Decodable.adobeTransform(bytes), conversion).picture(reader.readRaster(0, null));
        }
        BufferedImage image = reader.read(0);
        Picture picture = Pixels.of(image);
        // The reader of JPEG has gone by the profile already; to the others all is sRGB.
        if (format != ImageFormat.JPEG && Pixels.takenForSrgb(image)) {
            int components = image.getColorModel().getNumColorComponents();
            IccProfile.in(format, bytes)
                    .flatMap(profile -> SrgbConversion.of(profile, components))
                    .ifPresent(conversion -> conversion.convert(picture.argb, picture.width));
        }
        return picture;
    }

    private static MediaException broken(Reason reason, ImageFormat format, Exception cause) {
        String what = reason == Reason.TRUNCATED ? " picture ends too early" : " picture cannot be decoded";
        @Nullable String message = cause.getMessage();
        return new MediaException(reason, "the " + format + what + (message == null ? "" : ": " + message), cause);
    }

    private ImageReader reader(ImageFormat format) {
        if (format == ImageFormat.WEBP) {
            if (!webp.available()) {
                throw new MediaException(
                        Reason.UNKNOWN_FORMAT,
                        "WebP cannot be read on this platform: its native library is missing",
                        null);
            }
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT));
        if (!readers.hasNext()) {
            throw new MediaException(Reason.UNKNOWN_FORMAT, "this Java cannot read " + format + " pictures", null);
        }
        return readers.next();
    }

    private void checkSize(long width, long height) {
        if (width < 1 || height < 1) {
            throw new MediaException(Reason.CORRUPT, "the picture's size is " + width + "x" + height, null);
        }
        if (width * height > limits.pixels()) {
            throw new MediaException(
                    Reason.TOO_MANY_PIXELS,
                    "the picture has " + width + "x" + height + " pixels, more than the " + limits.pixels()
                            + " allowed",
                    null);
        }
    }

    private void checkFrames(Frames frames) {
        if (frames.count() > limits.frames()) {
            throw new MediaException(
                    Reason.TOO_MANY_FRAMES, "the animation has more than " + limits.frames() + " frames", null);
        }
        if (frames.width() > 0 && frames.height() > 0) {
            checkSize(frames.width(), frames.height());
        }
    }
}

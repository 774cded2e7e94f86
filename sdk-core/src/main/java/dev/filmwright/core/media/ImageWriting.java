package dev.filmwright.core.media;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures as WebP; where its native library is missing, as JPEG, or as PNG if they are transparent. */
final class ImageWriting {
    private final WebpSupport webp;

    ImageWriting(WebpSupport webp) {
        this.webp = webp;
    }

    /** Returns whether pictures are written as WebP here. */
    boolean webp() {
        return webp.available();
    }

    /** Returns what {@link #write} makes of such a picture. */
    MediaType type(Picture picture) {
        if (webp.available()) {
            return MediaType.WEBP;
        }
        return picture.opaque ? MediaType.JPEG : MediaType.PNG;
    }

    byte[] write(Picture picture, ImageOptions options) throws IOException {
        return write(picture, type(picture), options);
    }

    /**
     * Returns a picture as JPEG, PNG or WebP, which must be {@linkplain #webp there}; nothing is said beside it.
     *
     * @param quality 0 to 100; means nothing for PNG
     */
    byte[] write(Picture picture, MediaType type, int quality) throws IOException {
        return write(picture, type, ImageOptions.builder().quality(quality).build());
    }

    private static byte[] write(Picture picture, MediaType type, ImageOptions options) throws IOException {
        ImageWriter writer = type.equals(MediaType.WEBP)
                ? webpWriter()
                : ImageIO.getImageWritersByMIMEType(type.value()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(picture.width * picture.height / 8 + 1024);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture.image(), null, null), parameters(writer, type, options));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriter webpWriter() {
        return new WebPImageWriterSpi().createWriterInstance(null);
    }

    private static ImageWriteParam parameters(ImageWriter writer, MediaType type, ImageOptions options) {
        float quality = options.quality() / 100f;
        if (type.equals(MediaType.WEBP)) {
            WebPWriteParam parameters = new WebPWriteParam(Locale.ROOT);
            parameters.setCompressionType(CompressionType.Lossy);
            parameters.setCompressionQuality(quality);
            parameters.setMethod(options.effort());
            return parameters;
        }
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (type.equals(MediaType.JPEG)) {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
        }
        return parameters;
    }
}

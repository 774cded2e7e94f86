package dev.filmwright.core.imagefile;

import dev.filmwright.media.ImageMetadata;
import java.util.Optional;

/**
 * Takes out of a file what tells the place and the device, and leaves its coded pixels as they are. What is known to be
 * needed for showing the picture stays; all else goes, as makers put serial numbers and places anywhere. Orientation and
 * digital source type are written anew where the format has a place for them.
 */
public final class PrivateData {
    private PrivateData() {}

    /**
     * Returns the file without it; nothing if its structure cannot be followed to its end.
     *
     * @param metadata what was read from the file
     */
    public static Optional<byte[]> removed(ImageFormat format, byte[] bytes, ImageMetadata metadata) {
        Remainder remainder = new Remainder(metadata);
        return switch (format) {
            case JPEG -> JpegStripping.strip(bytes, remainder);
            case PNG -> PngStripping.strip(bytes, remainder);
            case WEBP -> WebpStripping.strip(bytes, remainder);
            case GIF -> GifStripping.strip(bytes);
            case TIFF -> TiffStripping.strip(bytes);
            case BMP -> BmpStripping.strip(bytes);
        };
    }
}

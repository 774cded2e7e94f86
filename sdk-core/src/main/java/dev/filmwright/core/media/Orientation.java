package dev.filmwright.core.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.common.ImageMetadata;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.png.PngImageMetadata;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.apache.commons.imaging.formats.tiff.TiffImageMetadata;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.webp.WebPImageMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a camera was held, by the EXIF tag 0x0112 (EXIF 2.32, section 4.6.4), and the picture turned upright. */
final class Orientation {
    private static final Logger LOG = LoggerFactory.getLogger(Orientation.class);
    private static final int UPRIGHT = 1;
    private static final int NEAR_THE_START = 256 << 10;

    private Orientation() {}

    static Picture upright(Picture picture, ImageFormat format, byte[] bytes) {
        int orientation = mayTell(format, bytes) ? read(bytes) : UPRIGHT;
        return orientation == UPRIGHT ? picture : turned(picture, orientation);
    }

    private static boolean mayTell(ImageFormat format, byte[] bytes) {
        return switch (format) {
            case TIFF -> true;
            case JPEG -> contains(bytes, "Exif");
            case PNG -> contains(bytes, "eXIf");
            case WEBP -> containsAnywhere(bytes, "EXIF");
            case GIF, BMP -> false;
        };
    }

    private static boolean contains(byte[] bytes, String marker) {
        return find(bytes, Math.min(bytes.length, NEAR_THE_START), marker);
    }

    private static boolean containsAnywhere(byte[] bytes, String marker) {
        return find(bytes, bytes.length, marker);
    }

    private static boolean find(byte[] bytes, int end, String marker) {
        byte[] wanted = marker.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i <= end - wanted.length; i++) {
            if (bytes[i] == wanted[0]
                    && bytes[i + 1] == wanted[1]
                    && bytes[i + 2] == wanted[2]
                    && bytes[i + 3] == wanted[3]) {
                return true;
            }
        }
        return false;
    }

    private static int read(byte[] bytes) {
        try {
            @Nullable TiffField field = field(Imaging.getMetadata(bytes));
            int value = field == null ? UPRIGHT : field.getIntValue();
            return value >= 1 && value <= 8 ? value : UPRIGHT;
        } catch (IOException | RuntimeException e) {
            // The pixels are sound; only the note about how the camera was held is not.
            LOG.debug("the picture's EXIF cannot be read; it is taken as upright", e);
            return UPRIGHT;
        }
    }

    private static @Nullable TiffField field(@Nullable ImageMetadata metadata) throws IOException {
        @Nullable TiffImageMetadata exif = null;
        if (metadata instanceof JpegImageMetadata jpeg) {
            exif = jpeg.getExif();
        } else if (metadata instanceof PngImageMetadata png) {
            exif = png.getExif();
        } else if (metadata instanceof WebPImageMetadata webp) {
            exif = webp.getExif();
        } else if (metadata instanceof TiffImageMetadata tiff) {
            exif = tiff;
        }
        return exif == null ? null : exif.findField(TiffTagConstants.TIFF_TAG_ORIENTATION, true);
    }

    /** Turns and mirrors: 5 to 8 swap rows and columns. */
    static Picture turned(Picture from, int orientation) {
        boolean swapped = orientation >= 5;
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        int width = swapped ? from.height : from.width;
        int height = swapped ? from.width : from.height;
        int[] to = new int[from.argb.length];
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at++) {
                int column = swapped ? y : x;
                int row = swapped ? x : y;
                int sourceX = fromRight ? from.width - 1 - column : column;
                int sourceY = fromBottom ? from.height - 1 - row : row;
                to[at] = from.argb[sourceY * from.width + sourceX];
            }
        }
        return new Picture(to, width, height, from.opaque);
    }
}

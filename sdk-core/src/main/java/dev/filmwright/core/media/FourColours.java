package dev.filmwright.core.media;

import java.awt.image.Raster;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a JPEG of cyan, magenta, yellow and black into sRGB: by its profile, or, where it has none, as if its inks were
 * ideal.
 */
final class FourColours {
    private static final int YCCK = 2;
    private static final int INKS = 4;
    private static final int ROWS = 32;

    private final boolean ycck;
    private final boolean inverted;
    private final @Nullable SrgbConversion conversion;

    /**
     * Creates the conversion.
     *
     * @param transform Adobe's word on the coding: 2 for YCCK; a file with that word has its inks inverted
     */
    FourColours(Optional<Integer> transform, Optional<SrgbConversion> conversion) {
        ycck = transform.orElse(0) == YCCK;
        inverted = transform.isPresent();
        this.conversion = conversion.orElse(null);
    }

    Picture picture(Raster raster) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y += ROWS) {
            int rows = Math.min(ROWS, height - y);
            int[] inks = raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, rows, (int[]) null);
            byte[] amounts = amounts(inks);
            byte[] srgb = conversion == null ? ideal(amounts) : conversion.convert(amounts, width, rows, INKS);
            for (int i = 0, pixel = y * width; i < srgb.length; i += 3, pixel++) {
                argb[pixel] = 0xff000000 | (srgb[i] & 0xff) << 16 | (srgb[i + 1] & 0xff) << 8 | srgb[i + 2] & 0xff;
            }
        }
        return new Picture(argb, width, height, true);
    }

    /** Returns how much there is of each ink, 0 for none. */
    private byte[] amounts(int[] coded) {
        byte[] amounts = new byte[coded.length];
        for (int i = 0; i < coded.length; i += INKS) {
            int first = coded[i];
            int second = coded[i + 1];
            int third = coded[i + 2];
            if (ycck) {
                // JFIF's YCbCr, of the three colours less black.
                double red = coded[i + 2] - 128;
                double blue = coded[i + 1] - 128;
                first = clamped(coded[i] + 1.402 * red);
                second = clamped(coded[i] - 0.344136 * blue - 0.714136 * red);
                third = clamped(coded[i] + 1.772 * blue);
            }
            amounts[i] = ink(first);
            amounts[i + 1] = ink(second);
            amounts[i + 2] = ink(third);
            amounts[i + 3] = ink(coded[i + 3]);
        }
        return amounts;
    }

    private byte ink(int value) {
        return (byte) (inverted ? 255 - value : value);
    }

    private static int clamped(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    private static byte[] ideal(byte[] amounts) {
        byte[] srgb = new byte[amounts.length / INKS * 3];
        for (int i = 0, at = 0; i < amounts.length; i += INKS) {
            int light = 255 - (amounts[i + 3] & 0xff);
            for (int ink = 0; ink < 3; ink++) {
                srgb[at++] = (byte) ((255 - (amounts[i + ink] & 0xff)) * light / 255);
            }
        }
        return srgb;
    }
}

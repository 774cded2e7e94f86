package dev.filmwright.core.media;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** Converts pixels by the colour profile of their file to sRGB, some rows at a time. */
final class SrgbConversion {
    private static final int ROWS = 32;
    private static final int PROBES = 6;
    /** What rounding makes of sRGB by other makers. */
    private static final int SAME = 2;

    private final ICC_Profile profile;
    private final ColorConvertOp conversion;

    private SrgbConversion(ICC_Profile profile) {
        this.profile = profile;
        ICC_Profile srgb = ((ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_sRGB)).getProfile();
        conversion = new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null);
    }

    /**
     * Returns the conversion of a profile; nothing if it is none that colours can be converted by, or if it is sRGB
     * itself, which most are.
     *
     * @param components how many numbers a pixel has in the profile's space
     */
    static Optional<SrgbConversion> of(byte[] profile, int components) {
        try {
            ICC_Profile icc = ICC_Profile.getInstance(profile);
            return Optional.of(icc)
                    .filter(sound -> sound.getNumComponents() == components)
                    .map(SrgbConversion::new)
                    .filter(conversion -> components == 4 || conversion.matters());
        } catch (IllegalArgumentException | CMMException e) {
            return Optional.empty();
        }
    }

    /** Tries colours from all over the space: by name nobody can tell, as "linear sRGB" is not sRGB. */
    private boolean matters() {
        int[] before = new int[PROBES * PROBES * PROBES];
        for (int i = 0; i < before.length; i++) {
            int red = i % PROBES * 255 / (PROBES - 1);
            int green = i / PROBES % PROBES * 255 / (PROBES - 1);
            int blue = i / PROBES / PROBES * 255 / (PROBES - 1);
            before[i] = profile.getNumComponents() == 1 ? red * 0x010101 : red << 16 | green << 8 | blue;
        }
        int[] after = before.clone();
        convert(after, after.length);
        for (int i = 0; i < before.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                if (Math.abs((before[i] >> shift & 0xff) - (after[i] >> shift & 0xff)) > SAME) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Converts pixels in place; their alpha stays. */
    void convert(int[] argb, int width) {
        int height = argb.length / width;
        int components = profile.getNumComponents();
        for (int y = 0; y < height; y += ROWS) {
            int rows = Math.min(ROWS, height - y);
            byte[] samples = new byte[rows * width * components];
            for (int i = 0, pixel = y * width; i < samples.length; pixel++) {
                for (int shift = 16; shift >= 24 - 8 * components; shift -= 8) {
                    samples[i++] = (byte) (argb[pixel] >> shift);
                }
            }
            byte[] srgb = convert(samples, width, rows, components);
            for (int i = 0, pixel = y * width; i < srgb.length; i += 3, pixel++) {
                argb[pixel] = argb[pixel] & 0xff000000
                        | (srgb[i] & 0xff) << 16
                        | (srgb[i + 1] & 0xff) << 8
                        | srgb[i + 2] & 0xff;
            }
        }
    }

    /** Converts samples, interleaved; returns three for each pixel. */
    byte[] convert(byte[] samples, int width, int rows, int components) {
        WritableRaster from = raster(width, rows, components);
        from.setDataElements(0, 0, width, rows, samples);
        WritableRaster to = raster(width, rows, 3);
        conversion.filter(from, to);
        return (byte[]) to.getDataElements(0, 0, width, rows, null);
    }

    private static WritableRaster raster(int width, int rows, int components) {
        return Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, rows, components, null);
    }
}

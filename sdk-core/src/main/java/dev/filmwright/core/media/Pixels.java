package dev.filmwright.core.media;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;

/** Takes the pixels out of what ImageIO decoded, as sRGB; without a copy where they are laid out right already. */
final class Pixels {
    private Pixels() {}

    static Picture of(BufferedImage decoded) {
        BufferedImage image = takenForSrgb(decoded) ? decoded : converted(decoded);
        boolean opaque = !image.getColorModel().hasAlpha();
        return new Picture(argb(image), image.getWidth(), image.getHeight(), opaque);
    }

    /** Returns whether the reader took the samples for sRGB, or for grey. */
    static boolean takenForSrgb(BufferedImage image) {
        ColorSpace space = image.getColorModel().getColorSpace();
        return space.isCS_sRGB() || space.getType() == ColorSpace.TYPE_GRAY;
    }

    private static BufferedImage converted(BufferedImage image) {
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage converted = new BufferedImage(image.getWidth(), image.getHeight(), type);
        return new ColorConvertOp(null).filter(image, converted);
    }

    private static int[] argb(BufferedImage image) {
        DataBuffer data = image.getRaster().getDataBuffer();
        boolean whole = image.getRaster().getParent() == null && data.getOffset() == 0;
        int type = image.getType();
        if (whole && data instanceof DataBufferInt ints) {
            if (type == BufferedImage.TYPE_INT_ARGB || type == BufferedImage.TYPE_INT_RGB) {
                return ints.getData();
            }
        }
        ColorModel colours = image.getColorModel();
        if (whole
                && data instanceof DataBufferByte bytes
                && image.getSampleModel() instanceof PixelInterleavedSampleModel samples
                && !(colours instanceof IndexColorModel)
                && !colours.isAlphaPremultiplied()) {
            return interleaved(image, bytes.getData(), samples);
        }
        return drawn(image);
    }

    /** Grey, grey and alpha, RGB and RGBA of one byte each, in any order. */
    private static int[] interleaved(BufferedImage image, byte[] from, PixelInterleavedSampleModel samples) {
        int[] offsets = samples.getBandOffsets();
        int step = samples.getPixelStride();
        int stride = samples.getScanlineStride();
        boolean alpha = image.getColorModel().hasAlpha();
        boolean grey = offsets.length < 3;
        int red = offsets[0];
        int green = grey ? red : offsets[1];
        int blue = grey ? red : offsets[2];
        int opacity = alpha ? offsets[offsets.length - 1] : -1;
        int width = image.getWidth();
        int[] to = new int[width * image.getHeight()];
        for (int y = 0, at = 0; y < image.getHeight(); y++) {
            for (int x = 0, i = y * stride; x < width; x++, i += step) {
                int top = opacity < 0 ? 0xff000000 : from[i + opacity] << 24;
                to[at++] = top | (from[i + red] & 0xff) << 16 | (from[i + green] & 0xff) << 8 | (from[i + blue] & 0xff);
            }
        }
        return to;
    }

    private static int[] drawn(BufferedImage image) {
        boolean alpha = image.getColorModel().hasAlpha();
        BufferedImage copy = new BufferedImage(
                image.getWidth(), image.getHeight(), alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        try {
            graphics.drawImage(image, 0, 0, null);
        } finally {
            graphics.dispose();
        }
        return ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
    }
}

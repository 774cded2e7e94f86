package dev.filmwright.core.media;

import dev.filmwright.core.imagefile.ImageFormat;
import dev.filmwright.media.FrameSize;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/**
 * Scales a picture down while it is decoded, so that it never is in memory as a whole: a picture of any height takes a few
 * rows and its result.
 *
 * <p>The JDK's reader of JPEG sets row by row in the picture it is given; ours hands each on. Should it do otherwise, the
 * rows left out tell, and the picture is decoded as a whole.
 */
final class ScaledReading {
    private ScaledReading() {}

    /** Returns the picture no larger than this; empty if it is that small already or cannot be had by rows. */
    static Optional<Picture> read(ImageReader reader, ImageFormat format, int longestEdge) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.max(width, height) <= longestEdge || format != ImageFormat.JPEG) {
            return Optional.empty();
        }
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            return Optional.empty();
        }
        ImageTypeSpecifier type = types.next();
        ColorModel colours = type.getColorModel();
        if (!isPlain(colours.getColorSpace())) {
            return Optional.empty();
        }
        FrameSize wanted = Picture.within(width, height, longestEdge);
        Lanczos lanczos =
                new Lanczos(new FrameSize(width, height), !colours.hasAlpha(), wanted.width(), wanted.height());
        RowRaster rows = new RowRaster(type, width, height, lanczos);
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setDestination(new BufferedImage(colours, rows, colours.isAlphaPremultiplied(), null));
        reader.read(0, parameters);
        return rows.complete() ? Optional.of(lanczos.picture()) : Optional.empty();
    }

    private static boolean isPlain(ColorSpace space) {
        return space.isCS_sRGB() || space.getType() == ColorSpace.TYPE_GRAY;
    }
}

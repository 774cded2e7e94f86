package dev.filmwright.core.cutout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A drawn subject, whose alpha is therefore known, before a background. */
final class Scene {
    static final int WIDTH = 240;
    static final int HEIGHT = 200;
    static final Cutout.Settings PLAIN = new Cutout.Settings(14, false, 4);

    /** The subject alone, not premultiplied. */
    final int[] subject;
    /** The subject before its background. */
    final int[] pixels;

    private final IntBinaryOperator background;

    private Scene(int[] subject, int[] pixels, IntBinaryOperator background) {
        this.subject = subject;
        this.pixels = pixels;
        this.background = background;
    }

    /** Draws a subject, smoothed, before a background given as a colour for each place. */
    static Scene of(IntBinaryOperator background, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.accept(graphics);
        graphics.dispose();
        int[] subject = image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        return new Scene(subject, over(subject, background), background);
    }

    static Scene of(Color background, Consumer<Graphics2D> drawing) {
        return of((x, y) -> background.getRGB(), drawing);
    }

    /** Returns the same as it comes out of a JPEG file. */
    Scene compressed(float quality) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, WIDTH, HEIGHT, pixels, 0, WIDTH);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
            return new Scene(subject, read.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH), background);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Cutout.Result cut() {
        return Cutout.cut(pixels, WIDTH, HEIGHT, PLAIN);
    }

    int[] cutPixels() {
        return ((Cutout.Cut) cut()).argb();
    }

    /** Puts a picture before a background. */
    static int[] over(int[] argb, IntBinaryOperator background) {
        int[] out = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            int behind = background.applyAsInt(i % WIDTH, i / WIDTH);
            int alpha = argb[i] >>> 24;
            int colour = 0;
            for (int shift = 16; shift >= 0; shift -= 8) {
                int mixed = ((argb[i] >> shift & 0xff) * alpha + (behind >> shift & 0xff) * (255 - alpha) + 127) / 255;
                colour = colour << 8 | mixed;
            }
            out[i] = 0xff000000 | colour;
        }
        return out;
    }

    static int[] over(int[] argb, Color background) {
        return over(argb, (x, y) -> background.getRGB());
    }

    /** Returns the mean difference in alpha of all pixels, 0 to 1. */
    double alphaError(int[] cut) {
        double sum = 0;
        for (int i = 0; i < cut.length; i++) {
            sum += Math.abs((cut[i] >>> 24) - (subject[i] >>> 24)) / 255.0;
        }
        return sum / cut.length;
    }

    /** Returns the mean difference in alpha of those pixels that are neither all subject nor all background. */
    double edgeAlphaError(int[] cut) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < cut.length; i++) {
            int alpha = subject[i] >>> 24;
            if (alpha > 0 && alpha < 255) {
                sum += Math.abs((cut[i] >>> 24) - alpha) / 255.0;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Returns the mean difference of colours at the edge, 0 to 255, when both stand before another background. */
    double fringe(int[] cut, Color background) {
        int[] got = over(cut, background);
        int[] wanted = over(subject, background);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < cut.length; i++) {
            int alpha = subject[i] >>> 24;
            if (alpha > 0 && alpha < 255) {
                for (int shift = 16; shift >= 0; shift -= 8) {
                    sum += Math.abs((got[i] >> shift & 0xff) - (wanted[i] >> shift & 0xff));
                }
                count += 3;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}

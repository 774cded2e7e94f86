package dev.filmwright.provider.previz.ink;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * The paper and the two tools on it: washes lie down at once, pen strokes of one ink are gathered and laid down together,
 * which is several times faster. Not thread-safe.
 */
public final class Sheet implements AutoCloseable {
    private final BufferedImage image;
    private final int[] pixels;
    private final Graphics2D graphics;
    private final Rectangle clip;
    private Path2D wet = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private boolean dry = true;
    private int ink;
    private double strength = 1;

    /** Takes a fresh sheet. */
    public Sheet(int width, int height, int paper) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        clip = new Rectangle(0, 0, width, height);
        Arrays.fill(pixels, paper);
    }

    /** Returns the width in pixels. */
    public int width() {
        return image.getWidth();
    }

    /** Returns the height in pixels. */
    public int height() {
        return image.getHeight();
    }

    /** Returns the pixels, row by row, as {@code 0xRRGGBB}; finishes what is wet. */
    public int[] pixels() {
        flush();
        return pixels;
    }

    /** Lets everything from here on end at a frame's edges. */
    public void frame(int x, int y, int width, int height) {
        flush();
        clip.setBounds(new Rectangle(0, 0, width(), height()).intersection(new Rectangle(x, y, width, height)));
        graphics.setClip(clip);
    }

    /** Lays a wash over a shape. */
    public void wash(Shape shape, int colour, double alpha) {
        if (alpha <= 0) {
            return;
        }
        flush();
        graphics.setColor(colour(colour, alpha));
        graphics.fill(shape);
    }

    /** Fills a shape whose edges will be drawn over: several times faster, its own edges are rough. */
    public void block(Shape shape, int colour) {
        flush();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        graphics.setColor(colour(colour, 1));
        graphics.fill(shape);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** Fills whole rows within the frame, from {@code top} to {@code bottom}, blending between two colours. */
    public void blend(double top, double bottom, int upper, int lower) {
        flush();
        int first = (int) Math.max(clip.y, top);
        int end = (int) Math.min(clip.y + clip.height, Math.ceil(bottom));
        for (int row = first; row < end; row++) {
            int colour = Tone.mix(upper, lower, (row - top) / Math.max(1, bottom - top));
            int from = row * width() + clip.x;
            Arrays.fill(pixels, from, from + clip.width, colour);
        }
    }

    /** Dips the pen: strokes are in this ink from here on. */
    public void dip(int colour, double alpha) {
        if (colour != ink || alpha != strength) {
            flush();
            ink = colour;
            strength = alpha;
        }
    }

    /** Adds an outline to the wet strokes. Outlines must all turn the same way round or their overlaps cancel out. */
    void add(Shape stroke) {
        wet.append(stroke, false);
        dry = false;
    }

    /** Lays down what is wet. */
    public void flush() {
        if (!dry) {
            graphics.setColor(colour(ink, strength));
            graphics.fill(wet);
            wet = new Path2D.Double(Path2D.WIND_NON_ZERO);
            dry = true;
        }
    }

    /** Makes the washes uneven, as on paper. */
    public void grain() {
        flush();
        Grain.lay(pixels, width(), height());
    }

    /** Lays another sheet onto this one. */
    public void paste(Sheet picture, int x, int y) {
        flush();
        picture.flush();
        int wide = Math.min(picture.width(), width() - x);
        int high = Math.min(picture.height(), height() - y);
        for (int row = 0; row < high; row++) {
            System.arraycopy(picture.pixels, row * picture.width(), pixels, (row + y) * width() + x, wide);
        }
    }

    @Override
    public void close() {
        graphics.dispose();
    }

    private static Color colour(int rgb, double alpha) {
        int opacity = (int) Math.round(255 * Math.min(1, alpha));
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, opacity);
    }
}

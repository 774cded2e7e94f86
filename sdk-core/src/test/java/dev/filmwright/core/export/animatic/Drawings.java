package dev.filmwright.core.export.animatic;

import dev.filmwright.media.FrameSize;
import dev.filmwright.production.ProductionSettings;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Boards as a storyboard artist would draw them: soft skies, flat shapes, ink. Each seed gives another one. */
final class Drawings {
    private static final int SHAPES = 12;

    private Drawings() {}

    static BufferedImage drawing(FrameSize size, int seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setPaint(new GradientPaint(0, 0, colour(random), size.width() / 3f, size.height(), colour(random)));
        graphics.fillRect(0, 0, size.width(), size.height());
        graphics.setStroke(new BasicStroke(3));
        for (int shape = 0; shape < SHAPES; shape++) {
            int x = random.nextInt(size.width());
            int y = random.nextInt(size.height());
            int width = 10 + random.nextInt(size.width() / 3);
            int height = 10 + random.nextInt(size.height() / 3);
            graphics.setColor(colour(random));
            graphics.fillOval(x, y, width, height);
            graphics.setColor(Color.BLACK);
            graphics.drawOval(x, y, width, height);
            graphics.drawLine(x, y, random.nextInt(size.width()), random.nextInt(size.height()));
        }
        graphics.dispose();
        return image;
    }

    /** Returns the size of a production's boards. */
    static FrameSize boardSize(ProductionSettings settings) {
        return settings.aspect().sizeFor(settings.boardEdge());
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(0x1000000));
    }
}

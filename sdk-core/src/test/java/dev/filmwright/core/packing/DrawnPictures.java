package dev.filmwright.core.packing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small pictures, drawn for tests; each number gives another. */
final class DrawnPictures {
    private DrawnPictures() {}

    static byte[] jpeg(int width, int height, int number) {
        return encoded(drawn(width, height, number, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    static byte[] png(int width, int height, int number) {
        return encoded(drawn(width, height, number, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** Returns a picture whose left half can be seen through. */
    static byte[] seeThrough(int width, int height, int number) {
        BufferedImage image = drawn(width, height, number, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width / 2; x++) {
                image.setRGB(x, y, 0);
            }
        }
        return encoded(image, "png");
    }

    private static BufferedImage drawn(int width, int height, int number, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.getHSBColor(number / 17f, 0.7f, 0.8f));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.WHITE);
        graphics.fillOval(width / 8 + number % 7, height / 4, width / 3, height / 3);
        graphics.dispose();
        return image;
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
}

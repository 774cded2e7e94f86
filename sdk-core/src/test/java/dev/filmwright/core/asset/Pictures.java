package dev.filmwright.core.asset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small pictures for assets. */
final class Pictures {
    private Pictures() {}

    /** Returns a PNG of one colour; equal colours give equal bytes. */
    static InputStream of(int rgb) {
        BufferedImage image = new BufferedImage(16, 9, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16 * 9; i++) {
            image.setRGB(i % 16, i / 16, rgb);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}

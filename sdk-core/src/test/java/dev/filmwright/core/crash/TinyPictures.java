package dev.filmwright.core.crash;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures that cost little to store, another one for every number. */
final class TinyPictures {
    private TinyPictures() {}

    static InputStream of(long number) {
        BufferedImage image = new BufferedImage(12, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 96; i++) {
            // Blocks of black and white outlast lossy compression.
            image.setRGB(i % 12, i / 12, (int) (number >> (i % 12 / 4 + i / 48 * 3) * 4 & 15) * 0x111111);
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

package dev.filmwright.provider.previz.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 9", "7, 1", "64, 48", "333, 77"})
    void another_decoder_reads_every_pixel_back(int width, int height) throws IOException {
        Dice dice = Dice.of("png");
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = dice.below(0x1000000);
        }

        BufferedImage read =
                Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(Png.encode(pixels, width, height))));

        int[] back = read.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < back.length; i++) {
            back[i] &= 0xFFFFFF;
        }
        assertThat(back).isEqualTo(pixels);
    }
}

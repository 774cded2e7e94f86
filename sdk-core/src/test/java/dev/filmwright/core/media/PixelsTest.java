package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelsTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_BGR,
                BufferedImage.TYPE_INT_ARGB_PRE,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_4BYTE_ABGR_PRE
            })
    void every_layout_of_the_same_picture_gives_the_same_pixels(int type) {
        Picture expected = Pixels.of(TestImages.drawn(33, 21, BufferedImage.TYPE_INT_RGB));
        Picture picture = Pixels.of(TestImages.drawn(33, 21, type));
        for (int i = 0; i < expected.argb.length; i++) {
            assertThat(picture.argb[i] & 0xffffff).isEqualTo(expected.argb[i] & 0xffffff);
        }
    }

    @Test
    void grey_stays_the_grey_it_is() {
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setPixels(0, 0, 4, 1, new int[] {0, 64, 128, 255});
        assertThat(Pixels.of(image).argb).containsExactly(0xff000000, 0xff404040, 0xff808080, 0xffffffff);
    }

    @Test
    void transparency_of_a_palette_survives() {
        BufferedImage drawn = TestImages.drawn(20, 20, BufferedImage.TYPE_INT_ARGB);
        drawn.setRGB(0, 0, 0);
        byte[] gif = TestImages.encoded(drawn, "gif");
        Picture picture = new ImageReading(Limits.DEFAULT, new WebpSupport(true)).read(TestImages.stream(gif)).picture;
        assertThat(picture.opaque).isFalse();
        assertThat(picture.argb[0] >>> 24).isZero();
        assertThat(picture.argb[1] >>> 24).isEqualTo(255);
    }
}

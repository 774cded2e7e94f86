package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.core.imagefile.ImageFormat;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaType;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WithoutWebpTest {
    private static final WebpSupport NONE = new WebpSupport(false);

    @Test
    void an_opaque_picture_becomes_a_jpeg() throws IOException {
        Picture picture = Pixels.of(TestImages.drawn(40, 30, BufferedImage.TYPE_INT_RGB));
        ImageWriting writing = new ImageWriting(NONE);
        assertThat(writing.type(picture)).isEqualTo(MediaType.JPEG);
        assertThat(ImageFormat.of(writing.write(picture, ImageOptions.ofDefaults())))
                .contains(ImageFormat.JPEG);
    }

    @Test
    void a_transparent_picture_becomes_a_png() throws IOException {
        Picture picture = Pixels.of(TestImages.drawn(40, 30, BufferedImage.TYPE_INT_ARGB));
        ImageWriting writing = new ImageWriting(NONE);
        assertThat(writing.type(picture)).isEqualTo(MediaType.PNG);
        assertThat(ImageFormat.of(writing.write(picture, ImageOptions.ofDefaults())))
                .contains(ImageFormat.PNG);
    }

    @Test
    void webp_that_cannot_be_read_is_an_error_that_says_why() throws IOException {
        byte[] webp = new ImageWriting(new WebpSupport(true))
                .write(Pixels.of(TestImages.drawn(40, 30, BufferedImage.TYPE_INT_RGB)), ImageOptions.ofDefaults());
        assertThatThrownBy(() -> new ImageReading(Limits.DEFAULT, NONE).read(TestImages.stream(webp)))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("native library");
    }
}

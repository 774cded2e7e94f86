package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.core.imagefile.Carriers;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaException.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstFrameTest {
    private static final WebpSupport WEBP = new WebpSupport(true);

    @Test
    void a_gif_frame_smaller_than_its_canvas_lies_at_its_place() {
        byte[] gif = TestImages.encoded(TestImages.drawn(8, 6, BufferedImage.TYPE_INT_RGB), "gif");
        Picture alone = read(gif);
        gif[6] = 20;
        gif[8] = 10;
        int frame = frameOf(gif);
        gif[frame + 1] = 5;
        gif[frame + 3] = 2;
        Picture picture = read(gif);
        assertThat(picture.width).isEqualTo(20);
        assertThat(picture.height).isEqualTo(10);
        assertThat(picture.opaque).isFalse();
        assertThat(picture.argb[0]).isZero();
        assertThat(picture.argb[2 * 20 + 4]).isZero();
        assertThat(picture.argb[2 * 20 + 5]).isEqualTo(alone.argb[0] | 0xff000000);
        assertThat(picture.argb[7 * 20 + 12]).isEqualTo(alone.argb[5 * 8 + 7] | 0xff000000);
        assertThat(picture.argb[8 * 20 + 12]).isZero();
    }

    @Test
    void a_gif_frame_that_reaches_over_its_canvas_is_cut() {
        byte[] gif = TestImages.encoded(TestImages.drawn(8, 6, BufferedImage.TYPE_INT_RGB), "gif");
        gif[6] = 10;
        gif[frameOf(gif) + 1] = 5;
        Picture picture = read(gif);
        assertThat(picture.width).isEqualTo(10);
        assertThat(picture.argb[5] >>> 24).isEqualTo(255);
    }

    @Test
    void a_canvas_smaller_than_its_frame_is_not_believed() {
        byte[] gif = TestImages.encoded(TestImages.drawn(8, 6, BufferedImage.TYPE_INT_RGB), "gif");
        gif[6] = 1;
        gif[8] = 1;
        assertThat(read(gif).width).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB})
    void of_an_animated_webp_the_first_frame_is_read(int type) throws IOException {
        BufferedImage drawn = TestImages.drawn(8, 6, type);
        if (type == BufferedImage.TYPE_INT_ARGB) {
            drawn.setRGB(0, 0, 0);
        }
        byte[] still = new ImageWriting(WEBP).write(Pixels.of(drawn), ImageOptions.ofDefaults());
        Picture alone = read(still);
        Picture picture = read(animated(still, 3));
        assertThat(picture.width).isEqualTo(20);
        assertThat(picture.height).isEqualTo(10);
        assertThat(picture.argb[0]).isZero();
        assertThat(picture.argb[2 * 20 + 4 + 7]).isEqualTo(alone.argb[7] | (alone.opaque ? 0xff000000 : 0));
        assertThat(picture.argb[2 * 20 + 4] >>> 24).isEqualTo(alone.opaque ? 255 : alone.argb[0] >>> 24);
    }

    @Test
    void an_animated_webp_of_too_many_frames_is_refused() throws IOException {
        byte[] still = new ImageWriting(WEBP)
                .write(Pixels.of(TestImages.drawn(8, 6, BufferedImage.TYPE_INT_RGB)), ImageOptions.ofDefaults());
        ImageReading reading = new ImageReading(new Limits(1 << 20, 1_000_000, 10), WEBP);
        assertThat(catchThrowableOfType(
                                MediaException.class, () -> reading.read(TestImages.stream(animated(still, 11))))
                        .reason())
                .isEqualTo(Reason.TOO_MANY_FRAMES);
    }

    /** Puts a still's pixels into frames at 4,2 on a canvas of 20×10. */
    private static byte[] animated(byte[] still, int frames) {
        int parts = new String(still, 12, 4, StandardCharsets.US_ASCII).equals("VP8X") ? 30 : 12;
        byte[] pixels = Arrays.copyOfRange(still, parts, still.length);
        byte[] head = {2, 0, 0, 1, 0, 0, 7, 0, 0, 5, 0, 0, 100, 0, 0, 0};
        byte[] frame = Carriers.riffChunk("ANMF", Carriers.joined(head, pixels));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < frames; i++) {
            all.writeBytes(frame);
        }
        return Carriers.webp(
                Arrays.copyOf(still, 12),
                Carriers.riffChunk("VP8X", new byte[] {0x12, 0, 0, 0, 19, 0, 0, 9, 0, 0}),
                Carriers.riffChunk("ANIM", new byte[6]),
                all.toByteArray());
    }

    private static int frameOf(byte[] gif) {
        int at = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1));
        while (gif[at] == 0x21) {
            at += 2;
            while (gif[at] != 0) {
                at += (gif[at] & 0xff) + 1;
            }
            at++;
        }
        return at;
    }

    private static Picture read(byte[] file) {
        return new ImageReading(Limits.DEFAULT, WEBP).read(TestImages.stream(file)).picture;
    }
}

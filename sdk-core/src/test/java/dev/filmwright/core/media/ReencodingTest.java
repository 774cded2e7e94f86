package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.filmwright.core.imagefile.ImageFormat;
import dev.filmwright.core.rendition.Rendition;
import dev.filmwright.core.rendition.RenditionRules;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.ImageMetadata;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.InputLimits;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backend is given of a stored picture. */
class ReencodingTest {
    private static final WebpSupport WEBP = WebpSupport.detect();
    private static final Set<MediaType> USUAL = Set.of(MediaType.PNG, MediaType.JPEG);

    @TempDir
    Path folder;

    private final AtomicLong minutes = new AtomicLong();
    private final ImageReading reading = new ImageReading(Limits.DEFAULT, WEBP);
    private final ImageWriting writing = new ImageWriting(WEBP);
    private Reencoding encoding;

    @BeforeEach
    void open() {
        encoding = encoding(1 << 20);
    }

    private Reencoding encoding(long most) {
        return new Reencoding(reading, writing, DecodeBudget.ofHeap(), new RenditionCache(folder, most, ticking()));
    }

    /** A clock that is a minute later each time it is asked. */
    private Clock ticking() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.EPOCH.plus(Duration.ofMinutes(minutes.incrementAndGet()));
            }
        };
    }

    @Test
    void a_webp_becomes_a_jpeg_where_that_is_taken_and_its_colours_stay() throws IOException {
        byte[] stored = webp(TestImages.drawn(200, 100, BufferedImage.TYPE_INT_RGB));

        Rendition made =
                encoding.of(file(stored, 200, 100), stored, rules(USUAL)).orElseThrow();

        assertThat(made.type()).isEqualTo(MediaType.JPEG);
        assertThat(made.size()).isEqualTo(new FrameSize(200, 100));
        assertThat(made.variant()).isEqualTo("jpeg-200x100-q92");
        byte[] bytes = Files.readAllBytes(made.file());
        assertThat(made.bytes()).isEqualTo(bytes.length);
        assertThat(ImageFormat.of(bytes)).contains(ImageFormat.JPEG);
        int before = reading.read(stored, 200).picture.argb[50 * 200 + 100];
        int after = reading.read(bytes, 200).picture.argb[50 * 200 + 100];
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat(after >> shift & 0xff).isCloseTo(before >> shift & 0xff, within(4));
        }
    }

    @Test
    void a_transparent_picture_becomes_a_png_and_stays_transparent() throws IOException {
        byte[] stored = webp(hole());

        Rendition made = encoding.of(file(stored, 64, 64), stored, rules(USUAL)).orElseThrow();

        assertThat(made.type()).isEqualTo(MediaType.PNG);
        assertThat(ImageIO.read(made.file().toFile()).getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void a_transparent_picture_is_put_before_white_where_nothing_transparent_is_taken() throws IOException {
        byte[] stored = webp(hole());

        Rendition made = encoding.of(file(stored, 64, 64), stored, rules(Set.of(MediaType.JPEG)))
                .orElseThrow();

        assertThat(ImageIO.read(made.file().toFile()).getRGB(2, 2) & 0xff).isGreaterThan(245);
    }

    @Test
    void what_is_taken_and_small_enough_is_given_as_it_is() throws IOException {
        byte[] stored = webp(TestImages.drawn(64, 64, BufferedImage.TYPE_INT_RGB));

        assertThat(encoding.of(file(stored, 64, 64), stored, rules(Set.of()))).isEmpty();
        assertThat(encoding.of(file(stored, 64, 64), stored, rules(Set.of(MediaType.WEBP))))
                .isEmpty();
    }

    @Test
    void what_a_stored_picture_says_of_its_making_stays_here() throws IOException {
        Picture picture = Pixels.of(TestImages.drawn(64, 64, BufferedImage.TYPE_INT_RGB));
        byte[] packet = "<x:xmpmeta>the secret plot</x:xmpmeta>".getBytes(StandardCharsets.UTF_8);
        byte[] stored = Xmp.mark(writing.write(picture, MediaType.WEBP, 90), picture, packet);

        Rendition made =
                encoding.of(file(stored, 64, 64), stored, rules(Set.of())).orElseThrow();

        byte[] bytes = Files.readAllBytes(made.file());
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(made.variant()).isEqualTo("webp-64x64-plain");
        assertThat(reading.file(bytes).metadata()).isEqualTo(ImageMetadata.none());
        assertThat(reading.read(bytes, 64).picture.argb).isEqualTo(reading.read(stored, 64).picture.argb);
    }

    @Test
    void edge_and_pixels_are_kept_to_with_the_shape_of_the_picture() throws IOException {
        byte[] stored = webp(TestImages.drawn(400, 200, BufferedImage.TYPE_INT_RGB));
        MediaFile file = file(stored, 400, 200);

        assertThat(size(file, stored, new InputLimits(100, Long.MAX_VALUE, Long.MAX_VALUE)))
                .isEqualTo(new FrameSize(100, 50));
        FrameSize few = size(file, stored, new InputLimits(Integer.MAX_VALUE, 10_000, Long.MAX_VALUE));
        assertThat((long) few.width() * few.height()).isBetween(9_500L, 10_000L);
        assertThat((double) few.width() / few.height()).isCloseTo(2.0, within(0.05));
    }

    @Test
    void bytes_are_saved_by_quality_first_and_by_size_when_that_is_not_enough() throws IOException {
        byte[] stored = webp(noise(256));
        MediaFile file = file(stored, 256, 256);
        long whole = encoding.of(file, stored, rules(Set.of(MediaType.JPEG)))
                .orElseThrow()
                .bytes();

        Rendition coarser = encoding.of(file, stored, atMost(whole * 3 / 4)).orElseThrow();
        Rendition smaller = encoding.of(file, stored, atMost(whole / 20)).orElseThrow();

        assertThat(coarser.bytes()).isLessThanOrEqualTo(whole * 3 / 4);
        assertThat(coarser.size()).isEqualTo(new FrameSize(256, 256));
        assertThat(smaller.bytes()).isLessThanOrEqualTo(whole / 20);
        assertThat(smaller.size().width()).isLessThan(256);
    }

    @Test
    void a_picture_that_cannot_be_made_so_small_is_refused_saying_so() throws IOException {
        byte[] stored = webp(noise(128));

        assertThatThrownBy(() -> encoding.of(file(stored, 128, 128), stored, atMost(50)))
                .isInstanceOfSatisfying(
                        MediaException.class, e -> assertThat(e.reason()).isEqualTo(MediaException.Reason.TOO_LARGE))
                .hasMessageContaining("50 bytes");
    }

    @Test
    void each_step_is_three_quarters_of_the_edge_and_a_lower_quality() throws IOException {
        byte[] stored = webp(TestImages.drawn(400, 200, BufferedImage.TYPE_INT_RGB));
        RenditionRules second = RenditionRules.of(USUAL, InputLimits.NONE, 1);

        Rendition made = encoding.of(file(stored, 400, 200), stored, second).orElseThrow();

        assertThat(made.variant()).isEqualTo("jpeg-300x150-q85");
    }

    @Test
    void a_mask_loses_nothing_and_gets_the_size_of_what_it_lies_on() throws IOException {
        byte[] stored = webp(TestImages.drawn(200, 100, BufferedImage.TYPE_BYTE_GRAY));
        RenditionRules mask = RenditionRules.lossless(USUAL, InputLimits.NONE, 0, Optional.of(new FrameSize(200, 100)));
        RenditionRules smaller =
                RenditionRules.lossless(USUAL, InputLimits.NONE, 1, Optional.of(new FrameSize(150, 75)));

        Rendition same = encoding.of(file(stored, 200, 100), stored, mask).orElseThrow();
        Rendition less = encoding.of(file(stored, 200, 100), stored, smaller).orElseThrow();

        assertThat(same.type()).isEqualTo(MediaType.PNG);
        assertThat(reading.read(Files.readAllBytes(same.file()), 200).picture.argb)
                .isEqualTo(reading.read(stored, 200).picture.argb);
        assertThat(less.size()).isEqualTo(new FrameSize(150, 75));
    }

    @Test
    void it_is_encoded_once_and_again_with_the_same_result_where_the_cache_lost_it() throws IOException {
        byte[] stored = webp(TestImages.drawn(200, 100, BufferedImage.TYPE_INT_RGB));
        MediaFile file = file(stored, 200, 100);
        Rendition first = encoding.of(file, stored, rules(USUAL)).orElseThrow();
        byte[] bytes = Files.readAllBytes(first.file());

        // Bytes nobody could decode: they are not looked at again.
        assertThat(encoding(1 << 20).of(file, new byte[] {1}, rules(USUAL))).contains(first);
        Files.delete(first.file());
        assertThat(encoding.of(file, stored, rules(USUAL))).contains(first);
        assertThat(Files.readAllBytes(first.file())).isEqualTo(bytes);
    }

    @Test
    void the_cache_forgets_what_was_not_used_for_longest() throws IOException {
        byte[] stored = webp(noise(128));
        MediaFile file = file(stored, 128, 128);
        Rendition one = encoding.of(file, stored, rules(USUAL)).orElseThrow();
        Reencoding small = encoding(one.bytes() * 5 / 2);
        Rendition two = small.of(file, stored, rules(Set.of(MediaType.JPEG))).orElseThrow();
        small.of(file, stored, rules(USUAL));

        Rendition three = small.of(file, stored, RenditionRules.of(USUAL, InputLimits.of(120, 1 << 20), 0))
                .orElseThrow();

        assertThat(two.file()).doesNotExist();
        assertThat(one.file()).exists();
        assertThat(three.file()).exists();
    }

    @Test
    void a_file_that_is_no_picture_is_refused_by_what_it_is() {
        byte[] stored = "no picture".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> encoding.of(file(stored, 64, 64), stored, rules(USUAL)))
                .isInstanceOfSatisfying(
                        MediaException.class,
                        e -> assertThat(e.reason()).isEqualTo(MediaException.Reason.UNKNOWN_FORMAT));
    }

    private FrameSize size(MediaFile file, byte[] stored, InputLimits limits) throws IOException {
        return encoding.of(file, stored, RenditionRules.of(Set.of(), limits, 0))
                .orElseThrow()
                .size();
    }

    private static RenditionRules rules(Set<MediaType> types) {
        return RenditionRules.of(types, InputLimits.NONE, 0);
    }

    private static RenditionRules atMost(long bytes) {
        return RenditionRules.of(Set.of(MediaType.JPEG), InputLimits.of(Integer.MAX_VALUE, bytes), 0);
    }

    private byte[] webp(BufferedImage image) throws IOException {
        return writing.write(Pixels.of(image), MediaType.WEBP, 90);
    }

    private static BufferedImage hole() {
        BufferedImage image = TestImages.drawn(64, 64, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setComposite(AlphaComposite.Clear);
        graphics.fillRect(0, 0, 20, 20);
        graphics.dispose();
        return image;
    }

    private static BufferedImage noise(int edge) {
        BufferedImage image = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }

    private static MediaFile file(byte[] stored, int width, int height) throws IOException {
        return new MediaFile(
                new MediaId("m"),
                MediaOwner.production("p1"),
                MediaType.WEBP,
                Optional.of(new FrameSize(width, height)),
                stored.length,
                Digests.sha256(new ByteArrayInputStream(stored)),
                false,
                Instant.EPOCH);
    }
}

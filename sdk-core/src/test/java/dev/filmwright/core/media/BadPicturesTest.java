package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.core.AssetsAndMedia;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaException.Reason;
import dev.filmwright.media.MediaOwner;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadPicturesTest {
    private static final MediaOwner OWNER = MediaOwner.asset("A1");

    @TempDir
    Path folder;

    private AssetsAndMedia library;

    @BeforeEach
    void open() {
        library = new AssetsAndMedia(folder);
    }

    /** Whatever a test stored, it was refused. */
    @AfterEach
    void nothing_is_left_behind() throws IOException {
        assertThat(library.media().of(OWNER)).isEmpty();
        library.close();
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> left = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> name.startsWith("assets") || name.endsWith(".part"))
                    .toList();
            assertThat(left).isEmpty();
        }
    }

    @Test
    void no_bytes_are_empty() {
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
    }

    @Test
    void text_named_png_is_no_picture() {
        assertThat(reason("This is not a picture.".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.UNKNOWN_FORMAT);
    }

    @Test
    void the_error_names_the_formats_read() {
        assertThatThrownBy(() -> store(new byte[] {1, 2, 3})).hasMessageContaining("JPEG, PNG, GIF, WebP, BMP or TIFF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void a_picture_cut_in_half_is_refused(String format) {
        byte[] whole = TestImages.encoded(TestImages.drawn(200, 150, BufferedImage.TYPE_INT_RGB), format);
        assertThat(reason(Arrays.copyOf(whole, whole.length / 2))).isIn(Reason.TRUNCATED, Reason.CORRUPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void a_picture_without_its_last_bytes_is_truncated(String format) {
        byte[] whole = TestImages.encoded(TestImages.drawn(200, 150, BufferedImage.TYPE_INT_RGB), format);
        assertThat(reason(Arrays.copyOf(whole, whole.length - 20))).isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void a_webp_cut_in_half_is_truncated() throws IOException {
        byte[] whole = new ImageWriting(new WebpSupport(true))
                .write(Pixels.of(TestImages.drawn(200, 150, BufferedImage.TYPE_INT_RGB)), ImageOptions.ofDefaults());
        assertThat(reason(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void a_webp_whose_insides_are_noise_is_refused() throws IOException {
        byte[] webp = new ImageWriting(new WebpSupport(true))
                .write(Pixels.of(TestImages.drawn(200, 150, BufferedImage.TYPE_INT_RGB)), ImageOptions.ofDefaults());
        Arrays.fill(webp, 12, 40, (byte) 0x55);
        assertThat(reason(webp)).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void a_head_without_a_body_is_refused_in_every_format() {
        List<byte[]> heads = List.of(
                bytes(0xff, 0xd8, 0xff, 0xe0),
                bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'),
                bytes('G', 'I', 'F', '8', '9', 'a'),
                bytes('R', 'I', 'F', 'F', 0, 0, 0, 0, 'W', 'E', 'B', 'P'),
                bytes('B', 'M'),
                bytes('I', 'I', 42, 0));
        assertThat(heads).allSatisfy(head -> assertThat(reason(head)).isIn(Reason.TRUNCATED, Reason.CORRUPT));
    }

    @Test
    void a_header_that_promises_2500_megapixels_is_refused_before_memory_is_taken() {
        assertThat(reason(pngHeader(50_000, 50_000))).isEqualTo(Reason.TOO_MANY_PIXELS);
    }

    @Test
    void more_bytes_than_allowed_are_not_read() {
        ImageReading reading = new ImageReading(new Limits(1000, 1_000_000, 10), new WebpSupport(true));
        assertThat(catchThrowableOfType(MediaException.class, () -> reading.read(new Endless()))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void an_animation_of_too_many_frames_is_refused() {
        ImageReading reading = new ImageReading(new Limits(1 << 20, 1_000_000, 10), new WebpSupport(true));
        byte[] gif = TestImages.encoded(TestImages.drawn(8, 8, BufferedImage.TYPE_BYTE_INDEXED), "gif");
        assertThat(catchThrowableOfType(MediaException.class, () -> reading.read(TestImages.stream(animated(gif, 11))))
                        .reason())
                .isEqualTo(Reason.TOO_MANY_FRAMES);
        assertThat(reading.read(TestImages.stream(animated(gif, 10))).picture.width)
                .isEqualTo(8);
    }

    @Test
    void a_stream_that_breaks_is_an_error_with_its_cause() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line went dead");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("the line went dead");
            }
        };
        assertThatThrownBy(() -> library.media().storeImage(OWNER, broken, ImageOptions.ofDefaults()))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("the line went dead")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void flipped_bytes_never_get_past_as_anything_but_a_media_exception() {
        Random random = new Random(42);
        ImageReading reading = new ImageReading(new Limits(1 << 20, 1_000_000, 10), new WebpSupport(true));
        for (String format : List.of("png", "jpg", "gif", "bmp", "tiff")) {
            byte[] whole = TestImages.encoded(TestImages.drawn(40, 30, BufferedImage.TYPE_INT_RGB), format);
            for (int i = 0; i < 100; i++) {
                byte[] damaged = whole.clone();
                for (int j = 0; j < 4; j++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                try {
                    assertThat(reading.read(TestImages.stream(damaged)).picture.width)
                            .isPositive();
                } catch (MediaException e) {
                    assertThat(e.reason()).isNotNull();
                }
            }
        }
    }

    private Reason reason(byte[] bytes) {
        return catchThrowableOfType(MediaException.class, () -> store(bytes)).reason();
    }

    private void store(byte[] bytes) {
        library.media().storeImage(OWNER, TestImages.stream(bytes), ImageOptions.ofDefaults());
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** A PNG of nothing but a header and an end. */
    private static byte[] pngHeader(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(8 + 25 + 12 + 12);
        png.put(bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'));
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(bytes(8, 2, 0, 0, 0));
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", new byte[0]);
        chunk(png, "IEND", new byte[0]);
        return png.array();
    }

    private static void chunk(ByteBuffer png, String type, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        png.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        png.putInt((int) crc.getValue());
    }

    /** Repeats a GIF's only frame: all that lies between its global palette and its trailer. */
    private static byte[] animated(byte[] gif, int frames) {
        int palette = (gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1);
        int start = 13 + palette;
        int length = gif.length - 1 - start;
        ByteBuffer out = ByteBuffer.allocate(start + frames * length + 1);
        out.put(gif, 0, start);
        for (int i = 0; i < frames; i++) {
            out.put(gif, start, length);
        }
        return out.put((byte) 0x3b).array();
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 7;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) 7);
            return length;
        }
    }
}

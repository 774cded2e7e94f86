package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.imagefile.Carriers;
import dev.filmwright.core.imagefile.ExifFixtures;
import dev.filmwright.core.imagefile.XmpPacket;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Valid files with random damage: a picture or a {@link MediaException}, and nothing else, comes out. */
class MutatedFilesProperties {
    private static final ImageReading READING =
            new ImageReading(new Limits(1 << 20, 1_000_000, 50), new WebpSupport(true));
    private static final List<byte[]> FILES = files();

    @Property(tries = 1500)
    void a_damaged_file_is_a_picture_or_refused(@ForAll("damaged") byte[] file) {
        try {
            ImageReading.Source source = READING.read(TestImages.stream(file));
            assertThat(source.picture.argb).hasSize(source.picture.width * source.picture.height);
            assertThat(Provenance.of(source.file.metadata(), ImageOptions.ofDefaults()))
                    .isNotNull();
        } catch (MediaException e) {
            assertThat(e.reason()).isNotNull();
        }
    }

    @Property(tries = 1500)
    void an_original_is_freed_of_private_data_or_refused(@ForAll("damaged") byte[] file) {
        ImageOptions options = ImageOptions.builder().keepOriginal(true).build();
        try {
            byte[] kept = Originals.kept(READING.read(TestImages.stream(file)).file, options);
            assertThat(READING.metadata(TestImages.stream(kept)).position()).isEmpty();
            assertThat(READING.metadata(TestImages.stream(kept)).camera()).isEmpty();
        } catch (MediaException e) {
            assertThat(e.reason()).isNotNull();
        }
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        return Arbitraries.of(FILES).flatMap(file -> Arbitraries.longs().map(seed -> damaged(file, new Random(seed))));
    }

    /** Flips, cuts, repeats and moves; mostly near the start, where heads are. */
    private static byte[] damaged(byte[] file, Random random) {
        byte[] damaged = file.clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int reach = random.nextBoolean() ? Math.min(damaged.length, 200) : damaged.length;
            int at = random.nextInt(reach);
            switch (random.nextInt(6)) {
                case 0 -> damaged[at] = (byte) random.nextInt();
                case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> damaged[at] = (byte) (random.nextBoolean() ? 0 : 0xff);
                case 3 -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    out.write(damaged, 0, at);
                    int length = Math.min(random.nextInt(50), damaged.length - at);
                    out.write(damaged, at, length);
                    out.write(damaged, at, damaged.length - at);
                    damaged = out.toByteArray();
                }
                case 4 -> {
                    int length = Math.min(random.nextInt(20), damaged.length - at);
                    byte[] noise = new byte[length];
                    random.nextBytes(noise);
                    System.arraycopy(noise, 0, damaged, at, length);
                }
                default ->
                    damaged = Arrays.copyOf(
                            damaged, random.nextInt(4) > 0 ? damaged.length : Math.max(1, damaged.length - at));
            }
        }
        return damaged;
    }

    private static List<byte[]> files() {
        byte[] exif = Carriers.exif(ExifFixtures.phone(6));
        byte[] packet = XmpPacket.of("algorithmicMedia", Optional.of("G1"));
        byte[] webp = HostileFiles.webp();
        BufferedImage palette = TestImages.drawn(16, 12, BufferedImage.TYPE_BYTE_INDEXED);
        return List.of(
                Carriers.jpeg(ExifFixtures.phone(6)),
                Carriers.jpeg(Carriers.segment(
                        0xe1, Carriers.joined(Carriers.latin("http://ns.adobe.com/xap/1.0/\0"), packet))),
                Carriers.png(
                        Carriers.chunk("eXIf", exif),
                        Carriers.text("parameters", "a\nSteps: 1, Seed: 2, Size: 3x4"),
                        Carriers.compressedText("prompt", "{\"1\":{\"class_type\":\"a\",\"inputs\":{}}}")),
                TestImages.encoded(palette, "png"),
                ExifFixtures.gifWithComment("a\nSteps: 1, Seed: 2, Size: 3x4"),
                Carriers.file("bmp"),
                Carriers.file("tiff"),
                HostileFiles.little(),
                webp,
                Carriers.webp(webp, Carriers.riffChunk("EXIF", exif), Carriers.riffChunk("XMP ", packet)));
    }
}

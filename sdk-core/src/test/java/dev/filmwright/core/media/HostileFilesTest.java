package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import dev.filmwright.core.AssetsAndMedia;
import dev.filmwright.core.media.HostileFiles.Hostile;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaException.Reason;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made to harm is refused with its reason or read unharmed, in bounded memory, and leaves nothing behind. */
class HostileFilesTest {
    private static final MediaOwner OWNER = MediaOwner.asset("A1");
    private static final ImageOptions ORIGINAL =
            ImageOptions.builder().keepOriginal(true).build();
    /** Only against a hang: work that does not end. */
    private static final Duration HANGS = Duration.ofSeconds(60);
    /** All memory ever taken, given back or not, for pictures of a few pixels. */
    private static final long MOST_MEMORY = 64L << 20;
    /** How often a file's own bytes may be copied on the way. */
    private static final int COPIES = 12;

    @TempDir
    static Path folder;

    private static AssetsAndMedia library;

    @BeforeAll
    static void open() {
        library = new AssetsAndMedia(folder);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @AfterEach
    void nothing_is_left_behind() throws IOException {
        library.media().of(OWNER).forEach(file -> library.media().delete(file.id()));
        assertNothingLeft();
    }

    static Stream<Arguments> hostile() {
        return HostileFiles.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void harms_nobody(String name, Hostile hostile) throws IOException {
        byte[] file = hostile.file().get();
        Optional<Reason> refusal = stored(file, ImageOptions.ofDefaults());
        if (hostile.refusals().isEmpty()) {
            assertThat(refusal).as(name).isEmpty();
            stored(file, ORIGINAL);
            assertThat(contents()).noneMatch(text -> text.contains("<script>"));
        } else {
            assertThat(refusal).as(name).isPresent();
            assertThat(refusal.get()).as(name).isIn(hostile.refusals());
            assertNothingLeft();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void its_metadata_is_read_or_refused_in_bounded_memory(String name, Hostile hostile) {
        byte[] file = hostile.file().get();
        long memory = assertTimeoutPreemptively(
                HANGS,
                () -> taken(() -> {
                    try {
                        assertThat(library.media()
                                        .readMetadata(TestImages.stream(file))
                                        .orientation())
                                .isPositive();
                    } catch (MediaException e) {
                        assertThat(e.reason()).isIn(Reason.EMPTY, Reason.UNKNOWN_FORMAT);
                    }
                }));
        assertThat(memory).as(name).isLessThan(MOST_MEMORY + (long) COPIES * file.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff", "webp"})
    void a_file_cut_at_any_kilobyte_is_refused(String format) throws IOException {
        BufferedImage image = TestImages.drawn(220, 160, BufferedImage.TYPE_INT_RGB);
        speckle(image);
        byte[] whole = format.equals("webp")
                ? new ImageWriting(new WebpSupport(true))
                        .write(
                                Pixels.of(image),
                                ImageOptions.builder().quality(100).build())
                : TestImages.encoded(image, format);
        assertThat(whole.length).isGreaterThan(8 << 10);
        for (int length = 1024; length < whole.length; length += 1024) {
            assertThat(stored(Arrays.copyOf(whole, length), ImageOptions.ofDefaults()))
                    .as(format + " cut to " + length)
                    .isNotEmpty()
                    .get()
                    .isIn(Reason.TRUNCATED, Reason.CORRUPT);
        }
        assertNothingLeft();
        assertThat(stored(whole, ImageOptions.ofDefaults())).isEmpty();
    }

    private static void speckle(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, image.getRGB(x, y) ^ (x * 7919 + y * 104729) % 64 * 0x010101);
            }
        }
    }

    /** Returns why it was refused; nothing if it was stored. */
    private Optional<Reason> stored(byte[] file, ImageOptions options) {
        return assertTimeoutPreemptively(HANGS, () -> {
            AtomicReference<Optional<Reason>> refusal = new AtomicReference<>(Optional.empty());
            long memory = taken(() -> {
                try {
                    MediaFile kept = library.media().storeImage(OWNER, TestImages.stream(file), options);
                    assertThat(library.media().find(kept.id())).isPresent();
                } catch (MediaException e) {
                    assertThat(e).hasMessageMatching("(?s).{10,}");
                    refusal.set(Optional.of(e.reason()));
                }
            });
            assertThat(memory).isLessThan(MOST_MEMORY + (long) COPIES * file.length);
            return refusal.get();
        });
    }

    private static long taken(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(id);
        work.run();
        return threads.getThreadAllocatedBytes(id) - before;
    }

    private void assertNothingLeft() throws IOException {
        assertThat(library.media().of(OWNER)).isEmpty();
        assertThat(files()).isEmpty();
        assertThat(folder.resolve("tmp")).isDirectoryNotContaining("glob:**.part");
    }

    private List<String> contents() throws IOException {
        return files().stream().map(HostileFilesTest::text).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return fail(e);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder.resolve("assets"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("assets"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}

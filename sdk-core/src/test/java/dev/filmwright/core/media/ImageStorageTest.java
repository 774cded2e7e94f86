package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.NotFoundException;
import dev.filmwright.core.AssetsAndMedia;
import dev.filmwright.core.imagefile.ImageFormat;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageStorageTest {
    private static final MediaOwner OWNER = MediaOwner.asset("A1");

    @TempDir
    Path folder;

    private AssetsAndMedia library;
    private MediaLibrary media;

    @BeforeEach
    void open() {
        library = new AssetsAndMedia(folder);
        media = library.media();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_picture_is_kept_as_webp_with_a_thumbnail_below_its_owner() throws IOException {
        MediaFile file = store(TestImages.png(320, 180), ImageOptions.ofDefaults());

        assertThat(file.type()).isEqualTo(MediaType.WEBP);
        assertThat(file.size()).contains(new FrameSize(320, 180));
        assertThat(file.hasThumbnail()).isTrue();
        assertThat(media.find(file.id())).contains(file);
        assertThat(media.of(OWNER)).containsExactly(file);
        try (InputStream in = media.open(file.id())) {
            byte[] bytes = in.readAllBytes();
            assertThat(bytes).hasSize((int) file.bytes());
            assertThat(ImageFormat.of(bytes)).contains(ImageFormat.WEBP);
        }
        assertThat(sizeOf(media.openThumbnail(file.id()))).isEqualTo(new FrameSize(200, 200));
        assertThat(stored()).hasSize(2).allMatch(name -> name.startsWith("assets/A1/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void every_format_the_jdk_writes_is_read(String format) {
        byte[] bytes = TestImages.encoded(TestImages.drawn(64, 48, BufferedImage.TYPE_INT_RGB), format);
        assertThat(store(bytes, ImageOptions.ofDefaults()).size()).contains(new FrameSize(64, 48));
    }

    @Test
    void webp_is_read() throws IOException {
        MediaFile first = store(TestImages.png(64, 48), ImageOptions.ofDefaults());
        byte[] webp;
        try (InputStream in = media.open(first.id())) {
            webp = in.readAllBytes();
        }
        MediaFile second =
                media.storeImage(MediaOwner.production("P1"), TestImages.stream(webp), ImageOptions.ofDefaults());
        assertThat(second.size()).contains(new FrameSize(64, 48));
    }

    @Test
    void a_large_picture_is_scaled_to_the_longest_edge_asked_for() {
        ImageOptions small = ImageOptions.builder().longestEdge(100).build();
        assertThat(store(TestImages.png(400, 300), small).size()).contains(new FrameSize(100, 75));
        assertThat(store(TestImages.png(300, 400), small).size()).contains(new FrameSize(75, 100));
    }

    @Test
    void equal_pictures_of_one_owner_are_kept_once() throws IOException {
        MediaFile first = store(TestImages.png(64, 48), ImageOptions.ofDefaults());
        MediaFile again = store(TestImages.png(64, 48), ImageOptions.ofDefaults());
        assertThat(again).isEqualTo(first);
        assertThat(media.of(OWNER)).hasSize(1);
        assertThat(stored()).hasSize(2);
    }

    @Test
    void the_original_is_kept_on_request() throws IOException {
        byte[] png = TestImages.png(64, 48);
        store(png, ImageOptions.builder().keepOriginal(true).build());
        Path original = stored().stream()
                .filter(name -> name.endsWith("_original.png"))
                .map(folder::resolve)
                .findFirst()
                .orElseThrow();
        assertThat(original).hasBinaryContent(png);
    }

    @Test
    void a_deleted_picture_leaves_nothing_behind() throws IOException {
        MediaFile file = store(
                TestImages.png(64, 48),
                ImageOptions.builder().keepOriginal(true).build());
        media.delete(file.id());
        assertThat(media.find(file.id())).isEmpty();
        assertThat(stored()).isEmpty();
        assertThatThrownBy(() -> media.open(file.id())).isInstanceOf(NotFoundException.class);
        media.delete(new MediaId("nothing"));
    }

    @Test
    void stored_pictures_are_there_after_opening_again() throws IOException {
        MediaFile file = store(TestImages.png(64, 48), ImageOptions.ofDefaults());
        library.close();
        library = new AssetsAndMedia(folder);
        assertThat(library.media().find(file.id())).contains(file);
        assertThat(sizeOf(library.media().open(file.id()))).isEqualTo(new FrameSize(64, 48));
    }

    private MediaFile store(byte[] bytes, ImageOptions options) {
        return media.storeImage(OWNER, TestImages.stream(bytes), options);
    }

    private static FrameSize sizeOf(InputStream in) throws IOException {
        try (in) {
            return new ImageReading(Limits.DEFAULT, new WebpSupport(true))
                    .read(in)
                    .picture
                    .size();
        }
    }

    private List<String> stored() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> name.startsWith("assets") || name.startsWith("productions"))
                    .sorted()
                    .toList();
        }
    }
}

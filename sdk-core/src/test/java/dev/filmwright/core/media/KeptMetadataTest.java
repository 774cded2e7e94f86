package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.NotFoundException;
import dev.filmwright.core.AssetsAndMedia;
import dev.filmwright.core.imagefile.Carriers;
import dev.filmwright.core.imagefile.ExifFixtures;
import dev.filmwright.core.imagefile.XmpPacket;
import dev.filmwright.media.ImageMetadata;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptMetadataTest {
    private static final MediaOwner OWNER = MediaOwner.asset("A1");
    private static final ImageOptions ORIGINAL =
            ImageOptions.builder().keepOriginal(true).build();

    @TempDir
    Path folder;

    private AssetsAndMedia library;

    @BeforeEach
    void open() {
        library = new AssetsAndMedia(folder);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_file_is_asked_before_it_is_imported_and_tells_everything() {
        ImageMetadata metadata = library.media().readMetadata(stream(Carriers.jpeg(ExifFixtures.phone(6))));
        assertThat(metadata.position()).isPresent();
        assertThat(metadata.camera().orElseThrow().model()).contains("Phone 7");
        assertThat(metadata.orientation()).isEqualTo(6);
        assertThat(library.media().of(OWNER)).isEmpty();
    }

    @Test
    void an_import_keeps_the_exposure_but_neither_place_nor_device() throws IOException {
        MediaFile file = store(Carriers.jpeg(ExifFixtures.phone(6)), ORIGINAL);
        ImageMetadata metadata = library.media().metadata(file.id());
        assertThat(metadata.position()).isEmpty();
        assertThat(metadata.camera().orElseThrow().iso()).hasValue(400);
        assertThat(metadata.camera().orElseThrow().model()).isEmpty();
        assertThat(metadata.orientation()).isEqualTo(1);
        for (Path path : files()) {
            assertThat(Files.readString(path, StandardCharsets.ISO_8859_1))
                    .as(path.toString())
                    .doesNotContain("Acme", "Phone", "73.98");
        }
    }

    @Test
    void a_kept_original_without_private_data_is_the_same_picture_held_the_same_way() throws IOException {
        byte[] jpeg = Carriers.jpeg(ExifFixtures.phone(6));
        store(jpeg, ORIGINAL);
        byte[] original = Files.readAllBytes(original("jpg"));
        ImageReading reading = new ImageReading(Limits.DEFAULT, new WebpSupport(true));
        assertThat(reading.read(stream(original)).picture.argb).isEqualTo(reading.read(stream(jpeg)).picture.argb);
        ImageMetadata metadata = library.media().readMetadata(stream(original));
        assertThat(metadata).isEqualTo(ImageMetadata.none().withOrientation(6));
    }

    @Test
    void private_data_is_kept_on_request_and_the_original_byte_for_byte() throws IOException {
        byte[] jpeg = Carriers.jpeg(ExifFixtures.phone(6));
        MediaFile file = store(
                jpeg,
                ImageOptions.builder().keepOriginal(true).keepPrivateData(true).build());
        assertThat(original("jpg")).hasBinaryContent(jpeg);
        ImageMetadata metadata = library.media().metadata(file.id());
        assertThat(metadata.position()).isPresent();
        assertThat(metadata.camera().orElseThrow().model()).contains("Phone 7");
    }

    @Test
    void parameters_of_another_tool_are_there_after_opening_again() {
        byte[] png = Carriers.png(Carriers.text("parameters", "a pier\nSteps: 20, Sampler: Euler, Seed: 7"));
        MediaFile file = store(png, ImageOptions.ofDefaults());
        ImageMetadata told = library.media().readMetadata(stream(png));
        library.close();
        library = new AssetsAndMedia(folder);
        assertThat(library.media().metadata(file.id())).isEqualTo(told);
        assertThat(told.generation().orElseThrow().seed()).contains(BigInteger.valueOf(7));
    }

    @Test
    void a_picture_that_says_nothing_has_no_sidecar_and_empty_metadata() throws IOException {
        MediaFile file = store(Carriers.file("png"), ImageOptions.ofDefaults());
        assertThat(library.media().metadata(file.id())).isEqualTo(ImageMetadata.none());
        assertThat(files()).hasSize(2);
    }

    @Test
    void how_our_own_picture_was_made_is_read_back() {
        MediaFile file = store(Carriers.file("png"), generated());
        ImageMetadata metadata = library.media().metadata(file.id());
        assertThat(metadata.provenance().digitalSourceType()).contains("trainedAlgorithmicMedia");
        assertThat(metadata.provenance().generationId()).contains("01G");
        assertThat(metadata.provenance().facts()).containsEntry("asset.A7", "2.0.1");
        assertThat(metadata.generation().orElseThrow().tool()).isEqualTo("Filmwright");
        assertThat(metadata.generation().orElseThrow().prompt()).contains("a pier in the rain");
        assertThat(metadata.generation().orElseThrow().seed()).contains(BigInteger.valueOf(42));
    }

    @Test
    void an_exported_picture_of_ours_is_recognised_by_itself() throws IOException {
        MediaFile file = store(Carriers.file("png"), generated());
        try (InputStream exported = library.media().open(file.id())) {
            ImageMetadata metadata = library.media().readMetadata(exported);
            assertThat(metadata.provenance().digitalSourceType()).contains("trainedAlgorithmicMedia");
            assertThat(metadata.provenance().generationId()).contains("01G");
        }
    }

    @Test
    void a_lost_or_spoilt_sidecar_leaves_the_marks_inside_the_picture() throws IOException {
        MediaFile file = store(Carriers.file("png"), generated());
        Path sidecar = folder.resolve(MediaKeys.sidecar(file));
        for (String spoilt : List.of("{\"metadata\":{\"orientation\":99}}", "half a sid")) {
            Files.writeString(sidecar, spoilt);
            assertThat(library.media().metadata(file.id()).provenance().generationId())
                    .contains("01G");
        }
        Files.delete(sidecar);
        assertThat(library.media().metadata(file.id()).provenance().generationId())
                .contains("01G");
    }

    @Test
    void a_picture_marked_as_generated_elsewhere_stays_marked() throws IOException {
        byte[] packet = XmpPacket.of("compositeWithTrainedAlgorithmicMedia", Optional.empty());
        byte[] jpeg = Carriers.jpeg(
                Carriers.segment(0xe1, Carriers.joined(Carriers.latin("http://ns.adobe.com/xap/1.0/\0"), packet)));
        MediaFile file = store(jpeg, ORIGINAL);
        try (InputStream stored = library.media().open(file.id());
                InputStream original = Files.newInputStream(original("jpg"))) {
            for (InputStream in : List.of(stored, original)) {
                assertThat(library.media().readMetadata(in).provenance().digitalSourceType())
                        .contains("compositeWithTrainedAlgorithmicMedia");
            }
        }
    }

    @Test
    void an_original_that_cannot_be_freed_of_private_data_is_refused_with_the_remedy() throws IOException {
        byte[] odd = Carriers.file("tiff");
        ByteBuffer tiff = ByteBuffer.wrap(odd).order(odd[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int first = tiff.getInt(4);
        // The first page says that it is also the next.
        tiff.putInt(first + 2 + 12 * tiff.getShort(first), first);
        assertThatThrownBy(() -> store(odd, ORIGINAL))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("keepPrivateData(true)");
        assertThat(files()).isEmpty();
    }

    @Test
    void metadata_of_what_is_not_there_is_an_error() {
        assertThatThrownBy(() -> library.media().metadata(new MediaId("nothing")))
                .isInstanceOf(NotFoundException.class);
    }

    private static ImageOptions generated() {
        return ImageOptions.builder()
                .provenance(ImageOptions.GENERATION_ID, "01G")
                .provenance("prompt", "a pier in the rain")
                .provenance("seed", "42")
                .provenance("asset.A7", "2.0.1")
                .build();
    }

    private MediaFile store(byte[] bytes, ImageOptions options) {
        return library.media().storeImage(OWNER, stream(bytes), options);
    }

    private static InputStream stream(byte[] bytes) {
        return TestImages.stream(bytes);
    }

    private Path original(String extension) throws IOException {
        return files().stream()
                .filter(path -> path.toString().endsWith("_original." + extension))
                .findFirst()
                .orElseThrow();
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

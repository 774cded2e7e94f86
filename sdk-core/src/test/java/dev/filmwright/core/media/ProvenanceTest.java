package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.core.AssetsAndMedia;
import dev.filmwright.core.imagefile.GenerationMark;
import dev.filmwright.core.imagefile.XmpPacket;
import dev.filmwright.core.json.Json;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.imaging.Imaging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ProvenanceTest {
    private static final ImageOptions GENERATED = ImageOptions.builder()
            .provenance("generation", "G1")
            .provenance("model", "fake/one")
            .build();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB})
    void a_generated_picture_says_so_inside_and_stays_readable(int type) throws IOException {
        Picture drawn = Pixels.of(TestImages.drawn(61, 43, type));
        byte[] plain = new ImageWriting(new WebpSupport(true)).write(drawn, ImageOptions.ofDefaults());
        byte[] marked = Xmp.mark(plain, drawn, XmpPacket.of("algorithmicMedia", Optional.of("G<1>")));

        assertThat(Imaging.getXmpXml(marked))
                .contains("http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia");
        ImageReading reading = new ImageReading(Limits.DEFAULT, new WebpSupport(true));
        assertThat(reading.read(TestImages.stream(marked)).picture.argb)
                .isEqualTo(reading.read(TestImages.stream(plain)).picture.argb);
    }

    @Test
    void a_sidecar_beside_a_generated_picture_tells_how_it_was_made() throws IOException {
        try (AssetsAndMedia library = new AssetsAndMedia(folder)) {
            MediaFile file = library.media()
                    .storeImage(MediaOwner.production("P1"), TestImages.stream(TestImages.png(32, 32)), GENERATED);
            Path sidecar = folder.resolve("productions/P1/" + file.sha256() + ".json");
            JsonNode json = Json.read(Files.readString(sidecar), JsonNode.class);
            assertThat(json.at("/provenance/model").asString()).isEqualTo("fake/one");
            assertThat(json.at("/sha256").asString()).isEqualTo(file.sha256());
            Path picture = folder.resolve("productions/P1/" + file.sha256() + ".webp");
            assertThat(Files.readString(picture, StandardCharsets.ISO_8859_1)).contains("trainedAlgorithmicMedia");
        }
    }

    @Test
    void an_imported_picture_has_neither() throws IOException {
        try (AssetsAndMedia library = new AssetsAndMedia(folder)) {
            MediaFile file = library.media()
                    .storeImage(
                            MediaOwner.asset("A1"),
                            TestImages.stream(TestImages.png(32, 32)),
                            ImageOptions.ofDefaults());
            assertThat(folder.resolve("assets/A1/" + file.sha256() + ".json")).doesNotExist();
            Path picture = folder.resolve("assets/A1/" + file.sha256() + ".webp");
            assertThat(Files.readString(picture, StandardCharsets.ISO_8859_1)).doesNotContain("XMP ");
        }
    }

    @Test
    void the_id_of_the_generation_goes_from_documents_and_the_mark_stays() throws IOException {
        Picture drawn = Pixels.of(TestImages.drawn(61, 43, BufferedImage.TYPE_INT_RGB));
        byte[] plain = new ImageWriting(new WebpSupport(true)).write(drawn, ImageOptions.ofDefaults());
        byte[] one = GenerationMark.removed(Xmp.mark(plain, drawn, XmpPacket.of("digitalArt", Optional.of("G1"))));
        byte[] two = GenerationMark.removed(Xmp.mark(plain, drawn, XmpPacket.of("digitalArt", Optional.of("G23"))));
        assertThat(one).isEqualTo(two).isEqualTo(GenerationMark.removed(one));
        ImageReading reading = new ImageReading(Limits.DEFAULT, new WebpSupport(true));
        assertThat(reading.metadata(TestImages.stream(one)).provenance().digitalSourceType())
                .contains("digitalArt");
        assertThat(reading.metadata(TestImages.stream(one)).provenance().generationId())
                .isEmpty();
        assertThat(reading.read(TestImages.stream(one)).picture.argb)
                .isEqualTo(reading.read(TestImages.stream(plain)).picture.argb);
        assertThat(GenerationMark.removed(plain)).isSameAs(plain);
    }

    @Test
    void a_source_type_that_is_no_code_is_refused() {
        ImageOptions options = ImageOptions.builder()
                .provenance(ImageOptions.DIGITAL_SOURCE_TYPE, "\"/><evil/>")
                .build();
        assertThatThrownBy(() -> Provenance.check(options)).isInstanceOf(InvalidInputException.class);
    }
}

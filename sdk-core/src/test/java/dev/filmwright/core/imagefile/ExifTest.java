package dev.filmwright.core.imagefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.filmwright.media.CameraFacts;
import dev.filmwright.media.GeoPosition;
import dev.filmwright.media.ImageMetadata;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExifTest {
    static Stream<Arguments> carriers() {
        byte[] exif = Carriers.exif(ExifFixtures.phone(6));
        return Stream.of(
                Arguments.of("JPEG", Carriers.jpeg(ExifFixtures.phone(6))),
                Arguments.of("PNG", Carriers.png(Carriers.chunk("eXIf", exif))),
                Arguments.of("WebP", Carriers.webp(ExifFixtures.extendedWebp(), Carriers.riffChunk("EXIF", exif))),
                Arguments.of(
                        "WebP with JPEG's name before it",
                        Carriers.webp(
                                ExifFixtures.extendedWebp(),
                                Carriers.riffChunk("EXIF", Carriers.joined(Carriers.latin("Exif\0\0"), exif)))),
                Arguments.of("TIFF", exif));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("carriers")
    void camera_exposure_place_and_orientation_are_read(String name, byte[] file) {
        ImageMetadata metadata = read(file);
        CameraFacts camera = metadata.camera().orElseThrow();
        assertThat(camera.make()).as(name).contains("Acme");
        assertThat(camera.model()).contains("Phone 7");
        assertThat(camera.lens()).contains("Acme 35mm");
        assertThat(camera.exposureSeconds().getAsDouble()).isCloseTo(0.01, within(1e-6));
        assertThat(camera.aperture().getAsDouble()).isCloseTo(2.8, within(1e-6));
        assertThat(camera.iso()).hasValue(400);
        assertThat(camera.focalLength()).hasValue(35);
        assertThat(camera.takenAt()).contains(LocalDateTime.of(2026, 11, 21, 9, 30));
        GeoPosition position = metadata.position().orElseThrow();
        assertThat(position.latitude()).isCloseTo(40.7484, within(1e-4));
        assertThat(position.longitude()).isCloseTo(-73.9857, within(1e-4));
        assertThat(metadata.orientation()).isEqualTo(6);
        assertThat(metadata.unread()).isEmpty();
    }

    @Test
    void a_directory_that_points_to_itself_is_read_once() {
        // One entry: the EXIF directory, at the place of the root.
        byte[] loop = ByteBuffer.allocate(26)
                .put(Carriers.latin("MM\0*"))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x8769)
                .putShort((short) 4)
                .putInt(1)
                .putInt(8)
                .putInt(8)
                .array();
        assertThat(read(Carriers.png(Carriers.chunk("eXIf", loop)))).isEqualTo(ImageMetadata.none());
    }

    @Test
    void a_value_that_claims_four_gigabytes_is_not_there() {
        byte[] exif = ByteBuffer.allocate(26)
                .put(Carriers.latin("MM\0*"))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) Exif.MAKE)
                .putShort((short) 2)
                .putInt(-1)
                .putInt(8)
                .putInt(0)
                .array();
        assertThat(read(Carriers.png(Carriers.chunk("eXIf", exif))).camera()).isEmpty();
    }

    @Test
    void what_is_no_directory_is_named() {
        assertThat(read(Carriers.png(Carriers.chunk("eXIf", new byte[100]))).unread())
                .containsExactly("EXIF does not begin with a directory");
    }

    private static ImageMetadata read(byte[] file) {
        return MetadataReader.read(ImageFormat.of(file).orElseThrow(), file);
    }
}

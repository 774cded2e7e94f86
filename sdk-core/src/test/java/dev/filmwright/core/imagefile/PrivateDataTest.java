package dev.filmwright.core.imagefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import dev.filmwright.media.ImageMetadata;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrivateDataTest {
    private static final String SECRET = "N40.7484 W73.9857 SN12345";

    static Stream<Arguments> files() throws IOException {
        byte[] exif = Carriers.joined(Carriers.exif(ExifFixtures.phone(6)), Carriers.latin(SECRET));
        byte[] secret = Carriers.latin(SECRET);
        byte[] jpeg = Carriers.jpeg(
                Carriers.segment(0xe1, Carriers.joined(Carriers.latin("Exif\0\0"), exif)),
                Carriers.segment(0xe1, Carriers.joined(Carriers.latin("http://ns.adobe.com/xap/1.0/\0"), secret)),
                Carriers.segment(0xe2, Carriers.joined(Carriers.latin("MPF\0"), secret)),
                Carriers.segment(0xed, Carriers.joined(Carriers.latin("Photoshop 3.0\0"), secret)),
                Carriers.segment(0xfe, secret));
        byte[] png = Carriers.png(
                Carriers.chunk("eXIf", exif),
                Carriers.text("Comment", SECRET),
                Carriers.internationalText("XML:com.adobe.xmp", SECRET, false),
                Carriers.chunk("tIME", new byte[7]),
                Carriers.chunk("prVt", secret));
        byte[] webp = Carriers.webp(webp(), Carriers.riffChunk("EXIF", exif), Carriers.riffChunk("XMP ", secret));
        return Stream.of(
                Arguments.of("JPEG", Carriers.joined(jpeg, secret)),
                Arguments.of("PNG", Carriers.joined(png, secret)),
                Arguments.of("WebP", Carriers.joined(webp, secret)),
                Arguments.of("GIF", Carriers.joined(ExifFixtures.gifWithComment(SECRET), secret)),
                Arguments.of("BMP", Carriers.joined(Carriers.file("bmp"), secret)),
                Arguments.of("TIFF", tiff()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void what_is_private_goes_and_every_pixel_stays(String name, byte[] file) throws IOException {
        ImageFormat format = ImageFormat.of(file).orElseThrow();
        ImageMetadata before = MetadataReader.read(format, file);
        byte[] stripped = PrivateData.removed(format, file, before).orElseThrow();
        assertThat(new String(stripped, StandardCharsets.ISO_8859_1))
                .as(name)
                .doesNotContain(SECRET)
                .doesNotContain("Acme", "Phone");
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains(SECRET);
        assertThat(pixels(stripped)).isEqualTo(pixels(file));
        ImageMetadata after = MetadataReader.read(format, stripped);
        assertThat(after.camera()).isEmpty();
        assertThat(after.position()).isEmpty();
    }

    @Test
    void orientation_survives_where_the_format_has_a_place_for_it() throws IOException {
        byte[] exif = Carriers.exif(ExifFixtures.phone(8));
        for (byte[] file :
                new byte[][] {Carriers.jpeg(ExifFixtures.phone(8)), Carriers.png(Carriers.chunk("eXIf", exif)), tiff(8)
                }) {
            ImageFormat format = ImageFormat.of(file).orElseThrow();
            byte[] stripped = PrivateData.removed(format, file, MetadataReader.read(format, file))
                    .orElseThrow();
            assertThat(MetadataReader.read(format, stripped).orientation()).isEqualTo(8);
        }
    }

    @Test
    void a_profile_of_colours_stays() {
        byte[] profile = Carriers.joined(Carriers.latin("ICC_PROFILE\0\1\1"), new byte[100]);
        byte[] jpeg = Carriers.jpeg(Carriers.segment(0xe2, profile));
        byte[] stripped = PrivateData.removed(ImageFormat.JPEG, jpeg, ImageMetadata.none())
                .orElseThrow();
        assertThat(stripped).isEqualTo(jpeg);
    }

    @Test
    void what_a_tool_wrote_of_the_generation_stays_in_a_png() {
        byte[] png = Carriers.png(Carriers.text("prompt", "{}"), Carriers.text("parameters", "a pier"));
        assertThat(PrivateData.removed(ImageFormat.PNG, png, ImageMetadata.none()))
                .hasValueSatisfying(stripped -> assertThat(stripped).isEqualTo(png));
    }

    @Test
    void files_without_an_end_are_not_taken_for_freed() {
        for (String format : new String[] {"png", "jpg", "gif"}) {
            byte[] whole = Carriers.file(format);
            byte[] cut = Arrays.copyOf(whole, whole.length - 1);
            assertThat(PrivateData.removed(ImageFormat.of(cut).orElseThrow(), cut, ImageMetadata.none()))
                    .isEqualTo(Optional.empty());
        }
    }

    private static byte[] tiff() throws IOException {
        return Carriers.joined(tiff(1), Carriers.latin(SECRET));
    }

    /** Real pixels as the JDK writes them, their directory extended by what a phone writes. */
    private static byte[] tiff(int orientation) throws IOException {
        return TiffFixtures.withCamera(Carriers.file("tiff"), orientation);
    }

    private static byte[] webp() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Carriers.file("png")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image;
        if (ImageFormat.of(file).orElseThrow() == ImageFormat.WEBP) {
            ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
            image = reader.read(0);
        } else {
            image = ImageIO.read(new ByteArrayInputStream(file));
        }
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}

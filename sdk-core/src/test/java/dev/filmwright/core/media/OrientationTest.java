package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {
    // 1 2 3
    // 4 5 6
    private static final Picture STORED = new Picture(new int[] {1, 2, 3, 4, 5, 6}, 3, 2, true);

    @ParameterizedTest
    @CsvSource({
        "2, 3 2 1 6 5 4",
        "3, 6 5 4 3 2 1",
        "4, 4 5 6 1 2 3",
        "5, 1 4 2 5 3 6",
        "6, 4 1 5 2 6 3",
        "7, 6 3 5 2 4 1",
        "8, 3 6 2 5 1 4"
    })
    void a_picture_is_turned_as_exif_says(int orientation, String expected) {
        Picture upright = Orientation.turned(STORED, orientation);
        assertThat(upright.argb)
                .containsExactly(Arrays.stream(expected.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray());
        assertThat(upright.width).isEqualTo(orientation < 5 ? 3 : 2);
    }

    @Test
    void a_jpeg_from_a_camera_held_sideways_is_turned_upright() throws IOException {
        byte[] sideways = withOrientation(6);
        Picture picture =
                new ImageReading(Limits.DEFAULT, new WebpSupport(true)).read(TestImages.stream(sideways)).picture;
        assertThat(picture.width).isEqualTo(30);
        assertThat(picture.height).isEqualTo(40);
    }

    @Test
    void exif_that_lies_about_itself_does_not_spoil_the_picture() throws IOException {
        byte[] jpeg = withOrientation(6);
        // The first directory's offset, behind "Exif\0\0II*\0".
        int exif = indexOf(jpeg, "Exif");
        Arrays.fill(jpeg, exif + 10, exif + 14, (byte) 0x7f);
        Picture picture = new ImageReading(Limits.DEFAULT, new WebpSupport(true)).read(TestImages.stream(jpeg)).picture;
        assertThat(picture.width).isEqualTo(40);
    }

    private static byte[] withOrientation(int orientation) throws IOException {
        byte[] jpeg = TestImages.encoded(TestImages.drawn(40, 30, BufferedImage.TYPE_INT_RGB), "jpg");
        TiffOutputSet tags = new TiffOutputSet();
        tags.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) orientation);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExifRewriter().updateExifMetadataLossless(jpeg, out, tags);
        return out.toByteArray();
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}

package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.filmwright.core.imagefile.Carriers;
import dev.filmwright.media.ImageOptions;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColourProfileTest {
    /** A space in which the same numbers are other colours, and plainly so: light itself, not its logarithm. */
    private static final byte[] LINEAR =
            ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    /** 64 of 255 of the light is 137 in sRGB (IEC 61966-2-1). */
    private static final int LIGHT = 64;

    private static final int IN_SRGB = 137;

    static Stream<Arguments> files() throws IOException {
        BufferedImage grey = filled(new Color(LIGHT, LIGHT, LIGHT), BufferedImage.TYPE_INT_RGB);
        byte[] png = TestImages.encoded(grey, "png");
        byte[] profile =
                Carriers.chunk("iCCP", Carriers.joined(Carriers.latin("linear\0\0"), Carriers.deflated(LINEAR)));
        byte[] jpeg = TestImages.encoded(grey, "jpg");
        byte[] segment = Carriers.segment(0xe2, Carriers.joined(Carriers.latin("ICC_PROFILE\0\1\1"), LINEAR));
        byte[] webp = new ImageWriting(new WebpSupport(true)).write(Pixels.of(grey), ImageOptions.ofDefaults());
        byte[] head = Carriers.riffChunk("VP8X", new byte[] {0x20, 0, 0, 0, 15, 0, 0, 15, 0, 0});
        byte[] parts = Arrays.copyOfRange(webp, 12, webp.length);
        return Stream.of(
                Arguments.of("PNG", Carriers.inserted(png, 33, profile)),
                Arguments.of("JPEG", Carriers.inserted(jpeg, 2, segment)),
                Arguments.of(
                        "WebP",
                        Carriers.webp(Arrays.copyOf(webp, 12), head, Carriers.riffChunk("ICCP", LINEAR), parts)),
                Arguments.of("TIFF", tiff(TestImages.encoded(grey, "tiff"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void numbers_of_another_space_become_those_of_srgb(String name, byte[] file) {
        Picture picture = read(file);
        int pixel = picture.argb[5 * picture.width + 5];
        assertThat(pixel >> 8 & 0xff).as(name).isCloseTo(IN_SRGB, within(3));
        assertThat(pixel >> 16 & 0xff).isCloseTo(IN_SRGB, within(3));
    }

    @Test
    void transparency_is_left_as_it_is() {
        BufferedImage image = filled(new Color(LIGHT, LIGHT, LIGHT, 100), BufferedImage.TYPE_INT_ARGB);
        byte[] profile =
                Carriers.chunk("iCCP", Carriers.joined(Carriers.latin("linear\0\0"), Carriers.deflated(LINEAR)));
        Picture picture = read(Carriers.inserted(TestImages.encoded(image, "png"), 33, profile));
        assertThat(picture.argb[0] >>> 24).isEqualTo(100);
        assertThat(picture.argb[0] & 0xff).isCloseTo(IN_SRGB, within(1));
    }

    @Test
    void a_profile_of_greys_serves_a_grey_picture() {
        byte[] greys = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        BufferedImage image = filled(new Color(LIGHT, LIGHT, LIGHT), BufferedImage.TYPE_BYTE_GRAY);
        int stored = image.getRaster().getSample(0, 0, 0);
        byte[] profile = Carriers.chunk("iCCP", Carriers.joined(Carriers.latin("grey\0\0"), Carriers.deflated(greys)));
        Picture picture = read(Carriers.inserted(TestImages.encoded(image, "png"), 33, profile));
        double light = stored / 255.0;
        assertThat(picture.argb[0] & 0xff)
                .isCloseTo((int) Math.round(255 * (1.055 * Math.pow(light, 1 / 2.4) - 0.055)), within(3));
    }

    @Test
    void a_profile_that_is_none_or_a_bomb_leaves_the_numbers() {
        byte[] png = TestImages.encoded(filled(new Color(LIGHT, LIGHT, LIGHT), BufferedImage.TYPE_INT_RGB), "png");
        for (byte[] icc : new byte[][] {new byte[200], new byte[100 << 20]}) {
            byte[] chunk = Carriers.chunk("iCCP", Carriers.joined(Carriers.latin("x\0\0"), Carriers.deflated(icc)));
            assertThat(read(Carriers.inserted(png, 33, chunk)).argb[0] & 0xff).isEqualTo(LIGHT);
        }
    }

    @Test
    void srgb_by_any_maker_is_left_alone() {
        byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        assertThat(SrgbConversion.of(srgb, 3)).isEmpty();
        assertThat(SrgbConversion.of(LINEAR, 3)).isPresent();
    }

    @Test
    void four_inks_as_adobe_writes_them_become_srgb() throws IOException {
        // Full cyan and no more, inverted.
        byte[] jpeg = fourColours(new int[] {0, 255, 255, 255}, 0);
        assertColour(read(jpeg), 0, 255, 255);
    }

    @Test
    void ycck_becomes_srgb() throws IOException {
        // Red, that is neither cyan nor black: Y 76, Cb 85, Cr 255 of the inverted inks.
        byte[] jpeg = fourColours(new int[] {76, 85, 255, 255}, 2);
        assertColour(read(jpeg), 254, 0, 0);
    }

    private static void assertColour(Picture picture, int red, int green, int blue) {
        int pixel = picture.argb[5 * picture.width + 5];
        assertThat(pixel >> 16 & 0xff).isCloseTo(red, within(6));
        assertThat(pixel >> 8 & 0xff).isCloseTo(green, within(6));
        assertThat(pixel & 0xff).isCloseTo(blue, within(6));
    }

    private static byte[] fourColours(int[] values, int transform) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                raster.setPixel(x, y, values);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        byte[] adobe = Carriers.joined(
                "Adobe".getBytes(StandardCharsets.US_ASCII), new byte[] {0, 100, 0, 0, 0, 0, (byte) transform});
        return Carriers.inserted(bytes.toByteArray(), 2, Carriers.segment(0xee, adobe));
    }

    private static byte[] tiff(byte[] tiff) {
        ByteOrder order = tiff[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer in = ByteBuffer.wrap(tiff).order(order);
        SortedMap<Integer, byte[]> entries = new TreeMap<>();
        int directory = in.getInt(4);
        for (int i = 0; i < in.getShort(directory); i++) {
            byte[] entry = new byte[12];
            in.get(directory + 2 + i * 12, entry);
            entries.put(in.getShort(directory + 2 + i * 12) & 0xffff, entry);
        }
        int even = tiff.length + (tiff.length & 1);
        entries.put(
                34675,
                ByteBuffer.allocate(12)
                        .order(order)
                        .putShort((short) 34675)
                        .putShort((short) 7)
                        .putInt(LINEAR.length)
                        .putInt(even)
                        .array());
        int start = even + LINEAR.length + (LINEAR.length & 1);
        ByteBuffer out =
                ByteBuffer.allocate(start + 2 + entries.size() * 12 + 4).order(order);
        out.put(tiff).putInt(4, start).position(even).put(LINEAR).position(start);
        out.putShort((short) entries.size());
        entries.values().forEach(out::put);
        return out.array();
    }

    private static BufferedImage filled(Color colour, int type) {
        BufferedImage image = new BufferedImage(16, 16, type);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                image.setRGB(x, y, colour.getRGB());
            }
        }
        return image;
    }

    private static Picture read(byte[] file) {
        return new ImageReading(Limits.DEFAULT, new WebpSupport(true)).read(TestImages.stream(file)).picture;
    }
}

package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The figure that is asked for before a picture is decoded is one that is kept. */
class MemoryBoundTest {
    private static final int WIDTH = 3000;
    private static final int HEIGHT = 1000;
    /** What decoders need however small the picture is, and rows thrown away. */
    private static final long REST = 24L << 20;

    static Stream<Arguments> files() {
        BufferedImage plain = TestImages.drawn(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        return Stream.of(
                Arguments.of("PNG", TestImages.encoded(plain, "png")),
                Arguments.of("PNG of 16 bits and alpha", TestImages.encoded(deep(), "png")),
                Arguments.of("JPEG", TestImages.encoded(plain, "jpg")),
                Arguments.of("GIF", TestImages.encoded(plain, "gif")),
                Arguments.of("BMP", TestImages.encoded(plain, "bmp")),
                Arguments.of("TIFF of 16 bits and alpha", TestImages.encoded(deep(), "tiff")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void no_more_memory_is_taken_than_the_header_foretells(String name, byte[] file) {
        ImageReading reading = new ImageReading(Limits.DEFAULT, new WebpSupport(true));
        // Once for what Java loads at the first time.
        reading.read(file, Integer.MAX_VALUE);
        long foretold = reading.memory(file);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        reading.read(file, Integer.MAX_VALUE);
        assertThat(threads.getThreadAllocatedBytes(thread) - before)
                .as(name)
                .isLessThan(foretold + 2L * file.length + REST);
        assertThat(foretold).isLessThanOrEqualTo(16L * WIDTH * HEIGHT);
    }

    private static BufferedImage deep() {
        ComponentColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, WIDTH, HEIGHT, 4, null);
        raster.setPixel(5, 5, new int[] {60_000, 30_000, 10_000, 65_535});
        return new BufferedImage(colours, raster, false, null);
    }
}

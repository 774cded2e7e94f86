package dev.filmwright.core.export.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.media.FrameSize;
import dev.filmwright.time.FrameRate;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jcodec.codecs.h264.H264Decoder;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;

class PictureEncoderProperties {
    /** Quantiser 24 has steps of 10; half a step is as far off as a coefficient gets, and deblocking adds its share. */
    private static final double WORST_MEAN_SQUARE = 30;

    @Property(tries = 150)
    void whatever_it_shows_a_picture_decodes_close_to_its_source(
            @ForAll @IntRange(min = 1, max = 6) int columns,
            @ForAll @IntRange(min = 1, max = 6) int rows,
            @ForAll @IntRange(min = 1, max = 255) int contrast,
            @ForAll @IntRange(min = 1, max = 16) int grain,
            @ForAll long seed) {
        VideoFormat format = VideoFormat.of(new FrameSize(16 * columns, 16 * rows), FrameRate.FPS_24);
        Yuv source = noise(format, contrast, grain, new Random(seed));

        Picture decoded = decode(format, new PictureEncoder(format).encode(source, 1));

        for (int plane = 0; plane < 3; plane++) {
            assertThat(meanSquare(source.planes[plane], decoded.getPlaneData(plane)))
                    .isLessThan(WORST_MEAN_SQUARE);
        }
    }

    private static Yuv noise(VideoFormat format, int contrast, int grain, Random random) {
        Yuv picture = new Yuv(format);
        for (int plane = 0; plane < 3; plane++) {
            int stride = picture.stride(plane);
            byte[] pixels = picture.planes[plane];
            for (int at = 0; at < pixels.length; at++) {
                int x = at % stride;
                int y = at / stride;
                if (x % grain == 0 && y % grain == 0) {
                    pixels[at] = (byte) (128 + random.nextInt(contrast + 1) - (contrast + 1) / 2);
                } else {
                    pixels[at] = pixels[(y - y % grain) * stride + x - x % grain];
                }
            }
        }
        return picture;
    }

    private static Picture decode(VideoFormat format, byte[] slice) {
        Picture room = Picture.create(16 * format.columns(), 16 * format.rows(), ColorSpace.YUV420);
        List<ByteBuffer> units = List.of(
                ByteBuffer.wrap(ParameterSets.sequence(format)),
                ByteBuffer.wrap(ParameterSets.picture(PictureEncoder.QP)),
                ByteBuffer.wrap(slice));
        return new H264Decoder().decodeFrameFromNals(units, room.getData());
    }

    private static double meanSquare(byte[] source, byte[] decoded) {
        double sum = 0;
        for (int at = 0; at < source.length; at++) {
            int difference = (source[at] & 255) - (decoded[at] + 128);
            sum += difference * difference;
        }
        return sum / source.length;
    }
}

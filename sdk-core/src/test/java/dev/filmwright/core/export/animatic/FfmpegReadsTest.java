package dev.filmwright.core.export.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.media.FrameSize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegReadsTest {
    @TempDir
    Path folder;

    @Test
    void ffmpeg_decodes_every_picture_without_a_warning() throws Exception {
        Ffmpeg.required();
        FilmFixture.export(
                FilmFixture.drawn(FilmFixture.film(FilmFixture.SMALL, 30, 1, 1, 17), new FrameSize(318, 178)), folder);

        assertThat(decode()).isEmpty();
        assertThat(Files.size(folder.resolve("film.yuv"))).isEqualTo(49L * 318 * 178 * 3 / 2);
    }

    @Test
    void ffmpeg_draws_what_the_encoder_drew_to_the_last_bit() throws Exception {
        Path stream = folder.resolve("film.h264");
        VideoFormat format = VideoFormat.of(new FrameSize(320, 176), FilmFixture.SMALL.rate());
        Yuv picture = new Yuv(format);
        BufferedImage board = Drawings.drawing(format.size(), 7);
        Colours.convert(board.getRGB(0, 0, 320, 176, null, 0, 320), format.size(), picture);
        PictureEncoder encoder = new PictureEncoder(format);
        Files.write(stream, byteStream(format, encoder.encode(picture, 0)));

        String said = Ffmpeg.run(
                folder, "-skip_loop_filter", "all", "-i", stream.toString(), "-f", "rawvideo", folder + "/film.yuv");

        assertThat(said).isEmpty();
        byte[] shown = Files.readAllBytes(folder.resolve("film.yuv"));
        byte[][] planes = encoder.drawn().planes;
        assertThat(Arrays.copyOf(shown, 320 * 176)).isEqualTo(planes[0]);
        assertThat(Arrays.copyOfRange(shown, 320 * 176, 320 * 176 * 5 / 4)).isEqualTo(planes[1]);
        assertThat(Arrays.copyOfRange(shown, 320 * 176 * 5 / 4, shown.length)).isEqualTo(planes[2]);
    }

    private String decode() throws Exception {
        return Ffmpeg.run(
                folder,
                "-i",
                folder.resolve("animatic.mp4").toString(),
                "-f",
                "rawvideo",
                folder.resolve("film.yuv").toString());
    }

    private static byte[] byteStream(VideoFormat format, byte[] slice) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] unit :
                new byte[][] {ParameterSets.sequence(format), ParameterSets.picture(PictureEncoder.QP), slice}) {
            out.writeBytes(new byte[] {0, 0, 0, 1});
            out.writeBytes(unit);
        }
        return out.toByteArray();
    }
}

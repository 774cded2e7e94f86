package dev.filmwright.core.export.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnimaticRepeatTest {
    private static final AnimaticExporter EXPORTER = new AnimaticExporter(() -> FfmpegChoice.OFF);

    @TempDir
    Path folder;

    @Test
    void equal_turnovers_give_equal_bytes() {
        long[] frames = {3, 9, 1, 1, 4, 4, 4, 30, 2, 5, 8, 1};
        Mp4Reader one =
                FilmFixture.export(FilmFixture.film(FilmFixture.SMALL, frames), folder.resolve("one.mp4"), EXPORTER);
        Mp4Reader other =
                FilmFixture.export(FilmFixture.film(FilmFixture.SMALL, frames), folder.resolve("other.mp4"), EXPORTER);

        assertThat(one.file).isEqualTo(other.file);
    }

    @Test
    void no_time_of_creation_is_written() {
        Mp4Reader film = FilmFixture.export(FilmFixture.film(FilmFixture.SMALL, 3), folder);

        assertThat(film.box("moov", "mvhd").getLong(4)).isZero();
        assertThat(film.box("moov", "trak", "tkhd").getLong(4)).isZero();
        assertThat(film.box("moov", "trak", "mdia", "mdhd").getLong(4)).isZero();
    }

    @Test
    void neighbouring_shots_never_carry_the_same_picture_identifier() {
        Mp4Reader film = FilmFixture.export(FilmFixture.film(FilmFixture.SMALL, 1, 1, 1), folder);

        assertThat(identifier(film, 0)).isNotEqualTo(identifier(film, 1));
        assertThat(identifier(film, 1)).isNotEqualTo(identifier(film, 2));
    }

    /** Returns the bits behind first_mb_in_slice (1), slice_type (7), the parameter set (1) and frame_num (4). */
    private static int identifier(Mp4Reader film, int sample) {
        return ByteBuffer.wrap(film.samples.get(sample)).getInt(5) << 13 >>> 29;
    }
}

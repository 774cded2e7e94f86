package dev.filmwright.core.export.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.time.FrameRate;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnimaticFramesTest {
    @TempDir
    Path folder;

    @Test
    void every_shot_lasts_exactly_its_frames() {
        Mp4Reader film = FilmFixture.export(FilmFixture.film(FilmFixture.SMALL, 24, 1, 300, 1, 7), folder);

        assertThat(film.samples).hasSize(333);
        assertThat(film.syncSamples).containsExactly(1, 25, 26, 326, 327);
    }

    @Test
    void a_film_of_one_frame_is_a_film() {
        Mp4Reader film = FilmFixture.export(FilmFixture.film(FilmFixture.SMALL, 1), folder);

        assertThat(film.samples).hasSize(1);
        assertThat(film.syncSamples).containsExactly(1);
    }

    @Test
    void only_the_first_picture_of_a_shot_is_coded_the_others_repeat_it() {
        Mp4Reader film = FilmFixture.export(FilmFixture.film(FilmFixture.SMALL, 40, 2), folder);

        assertThat(film.samples.get(0)[4]).isEqualTo((byte) NalUnit.IDR_SLICE);
        assertThat(film.samples.get(40)[4]).isEqualTo((byte) NalUnit.IDR_SLICE);
        assertThat(film.samples.subList(1, 40))
                .allSatisfy(sample -> assertThat(sample).hasSizeLessThan(12));
        assertThat(film.samples.get(41)).hasSizeLessThan(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23.976", "24", "25", "29.97", "30", "47.952", "48", "50", "59.94", "60"})
    void pictures_come_at_the_productions_rate_exactly(String text) {
        FrameRate rate = FrameRate.parse(text);
        Mp4Reader film = FilmFixture.export(FilmFixture.film(FilmFixture.SMALL.withRate(rate), 5, 6), folder);

        assertThat(film.durations).hasSize(11).containsOnly(film.durations.get(0));
        assertThat(film.durations.get(0) * rate.numerator()).isEqualTo((long) film.timescale * rate.denominator());
    }

    @Test
    void the_movie_the_track_and_the_media_last_as_long_as_the_pictures() {
        Mp4Reader film = FilmFixture.export(FilmFixture.film(FilmFixture.SMALL, 24, 25), folder);
        ByteBuffer movie = film.box("moov", "mvhd");

        assertThat(movie.getInt(12)).isEqualTo(film.timescale);
        assertThat(movie.getInt(16)).isEqualTo((int) film.totalDuration());
        assertThat(film.box("moov", "trak", "tkhd").getInt(20)).isEqualTo((int) film.totalDuration());
        assertThat(film.box("moov", "trak", "mdia", "mdhd").getInt(16)).isEqualTo((int) film.totalDuration());
    }

    @Test
    void the_tables_stand_before_the_pictures_so_that_it_plays_while_it_loads() {
        Mp4Reader film = FilmFixture.export(FilmFixture.film(FilmFixture.SMALL, 3), folder);

        assertThat(film.topLevel).containsExactly("ftyp", "moov", "mdat");
    }
}

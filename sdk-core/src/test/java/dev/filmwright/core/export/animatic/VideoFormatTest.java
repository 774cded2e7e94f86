package dev.filmwright.core.export.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.media.FrameSize;
import dev.filmwright.time.FrameRate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoFormatTest {
    @ParameterizedTest
    @CsvSource({
        "1280, 720, 24, 40",
        "1920, 1080, 30, 40",
        "1920, 1080, 60, 42",
        "2048, 1152, 24, 50",
        "2048, 2048, 24, 50",
        "2048, 2048, 60, 51",
        "2048, 204, 60, 40"
    })
    void the_level_is_the_lowest_that_allows_size_and_rate(int width, int height, String rate, int level) {
        assertThat(VideoFormat.of(new FrameSize(width, height), FrameRate.parse(rate))
                        .level())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"853, 480, 852, 480, 54, 30", "1, 1, 2, 2, 1, 1", "1280, 545, 1280, 544, 80, 34"})
    void edges_become_even_and_macroblocks_cover_them(
            int width, int height, int evenWidth, int evenHeight, int columns, int rows) {
        VideoFormat format = VideoFormat.of(new FrameSize(width, height), FrameRate.FPS_24);

        assertThat(format.size()).isEqualTo(new FrameSize(evenWidth, evenHeight));
        assertThat(format.columns()).isEqualTo(columns);
        assertThat(format.rows()).isEqualTo(rows);
    }
}

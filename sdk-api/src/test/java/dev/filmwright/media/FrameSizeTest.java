package dev.filmwright.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameSizeTest {

    @Test
    void a_size_is_written_width_first() {
        assertThat(new FrameSize(1280, 720)).hasToString("1280x720");
    }

    @ParameterizedTest
    @CsvSource({"0, 720", "1280, 0", "-1, 720", "1280, -720"})
    void an_edge_has_one_pixel_at_least(int width, int height) {
        assertThatThrownBy(() -> new FrameSize(width, height))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(width + "x" + height);
    }
}

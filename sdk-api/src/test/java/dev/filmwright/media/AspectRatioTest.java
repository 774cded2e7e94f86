package dev.filmwright.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AspectRatioTest {

    @ParameterizedTest
    @ValueSource(strings = {"16:9", "9:16", "1:1", "4:3", "5:4", "1.05:1", "1.85:1", "2.35:1", "2.39:1"})
    void a_ratio_is_printed_as_film_people_write_it(String text) {
        assertThat(AspectRatio.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"1920:1080, 16:9", "16x9, 16:9", "16/9, 16:9", "' 2.00 : 1 ', 2:1", "2.35:1, 47:20"})
    void equal_shapes_are_equal_however_they_are_written(String one, String other) {
        assertThat(AspectRatio.parse(one)).isEqualTo(AspectRatio.parse(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wide", "16", "16:", ":9", "-16:9", "16:9:1", "2.355:1", "99999:1", "1:2.35"})
    void what_is_no_ratio_is_refused_with_examples(String text) {
        assertThatThrownBy(() -> AspectRatio.parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("16:9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:1", "1:0", "11:1", "1:11"})
    void no_picture_is_longer_than_ten_times_its_width(String text) {
        assertThatThrownBy(() -> AspectRatio.parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("10:1");
    }

    @Test
    void the_longer_edge_has_the_length_asked_for() {
        assertThat(AspectRatio.WIDE.sizeFor(1280)).isEqualTo(new FrameSize(1280, 720));
        assertThat(AspectRatio.parse("9:16").sizeFor(1280)).isEqualTo(new FrameSize(720, 1280));
        assertThat(AspectRatio.parse("2.39:1").sizeFor(1280)).isEqualTo(new FrameSize(1280, 536));
    }
}

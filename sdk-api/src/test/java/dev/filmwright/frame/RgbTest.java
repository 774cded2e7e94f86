package dev.filmwright.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RgbTest {

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0x336699, 0xFFFFFF})
    void a_colour_has_eight_bits_of_red_green_and_blue(int value) {
        assertThat(new Rgb(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0x1000000, 0xFF336699})
    void a_colour_has_no_alpha(int value) {
        assertThatThrownBy(() -> new Rgb(value))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(Integer.toHexString(value));
    }
}

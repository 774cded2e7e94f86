package dev.filmwright.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupTest {

    @ParameterizedTest
    @ValueSource(ints = {8, 35, 400})
    void a_setup_takes_every_lens_from_fisheye_to_super_telephoto(int lens) {
        assertThat(with(lens).lensMm()).isEqualTo(lens);
    }

    @ParameterizedTest
    @ValueSource(ints = {-50, 0, 7, 401})
    void there_is_no_other_lens(int lens) {
        assertThatThrownBy(() -> with(lens))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("lensMm is \"" + lens + "\": use 8 to 400 millimetres");
    }

    private static Setup with(int lens) {
        return new Setup(Framing.EXTREME_WIDE, Angle.EYE_LEVEL, Movement.STATIC, lens);
    }
}

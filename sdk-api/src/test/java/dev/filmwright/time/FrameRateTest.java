package dev.filmwright.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameRateTest {

    @ParameterizedTest
    @CsvSource({
        "23.976, 24000, 1001, 24, true, false",
        "24, 24, 1, 24, false, false",
        "25, 25, 1, 25, false, false",
        "29.97, 30000, 1001, 30, true, true",
        "30, 30, 1, 30, false, false",
        "47.952, 48000, 1001, 48, true, false",
        "48, 48, 1, 48, false, false",
        "50, 50, 1, 50, false, false",
        "59.94, 60000, 1001, 60, true, true",
        "60, 60, 1, 60, false, false"
    })
    void the_rates_in_use_are_exact(
            String text, int numerator, int denominator, int nominal, boolean ntsc, boolean canDrop) {
        FrameRate rate = FrameRate.parse(text);

        assertThat(rate).isEqualTo(new FrameRate(numerator, denominator)).hasToString(text);
        assertThat(rate.nominal()).isEqualTo(nominal);
        assertThat(rate.ntsc()).isEqualTo(ntsc);
        assertThat(rate.canDrop()).isEqualTo(canDrop);
    }

    @ParameterizedTest
    @CsvSource({
        "23.98, 24000/1001",
        "24000/1001, 24000/1001",
        "30000/1001, 30000/1001",
        "47.95, 48000/1001",
        "' 25 ', 25/1"
    })
    void other_spellings_mean_the_same(String text, String exact) {
        FrameRate rate = FrameRate.parse(text);

        assertThat(rate.numerator() + "/" + rate.denominator()).isEqualTo(exact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-24", "23", "24.0", "29,97", "2997", "fast", "24fps"})
    void what_is_no_rate_in_use_is_refused_with_those_that_are(String text) {
        assertThatThrownBy(() -> FrameRate.parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("23.976, 24, 25, 29.97");
    }

    @Test
    void fractions_are_reduced_so_that_equal_rates_are_equal() {
        assertThat(new FrameRate(48, 2)).isEqualTo(FrameRate.FPS_24);
        assertThat(new FrameRate(60000, 2002)).isEqualTo(FrameRate.parse("29.97"));
    }

    @Test
    void both_parts_must_be_positive() {
        assertThatThrownBy(() -> new FrameRate(0, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new FrameRate(24, -1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void rates_nobody_uses_are_named_by_their_fraction_and_never_drop() {
        assertThat(new FrameRate(90000, 1001)).hasToString("90000/1001");
        assertThat(new FrameRate(90000, 1001).canDrop()).isFalse();
        assertThat(new FrameRate(23500, 1001)).hasToString("23500/1001");
        assertThat(new FrameRate(25, 2)).hasToString("25/2");
    }

    @ParameterizedTest
    @CsvSource({"24, 1000, 24", "24, 20, 1", "24, 0, 1", "24, 1021, 25", "24, 1020, 24", "29.97, 600000, 17982"})
    void durations_become_the_nearest_whole_frame(String rate, long millis, long frames) {
        assertThat(FrameRate.parse(rate).framesIn(Duration.ofMillis(millis))).isEqualTo(frames);
    }

    @Test
    void frames_last_what_the_exact_rate_says() {
        assertThat(FrameRate.parse("23.976").durationOf(24)).isEqualTo(Duration.ofMillis(1001));
        assertThat(FrameRate.FPS_24.durationOf(1)).isEqualTo(Duration.ofNanos(41_666_666));
    }
}

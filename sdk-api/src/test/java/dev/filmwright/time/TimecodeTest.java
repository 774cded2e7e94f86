package dev.filmwright.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimecodeTest {
    private static final FrameRate FILM = FrameRate.parse("24");
    private static final FrameRate NTSC = FrameRate.parse("29.97");
    private static final FrameRate NTSC_DOUBLE = FrameRate.parse("59.94");

    @ParameterizedTest
    @CsvSource({
        "0, 00:00:00;00, 00:00:00:00",
        "1799, 00:00:59;29, 00:00:59:29",
        "1800, 00:01:00;02, 00:01:00:00",
        "3598, 00:02:00;02, 00:01:59:28",
        "17981, 00:09:59;29, 00:09:59:11",
        "17982, 00:10:00;00, 00:09:59:12",
        "107892, 01:00:00;00, 00:59:56:12"
    })
    void frames_at_29_97_have_these_labels(long frames, String drop, String nonDrop) {
        assertThat(Timecode.drop(frames, NTSC)).hasToString(drop);
        assertThat(Timecode.nonDrop(frames, NTSC)).hasToString(nonDrop);
        assertThat(Timecode.parse(drop, NTSC)).isEqualTo(Timecode.drop(frames, NTSC));
        assertThat(Timecode.parse(nonDrop, NTSC)).isEqualTo(Timecode.nonDrop(frames, NTSC));
    }

    @ParameterizedTest
    @CsvSource({
        "3599, 00:00:59;59",
        "3600, 00:01:00;04",
        "35964, 00:10:00;00",
        "215784, 01:00:00;00",
        "5178815, 23:59:59;59"
    })
    void frames_at_59_94_have_these_drop_frame_labels(long frames, String label) {
        assertThat(Timecode.drop(frames, NTSC_DOUBLE)).hasToString(label);
        assertThat(Timecode.parse(label, NTSC_DOUBLE).frames()).isEqualTo(frames);
    }

    @ParameterizedTest
    @CsvSource({
        "23.976, 86400", "24, 86400", "25, 90000", "29.97, 108000", "30, 108000",
        "47.952, 172800", "48, 172800", "50, 180000", "59.94, 216000", "60, 216000"
    })
    void an_hour_counts_nominal_frames(String rate, long frames) {
        assertThat(Timecode.parse("01:00:00:00", FrameRate.parse(rate)).frames())
                .isEqualTo(frames);
    }

    @Test
    void the_last_label_of_the_day_ends_it() {
        Timecode last = Timecode.drop(2589407, NTSC);

        assertThat(last).hasToString("23:59:59;29");
        assertThat(Timecode.perDay(NTSC, true)).isEqualTo(2589408);
        assertThatThrownBy(() -> last.plus(1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("24 hours");
        assertThat(last.plusWrapping(1)).hasToString("00:00:00;00");
    }

    @Test
    void wrapping_goes_both_ways_and_round_more_than_once() {
        Timecode midnight = Timecode.nonDrop(0, FILM);

        assertThat(midnight.plusWrapping(-1)).hasToString("23:59:59:23");
        assertThat(midnight.plusWrapping(3 * Timecode.perDay(FILM, false) + 5)).hasToString("00:00:00:05");
        assertThat(midnight.plusWrapping(Long.MIN_VALUE).frames()).isNotNegative();
        assertThatThrownBy(() -> midnight.plus(-1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Timecode.nonDrop(1, FILM).plus(Long.MAX_VALUE))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:01:00;00", "00:01:00;01", "23:59:00;01", "00;11;00;00", "00.01.00.00", "00:01:00,01"})
    void labels_that_drop_frame_leaves_out_are_refused(String label) {
        assertThatThrownBy(() -> Timecode.parse(label, NTSC))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(label)
                .hasMessageContaining("the minute starts with frame 2");
    }

    @Test
    void at_59_94_four_labels_are_left_out() {
        assertThatThrownBy(() -> Timecode.parse("00:01:00;03", NTSC_DOUBLE)).hasMessageContaining("frame 4");
        assertThat(Timecode.parse("00:01:00;04", NTSC_DOUBLE).frames()).isEqualTo(3600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:10:00;00", "00:10:00;01", "01:00:00;00", "00:01:00:00"})
    void labels_of_tenth_minutes_and_of_non_drop_are_read(String label) {
        assertThat(Timecode.parse(label, NTSC)).hasToString(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01:00:03;22", "01;00;03;22", "01:00:03.22", "01:00:03,22", "01.00.03.22", " 01:00:03;22 "})
    void drop_frame_is_read_in_every_usual_way(String text) {
        assertThat(Timecode.parse(text, NTSC)).hasToString("01:00:03;22");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1:00:00:00",
                "01:00:00",
                "01:00:00:00:00",
                "-1:00:00:00",
                "01;00:00;00",
                "01;00;00:00",
                "٠١:00:00:00",
                "24:00:00:00",
                "00:60:00:00",
                "00:00:60:00",
                "00:00:00:24",
                "00:00:00;12"
            })
    void what_is_no_label_at_24_is_refused(String text) {
        assertThatThrownBy(() -> Timecode.parse(text, FILM))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("timecode is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23.976", "24", "25", "30", "47.952", "48", "50", "60"})
    void drop_frame_exists_at_29_97_and_59_94_only(String rate) {
        assertThatThrownBy(() -> Timecode.drop(0, FrameRate.parse(rate)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("29.97 and 59.94");
    }

    @Test
    void rates_with_three_digit_frames_have_no_timecode() {
        assertThatThrownBy(() -> Timecode.nonDrop(0, new FrameRate(120, 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("two digits");
    }
}

package dev.filmwright.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.InvalidInputException;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimecodeProperties {

    @Property
    void every_frame_of_a_day_reads_back_from_its_label(@ForAll("timecodes") Timecode timecode) {
        assertThat(Timecode.parse(timecode.toString(), timecode.rate())).isEqualTo(timecode);
    }

    @Property
    void a_later_frame_has_a_later_label(@ForAll("timecodes") Timecode timecode) {
        if (timecode.frames() + 1 < Timecode.perDay(timecode.rate(), timecode.dropFrame())) {
            assertThat(timecode.plus(1).toString()).isGreaterThan(timecode.toString());
        }
    }

    @Property
    void drop_frame_keeps_up_with_the_clock(@ForAll("timecodes") Timecode timecode) {
        if (timecode.dropFrame()) {
            String label = timecode.toString();
            long seconds = Integer.parseInt(label.substring(0, 2)) * 3600L
                    + Integer.parseInt(label.substring(3, 5)) * 60L
                    + Integer.parseInt(label.substring(6, 8));
            double real = timecode.frames() * 1001.0 / timecode.rate().numerator();
            // Labels run ahead by up to 0.06 s within ten minutes, and by 0.0864 s more at the end of a day.
            assertThat(real - seconds).isBetween(-0.15, 1.2);
        }
    }

    @Example
    void each_label_of_a_drop_frame_day_is_either_a_frame_or_left_out_in_order() {
        for (String text : new String[] {"29.97", "59.94"}) {
            FrameRate rate = FrameRate.parse(text);
            long next = 0;
            for (int minute = 0; minute < 24 * 60; minute++) {
                int first = minute % 10 == 0 ? 0 : rate.nominal() / 15;
                for (int frame = 0; frame < rate.nominal(); frame++) {
                    next = checked(rate, minute, frame, first, next);
                }
                next += 59L * rate.nominal();
            }
            assertThat(next).isEqualTo(Timecode.perDay(rate, true));
        }
    }

    /** Checks one label of a minute's first second; the other 59 have no labels left out. */
    private static long checked(FrameRate rate, int minute, int frame, int first, long next) {
        String label = String.format(Locale.ROOT, "%02d:%02d:00;%02d", minute / 60, minute % 60, frame);
        if (frame < first) {
            assertRefused(label, rate);
            return next;
        }
        if (Timecode.parse(label, rate).frames() != next
                || !Timecode.drop(next, rate).toString().equals(label)) {
            throw new AssertionError(label + " should be frame " + next + " at " + rate);
        }
        return next + 1;
    }

    private static void assertRefused(String label, FrameRate rate) {
        try {
            Timecode.parse(label, rate);
        } catch (InvalidInputException expected) {
            return;
        }
        throw new AssertionError(label + " should not exist at " + rate);
    }

    @Example
    void frames_all_over_both_drop_frame_days_read_back_in_order() {
        for (String text : new String[] {"29.97", "59.94"}) {
            FrameRate rate = FrameRate.parse(text);
            String before = "";
            for (long frame = 0; frame < Timecode.perDay(rate, true); frame += 7) {
                String label = Timecode.drop(frame, rate).toString();
                if (Timecode.parse(label, rate).frames() != frame || label.compareTo(before) <= 0) {
                    throw new AssertionError("frame " + frame + " became " + label + " after " + before);
                }
                before = label;
            }
        }
    }

    @Provide
    Arbitrary<Timecode> timecodes() {
        Arbitrary<FrameRate> rates = Arbitraries.of(
                        "23.976", "24", "25", "29.97", "30", "47.952", "48", "50", "59.94", "60")
                .map(FrameRate::parse);
        return rates.flatMap(rate -> Arbitraries.of(true, false)
                .map(drop -> drop && rate.canDrop())
                .flatMap(drop -> Arbitraries.longs()
                        .between(0, Timecode.perDay(rate, drop) - 1)
                        .map(frame -> new Timecode(frame, rate, drop))));
    }
}

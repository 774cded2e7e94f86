package dev.filmwright.core.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.frame.Framing;
import dev.filmwright.production.Shot;
import dev.filmwright.production.Shot.Line;
import org.junit.jupiter.api.Test;

final class TimingTest {
    private static Draft saying(String manner, String text) {
        return new Draft(Shot.Kind.SINGLE, Framing.MEDIUM, "rule", "because")
                .saying(new Line("character/ANNA", "ANNA", "", manner, text));
    }

    @Test
    void speech_takes_its_words_and_its_pauses() {
        long plain =
                Timing.of(saying("", "one two three four five six seven eight")).toMillis();
        long beat = Timing.of(saying("beat", "one two three four five six seven eight"))
                .toMillis();
        long broken = Timing.of(saying("", "one two three four... five six seven eight"))
                .toMillis();

        assertThat(plain).isBetween(3_000L, 3_500L);
        assertThat(beat).isEqualTo(plain + 1_000);
        assertThat(broken).isBetween(plain + 300, plain + 400);
    }

    @Test
    void no_shot_is_too_short_to_see_or_too_long_to_bear() {
        assertThat(Timing.of(saying("", "Yes."))).hasMillis(1_500);
        assertThat(Timing.of(new Draft(Shot.Kind.ACTION, Framing.WIDE, "rule", "because").acting("word ".repeat(99))))
                .hasMillis(12_000);
        assertThat(Timing.of(new Draft(Shot.Kind.TITLE, Framing.WIDE, "rule", "because").acting("END")))
                .hasMillis(3_000);
    }
}

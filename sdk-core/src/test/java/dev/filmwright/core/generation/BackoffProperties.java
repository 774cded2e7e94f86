package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BackoffProperties {

    @Property(tries = 200)
    void waits_double_up_to_five_minutes_and_a_quarter_more_by_chance(
            @ForAll @IntRange(min = 0, max = 100_000) int failed,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double chance) {
        Duration wait = new Backoff(() -> chance).after(failed);
        Duration plain = Duration.ofSeconds(failed < 9 ? Math.min(300, 1L << failed) : 300);

        assertThat(wait).isBetween(plain, plain.multipliedBy(5).dividedBy(4));
    }

    @Property(tries = 200)
    void a_wait_that_is_asked_for_is_never_cut_short_but_for_more_than_a_day(
            @ForAll @IntRange(min = 0, max = 20) int failed,
            @ForAll @LongRange(min = 0) long seconds,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double chance) {
        Duration asked = Duration.ofSeconds(seconds);
        Duration wait = new Backoff(() -> chance).after(failed, asked);

        Duration day = Duration.ofDays(1);
        assertThat(wait).isGreaterThanOrEqualTo(asked.compareTo(day) > 0 ? day : asked);
        assertThat(wait).isLessThanOrEqualTo(day);
    }

    @Property(tries = 100)
    void questions_are_asked_no_sooner_than_the_backend_says_and_a_tenth_later_at_most(
            @ForAll @LongRange(min = 50, max = 600_000) long millis,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double chance) {
        Duration asked = Duration.ofMillis(millis);

        assertThat(new Backoff(() -> chance).spread(asked)).isBetween(asked, Duration.ofMillis(millis + millis / 10));
    }

    @Example
    void jobs_that_broke_together_do_not_come_back_together() {
        double[] chance = {0};
        Backoff backoff = new Backoff(() -> chance[0] += 0.3);

        assertThat(backoff.after(3)).isNotEqualTo(backoff.after(3));
        assertThat(backoff.spread(Duration.ofSeconds(5))).isNotEqualTo(backoff.spread(Duration.ofSeconds(5)));
    }
}

package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WindowProperties {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Somebody wants one after each of the pauses, and waits when told to. */
    private static List<Instant> taken(int most, List<Integer> pauses) {
        Window window = new Window(most);
        List<Instant> taken = new ArrayList<>();
        Instant now = START;
        for (int pause : pauses) {
            now = now.plusMillis(pause);
            Instant opens = window.opens(now, 0);
            now = opens.isAfter(now) ? opens : now;
            assertThat(window.opens(now, 0)).isBeforeOrEqualTo(now);
            window.take(now);
            taken.add(now);
        }
        return taken;
    }

    @Property(tries = 200)
    void no_minute_has_more_than_the_limit(
            @ForAll @IntRange(min = 1, max = 7) int most,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 40_000) Integer> pauses) {
        List<Instant> taken = taken(most, pauses);

        for (int i = most; i < taken.size(); i++) {
            assertThat(Duration.between(taken.get(i - most), taken.get(i))).isGreaterThanOrEqualTo(MINUTE);
        }
    }

    @Property(tries = 200)
    void nobody_waits_longer_than_the_limit_asks_for(
            @ForAll @IntRange(min = 1, max = 7) int most,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 40_000) Integer> pauses) {
        List<Instant> taken = taken(most, pauses);

        Instant before = START;
        for (int i = 0; i < taken.size(); i++) {
            Instant wanted = before.plusMillis(pauses.get(i));
            Instant free = i < most ? wanted : taken.get(i - most).plus(MINUTE);
            assertThat(taken.get(i)).isEqualTo(free.isAfter(wanted) ? free : wanted);
            before = taken.get(i);
        }
    }

    @Example
    void one_that_is_about_to_be_taken_counts() {
        Window window = new Window(2);
        window.take(START);

        assertThat(window.opens(START, 1)).isEqualTo(Instant.MAX);
        assertThat(window.opens(START, 0)).isBeforeOrEqualTo(START);
    }

    @Example
    void a_clock_that_is_set_back_stops_nobody() {
        Window window = new Window(1);
        window.take(START.plus(Duration.ofDays(365)));

        assertThat(window.opens(START, 0)).isBeforeOrEqualTo(START);
    }

    @Example
    void without_a_limit_nothing_is_kept_and_nobody_waits() {
        Window window = new Window(Integer.MAX_VALUE);
        for (int i = 0; i < 1000; i++) {
            window.take(START);
        }

        assertThat(window.opens(START, 1000)).isBeforeOrEqualTo(START);
    }
}

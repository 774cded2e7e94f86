package dev.filmwright.core.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant THEN = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void an_id_is_26_digits_of_crockfords_base_32() {
        assertThat(new Ids(Clock.fixed(THEN, ZoneOffset.UTC), new Random(1)).next())
                .matches("[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Test
    void the_first_ten_digits_are_the_milliseconds_since_1970() {
        // 1469918176385 is the example of the specification.
        Clock clock = Clock.fixed(Instant.ofEpochMilli(1469918176385L), ZoneOffset.UTC);
        assertThat(new Ids(clock, new Random(1)).next()).startsWith("01ARYZ6S41");
    }

    @Test
    void ids_of_one_millisecond_rise_strictly() {
        Ids ids = new Ids(Clock.fixed(THEN, ZoneOffset.UTC), new Random(7));
        assertThat(Stream.generate(ids::next).limit(1000).toList()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ids_rise_when_the_clock_goes_back() {
        Iterator<Duration> steps = List.of(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ZERO)
                .iterator();
        Ids ids = new Ids(new SteppingClock(steps), new Random(3));
        assertThat(List.of(ids.next(), ids.next(), ids.next())).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ids_rise_when_the_random_bits_are_used_up() {
        RandomGenerator ones = () -> -1L;
        Ids ids = new Ids(Clock.fixed(THEN, ZoneOffset.UTC), ones);
        List<String> made = new ArrayList<>(List.of(ids.next(), ids.next(), ids.next()));
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    private static final class SteppingClock extends Clock {
        private final Iterator<Duration> steps;

        SteppingClock(Iterator<Duration> steps) {
            this.steps = steps;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return THEN.plus(steps.next());
        }
    }
}

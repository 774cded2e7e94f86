package dev.filmwright.provider.support.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RetryAfterProperties {
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Property
    void any_text_says_nothing_or_a_time_within_a_day(@ForAll String text) {
        assertThat(RetryAfter.parse(text, NOW).orElse(Duration.ZERO)).isBetween(Duration.ZERO, DAY);
    }

    @Property
    void what_is_almost_a_date_says_nothing_or_a_time_within_a_day(@ForAll("almostDates") String text) {
        assertThat(RetryAfter.parse(text, NOW).orElse(Duration.ZERO)).isBetween(Duration.ZERO, DAY);
    }

    @Property
    void seconds_are_seconds(@ForAll @LongRange(max = 86_400) long seconds) {
        assertThat(RetryAfter.parse(" " + seconds + " ", NOW)).contains(Duration.ofSeconds(seconds));
    }

    @Property
    void a_date_is_the_time_until_then(@ForAll @IntRange(min = -100_000, max = 86_400) int seconds) {
        String date = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(NOW.plusSeconds(seconds));
        assertThat(RetryAfter.parse(date, NOW)).contains(Duration.ofSeconds(Math.max(0, seconds)));
    }

    @Example
    void the_three_forms_of_the_standard_are_one_date() {
        Optional<Duration> expected = Optional.of(Duration.ofSeconds(37));
        assertThat(RetryAfter.parse("Sun, 06 Nov 1994 08:49:37 GMT", NOW)).isEqualTo(expected);
        assertThat(RetryAfter.parse("Sunday, 06-Nov-94 08:49:37 GMT", NOW)).isEqualTo(expected);
        assertThat(RetryAfter.parse("Sun Nov  6 08:49:37 1994", NOW)).isEqualTo(expected);
    }

    @Example
    void too_much_is_a_day_and_nonsense_is_nothing() {
        assertThat(RetryAfter.parse("999999999", NOW)).contains(DAY);
        assertThat(RetryAfter.parse("1.5", NOW)).contains(Duration.ofMillis(1500));
        assertThat(RetryAfter.parse("-1", NOW)).isEmpty();
        assertThat(RetryAfter.parse("soon", NOW)).isEmpty();
        assertThat(RetryAfter.parse("", NOW)).isEmpty();
        assertThat(RetryAfter.parse("99999999999999999999999999", NOW)).isEmpty();
    }

    @Provide
    Arbitrary<String> almostDates() {
        String date = "Sun, 06 Nov 1994 08:49:37 GMT";
        return Arbitraries.integers()
                .between(0, date.length() - 1)
                .flatMap(
                        at -> Arbitraries.chars().ascii().map(c -> date.substring(0, at) + c + date.substring(at + 1)));
    }
}

package dev.filmwright.provider.support.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code Retry-After} (RFC 9110, section 10.2.3): seconds, or a date in one of the three forms of section 5.6.7. What is
 * neither says nothing. The zone's name is not checked: HTTP knows one.
 */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
    private static final List<DateTimeFormatter> DATES = List.of(
            form("EEE, dd MMM yyyy HH:mm:ss"),
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
                    .appendPattern(" HH:mm:ss")
                    .toFormatter(Locale.ENGLISH),
            form("EEE MMM ppd HH:mm:ss yyyy"));

    private RetryAfter() {}

    /** Returns how long to wait from {@code now}: never less than nothing, never more than a day. */
    static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(within(Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000))));
        }
        String date = text.length() > 60 ? "" : text.replaceFirst("\\s+(?:GMT|UTC|Z)$", "");
        for (DateTimeFormatter form : DATES) {
            try {
                Instant at = LocalDateTime.parse(date, form).toInstant(ZoneOffset.UTC);
                return Optional.of(within(Duration.between(now, at)));
            } catch (DateTimeException | ArithmeticException e) {
                // Another form, or none.
            }
        }
        return Optional.empty();
    }

    static Duration within(Duration asked) {
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}

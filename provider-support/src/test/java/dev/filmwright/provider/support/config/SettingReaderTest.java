package dev.filmwright.provider.support.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.ProviderConfig;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings are taken as people write them; one that is missing or wrong is named with its remedy, and no secret with it. */
class SettingReaderTest {
    private static final ConfigKey PLACE =
            new ConfigKey("place", "where", Optional.empty(), false, Optional.of("ACME_PLACE"));
    private static final ConfigKey USUAL = ConfigKey.of("usual", "has a default", "on");
    private static final ConfigKey SECRET =
            new ConfigKey("token", "a secret", Optional.empty(), true, Optional.of("ACME_TOKEN"));

    @Test
    void a_value_is_taken_without_the_blanks_around_it() {
        assertThat(reader(PLACE, " here\n").text(PLACE)).contains("here");
        assertThat(reader(PLACE, " here\n").needed(PLACE)).isEqualTo("here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void a_blank_value_counts_as_not_set(String blank) {
        assertThat(reader(PLACE, blank).text(PLACE)).isEmpty();
        assertThat(reader(USUAL, blank).text(USUAL)).contains("on");
        assertThat(failure(() -> reader(PLACE, blank).needed(PLACE)).message()).contains("is missing");
    }

    @Test
    void a_blank_default_is_none() {
        ConfigKey key = ConfigKey.of("hosts", "further hosts", "");

        assertThat(nothing().text(key)).isEmpty();
    }

    @Test
    void what_is_missing_is_named_with_its_variable_and_what_would_do_instead() {
        Failure missing = failure(() -> nothing().needed(PLACE));

        assertThat(missing.kind()).isEqualTo(Failure.Kind.CONFIGURATION);
        assertThat(missing.provider()).contains("acme");
        assertThat(missing.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
        assertThat(missing.message()).isEqualTo("acme: setting \"place\" is missing: configure it, or set ACME_PLACE");
        assertThat(nothing().missing(PLACE, "or stay at home"))
                .hasMessage("acme: setting \"place\" is missing: configure it, or set ACME_PLACE; or stay at home");
    }

    @Test
    void a_word_is_one_of_those_that_are_known() {
        assertThat(reader(USUAL, "off").oneOf(USUAL, List.of("on", "off"))).isEqualTo("off");
        assertThat(failure(() -> reader(USUAL, "perhaps").oneOf(USUAL, List.of("on", "off")))
                        .message())
                .isEqualTo("acme: setting \"usual\" is \"perhaps\": use one of on, off");
    }

    @Test
    void a_time_is_of_one_millisecond_to_a_day() {
        assertThat(reader(PLACE, "1").millis(PLACE)).isEqualTo(Duration.ofMillis(1));
        assertThat(reader(PLACE, "86400000").millis(PLACE)).isEqualTo(Duration.ofDays(1));
        assertThat(reader(PLACE, "0").millis(PLACE, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "86400001", "soon", "1.5", "5s", "99999999999999999999999", "\u0665"})
    void what_is_no_such_time_is_named_with_what_would_be(String value) {
        assertThat(failure(() -> reader(PLACE, value).millis(PLACE)).message())
                .isEqualTo(
                        "acme: setting \"place\" is \"" + value + "\": use milliseconds, at least 1 and at most a day");
    }

    @Test
    void a_number_has_both_its_bounds() {
        assertThat(reader(PLACE, "-3").whole(PLACE, -3, 5)).isEqualTo(-3);
        assertThat(reader(PLACE, "5").whole(PLACE, -3, 5)).isEqualTo(5);
        assertThat(reader(PLACE, "2147483647").whole(PLACE, 1, Integer.MAX_VALUE))
                .isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "five", "4294967297", "0x1"})
    void what_is_no_such_number_is_named_with_its_bounds(String value) {
        assertThat(failure(() -> reader(PLACE, value).whole(PLACE, 1, 5)).message())
                .isEqualTo("acme: setting \"place\" is \"" + value + "\": use a whole number from 1 to 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://host", "http://host:8188/proxy", "HTTPS://host", "http://[::1]:1"})
    void an_address_is_one_of_http_and_names_a_host(String value) {
        assertThat(reader(PLACE, value).address(PLACE)).isEqualTo(URI.create(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "host:80", "ftp://host", "httpx://host", "https://", "https://a b", "file:/etc"})
    void what_is_no_address_is_named_with_how_to_write_one(String value) {
        assertThat(failure(() -> reader(PLACE, value).address(PLACE)).message())
                .isEqualTo(
                        "acme: setting \"place\" is \"" + value + "\": write it as https://host or http://host:port");
    }

    @Test
    void an_address_that_has_a_default_can_be_left_out() {
        assertThat(failure(() -> reader(USUAL, "host").address(USUAL)).message())
                .endsWith(", or leave it out for on");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://user:planted-pass@host, ftp://***@host",
        "ftp://user:planted/pass@host, ftp://***@host",
        "user:planted-pass@host, ***@host",
        "https://a b/?sig=planted, https://a b/?sig=***"
    })
    void what_may_be_a_secret_in_an_address_is_not_shown(String value, String shown) {
        FilmwrightException thrown = thrown(() -> reader(PLACE, value).address(PLACE));

        assertThat(thrown).hasMessageContaining("\"" + shown + "\"");
        assertThat(trace(thrown)).doesNotContain("planted");
    }

    @Test
    void a_secret_is_shown_neither_in_the_message_nor_by_the_cause() {
        Exception cause = new IllegalArgumentException("not planted-token");

        FilmwrightException thrown = nothing().wrong(SECRET, "planted-token", "write it in ASCII", cause);

        assertThat(thrown).hasMessage("acme: setting \"token\" is wrong: write it in ASCII");
        assertThat(trace(thrown)).doesNotContain("planted");
        assertThat(trace(thrown(() -> reader(SECRET, "planted-token").millis(SECRET))))
                .doesNotContain("planted");
        assertThat(trace(thrown(() -> reader(SECRET, "planted token").address(SECRET))))
                .doesNotContain("planted");
        assertThat(trace(thrown(() -> reader(SECRET, "planted-token").oneOf(SECRET, List.of("on")))))
                .doesNotContain("planted");
    }

    @Test
    void a_cause_is_kept_where_the_setting_is_no_secret() {
        Exception cause = new IllegalArgumentException("why");

        assertThat(nothing().wrong(PLACE, "there", "go here", cause))
                .hasMessage("acme: setting \"place\" is \"there\": go here")
                .hasCause(cause);
    }

    @Test
    void a_value_without_end_is_shortened() {
        assertThat(nothing()
                        .wrong(PLACE, "a".repeat(1_000_000), "less")
                        .failure()
                        .message())
                .hasSizeLessThan(300)
                .endsWith("…\": less");
    }

    private static SettingReader nothing() {
        return new SettingReader("acme", new ProviderConfig(Map.of(), Path.of("work")));
    }

    private static SettingReader reader(ConfigKey key, String value) {
        return new SettingReader("acme", new ProviderConfig(Map.of(key.key(), value), Path.of("work")));
    }

    private static FilmwrightException thrown(ThrowingCallable call) {
        return catchThrowableOfType(FilmwrightException.class, call);
    }

    private static Failure failure(ThrowingCallable call) {
        return thrown(call).failure();
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}

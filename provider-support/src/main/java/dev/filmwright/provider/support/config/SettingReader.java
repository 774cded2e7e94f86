package dev.filmwright.provider.support.config;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.ProviderConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings of a provider, and says of one that is missing or wrong which it is and what would be right. Immutable;
 * does no I/O.
 *
 * <p>A value is taken without the blanks around it. A blank one counts as not set: then the key's default holds, if it has one.
 * What is thrown is a {@link FilmwrightException} of kind {@code CONFIGURATION} that names the provider, the key, the value and
 * the remedy. The value of a secret key is never shown, nor the user in an address.
 */
public final class SettingReader {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final int LONGEST_SHOWN = 200;

    private final String provider;
    private final ProviderConfig config;

    /**
     * Creates a reader.
     *
     * @param provider the provider's id, for failures
     * @param config what the provider is opened with
     */
    public SettingReader(String provider, ProviderConfig config) {
        this.provider = Objects.requireNonNull(provider, "provider");
        this.config = Objects.requireNonNull(config, "config");
    }

    /** Returns a setting, or its default; empty if there is neither. */
    public Optional<String> text(ConfigKey key) {
        return config.value(key.key())
                .filter(value -> !value.isBlank())
                .or(key::defaultValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /**
     * Returns a setting that has to be there.
     *
     * @throws FilmwrightException of kind {@code CONFIGURATION} if it is not; it names the environment variable
     */
    public String needed(ConfigKey key) {
        return text(key).orElseThrow(() -> missing(key, ""));
    }

    /**
     * Returns a setting that is one of these words.
     *
     * @throws FilmwrightException of kind {@code CONFIGURATION} if it is another, or not there
     */
    public String oneOf(ConfigKey key, Collection<String> words) {
        String word = needed(key);
        if (!words.contains(word)) {
            throw wrong(key, word, "use one of " + String.join(", ", words));
        }
        return word;
    }

    /**
     * Returns a time that is written in milliseconds, of one millisecond to a day.
     *
     * @throws FilmwrightException of kind {@code CONFIGURATION} if it is none, or not there
     */
    public Duration millis(ConfigKey key) {
        return millis(key, 1);
    }

    /**
     * Returns a time that is written in milliseconds, of at least so many and at most a day.
     *
     * @throws FilmwrightException of kind {@code CONFIGURATION} if it is none, or not there
     */
    public Duration millis(ConfigKey key, long least) {
        return Duration.ofMillis(
                within(key, least, DAY.toMillis(), "use milliseconds, at least " + least + " and at most a day"));
    }

    /**
     * Returns a whole number from {@code least} to {@code most}, both included.
     *
     * @throws FilmwrightException of kind {@code CONFIGURATION} if it is none, or not there
     */
    public int whole(ConfigKey key, int least, int most) {
        return (int) within(key, least, most, "use a whole number from " + least + " to " + most);
    }

    private long within(ConfigKey key, long least, long most, String remedy) {
        String text = needed(key);
        OptionalLong number =
                WHOLE.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
            throw wrong(key, text, remedy);
        }
        return number.getAsLong();
    }

    /**
     * Returns an address of HTTP, with or without TLS, that names a host.
     *
     * @throws FilmwrightException of kind {@code CONFIGURATION} if it is none, or not there
     */
    public URI address(ConfigKey key) {
        String text = needed(key);
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme());
            if (address.getHost() != null && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))) {
                return address;
            }
        } catch (URISyntaxException e) {
            // The same answer as for one without a host: what is thrown here repeats the text, and a password in it.
        }
        throw wrong(
                key,
                text,
                "write it as https://host or http://host:port"
                        + key.defaultValue()
                                .map(usual -> ", or leave it out for " + usual)
                                .orElse(""));
    }

    /**
     * Returns, to be thrown, that a setting is missing.
     *
     * @param otherwise what would do instead, e.g. {@code "or configure a file of credentials"}; empty for nothing
     */
    public FilmwrightException missing(ConfigKey key, String otherwise) {
        return failure(
                key,
                "is missing: configure it"
                        + key.environment().map(name -> ", or set " + name).orElse("")
                        + (otherwise.isEmpty() ? "" : "; " + otherwise),
                null);
    }

    /**
     * Returns, to be thrown, that a setting is wrong.
     *
     * @param value what it is set to; not shown if the key is secret, shortened if it is long
     * @param remedy what would be right, e.g. {@code "write on or off"}
     */
    public FilmwrightException wrong(ConfigKey key, String value, String remedy) {
        return wrong(key, value, remedy, null);
    }

    /**
     * Returns, to be thrown, that a setting is wrong.
     *
     * @param value what it is set to; not shown if the key is secret, shortened if it is long
     * @param remedy what would be right
     * @param cause what was thrown because of it; left out if the key is secret, as it may repeat the value
     */
    public FilmwrightException wrong(ConfigKey key, String value, String remedy, @Nullable Throwable cause) {
        return key.secret()
                ? failure(key, "is wrong: " + remedy, null)
                : failure(key, "is \"" + shown(value) + "\": " + remedy, cause);
    }

    private FilmwrightException failure(ConfigKey key, String what, @Nullable Throwable cause) {
        return new FilmwrightException(
                Failure.ofProvider(
                        provider,
                        Failure.Kind.CONFIGURATION,
                        provider + ": setting \"" + key.key() + "\" " + what,
                        false,
                        Failure.Billing.NOT_CHARGED),
                cause);
    }

    /** Returns a value without what may be a secret in it although its key is none, such as the user in an address. */
    private static String shown(String value) {
        int scheme = value.indexOf("://");
        int at = value.lastIndexOf('@');
        int user = scheme >= 0 && scheme < at ? scheme + 3 : 0;
        String anonymous = at < 0 ? value : value.substring(0, user) + Secrets.MARK + value.substring(at);
        return Secrets.of().excerpt(anonymous, LONGEST_SHOWN, true);
    }
}

package dev.filmwright.provider.support.secret;

import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.ProviderConfig;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of a provider, and how to take them out of texts. Thread-safe; {@code toString} shows none.
 *
 * <p>{@link #redact(String)} takes out, and puts {@value #MARK} in their place:
 * <ul>
 *   <li>every secret it was told, as it is and as it looks in URLs, JSON, base64 and hex;
 *   <li>what looks like a secret although nobody told: the values of queries of URLs (a signed URL is a key to a file), what
 *       follows {@code Bearer}, headers and fields with names such as {@code x-api-key} or {@code access_token}, tokens of
 *       known form.
 * </ul>
 * It rather takes out too much. Secrets of fewer than {@value #SHORTEST} characters are not known by value: they would be found
 * in every word.
 */
public final class Secrets {
    /** What stands where a secret stood. */
    public static final String MARK = "***";

    private static final int SHORTEST = 4;

    private final Set<String> forms = ConcurrentHashMap.newKeySet();

    private Secrets() {}

    /** Returns a collection that holds these so far. */
    public static Secrets of(String... values) {
        Secrets secrets = new Secrets();
        for (String value : values) {
            secrets.learn(value);
        }
        return secrets;
    }

    /** Returns the values of the settings that are declared secret. */
    public static Secrets of(ProviderConfig config, Collection<ConfigKey> keys) {
        Secrets secrets = new Secrets();
        keys.stream()
                .filter(ConfigKey::secret)
                .forEach(key -> config.value(key.key()).ifPresent(secrets::learn));
        return secrets;
    }

    /** Adds a secret that came later, such as a token that was renewed. */
    public Secrets learn(String value) {
        if (value.strip().length() >= SHORTEST && !value.chars().allMatch(c -> c == '*')) {
            forms.addAll(Forms.of(value));
            forms.addAll(Forms.of(value.strip()));
        }
        return this;
    }

    /** Adds the secrets another collection holds by now. */
    public Secrets learn(Secrets others) {
        forms.addAll(others.forms);
        return this;
    }

    /** Returns the text without secrets. */
    public String redact(String text) {
        String result = Shapes.redact(Forms.mask(text, forms));
        // What is taken out may bring together what was apart. Each round shortens the text, so this ends.
        while (forms.stream().anyMatch(result::contains)) {
            result = Forms.mask(result, forms);
        }
        return result;
    }

    /**
     * Returns at most so many characters of the text, without secrets.
     *
     * @param whole whether nothing follows after {@code text}: otherwise its end may be the first half of a secret, and is
     *     left out
     */
    public String excerpt(String text, int most, boolean whole) {
        int longest = forms.stream().mapToInt(String::length).max().orElse(0);
        String safe = redact(whole ? text : text.substring(0, Math.max(0, text.length() - longest)));
        return safe.length() <= most ? safe : safe.substring(0, most) + "…";
    }

    /** Returns an exception that says the same without secrets: the one given if it holds none, itself and all its causes. */
    public Throwable redact(Throwable thrown) {
        return RedactedException.of(thrown, this);
    }

    /** Returns whether the text holds a secret that was told. */
    public boolean foundIn(@Nullable String text) {
        return text != null && forms.stream().anyMatch(text::contains);
    }

    @Override
    public String toString() {
        return "Secrets[" + (forms.isEmpty() ? "none" : MARK) + "]";
    }
}

package dev.filmwright.provider.google;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.ClientBuilder;
import dev.filmwright.provider.support.secret.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How a client proves to Google who asks: by an API key, or by OAuth tokens. Thread-safe; {@code toString} shows no secret.
 *
 * <p>A key or token goes along to the hosts the client may ask and to no other, also not after a redirect of a download.
 */
public final class GoogleAccess {
    private static final String KEY_HEADER = "x-goog-api-key";

    private final Optional<String> key;
    private final Optional<TokenSupplier> tokens;

    private GoogleAccess(Optional<String> key, Optional<TokenSupplier> tokens) {
        this.key = key;
        this.tokens = tokens;
    }

    /** Returns access by an API key, as Google AI Studio gives them out. */
    public static GoogleAccess key(String key) {
        return new GoogleAccess(Optional.of(key), Optional.empty());
    }

    /** Returns access by tokens from elsewhere. */
    public static GoogleAccess tokens(TokenSupplier tokens) {
        return new GoogleAccess(Optional.empty(), Optional.of(tokens));
    }

    /**
     * Returns access by the application-default credentials of this machine, or by a file of credentials. Asks nobody yet.
     *
     * @param file a file of credentials, e.g. a service account's; empty for what {@code GOOGLE_APPLICATION_CREDENTIALS},
     *     {@code gcloud auth application-default login} or the machine's own account give
     * @throws dev.filmwright.FilmwrightException of kind {@code CONFIGURATION} if Google's auth library is not there, which is
     *     an optional dependency; the message names it
     */
    public static GoogleAccess applicationDefault(Optional<Path> file) {
        return tokens(AuthLibrary.open(file));
    }

    /** Returns a client made by {@code builder} that shows its key or token with each request. */
    public BackendClient open(String provider, ClientBuilder builder) {
        if (key.isPresent()) {
            return builder.credential(KEY_HEADER, key.get()).build();
        }
        TokenSupplier supplier = tokens.orElseThrow();
        // The client is told the token itself too: Google may repeat it without the word before it.
        AtomicReference<Secrets> known = new AtomicReference<>(Secrets.of());
        BackendClient client = builder.credential(
                        "Authorization", () -> "Bearer " + token(provider, supplier, known.get()))
                .build();
        known.set(client.secrets());
        return client;
    }

    private static String token(String provider, TokenSupplier supplier, Secrets secrets) {
        String token;
        try {
            token = supplier.token();
        } catch (IOException e) {
            throw refused(provider, secrets, Failure.Kind.UNAVAILABLE, "no access token can be had now: " + e, true);
        } catch (FilmwrightException e) {
            throw refused(
                    provider,
                    secrets,
                    e.failure().kind(),
                    e.getMessage(),
                    e.failure().retryable());
        } catch (RuntimeException e) {
            throw refused(provider, secrets, Failure.Kind.AUTHENTICATION, "no access token can be had: " + e, false);
        }
        if (token.isBlank()) {
            throw refused(provider, secrets, Failure.Kind.AUTHENTICATION, "the supplier of tokens gave none", false);
        }
        secrets.learn(token);
        return token;
    }

    private static ProviderException refused(
            String provider, Secrets secrets, Failure.Kind kind, @Nullable String what, boolean retryable) {
        String text =
                secrets.excerpt(provider + ": " + String.valueOf(what).replaceAll("[\\p{Cntrl}\\s]+", " "), 400, true);
        return new ProviderException(
                Failure.ofProvider(provider, kind, text, retryable, Failure.Billing.NOT_CHARGED), null);
    }

    /**
     * Returns a short text that tells one account from another and from which no key can be found, for names of uploads: files
     * of one key are not to be read with another.
     */
    public String account() {
        return key.map(GoogleAccess::digest).orElse("cloud");
    }

    private static String digest(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("filmwright account " + key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns whether it is a key or tokens. */
    @Override
    public String toString() {
        return "GoogleAccess[" + (key.isPresent() ? "key" : "tokens") + "]";
    }
}

package dev.filmwright.provider.google;

import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.ClientBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

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
        Bearer bearer = new Bearer(provider, tokens.orElseThrow());
        BackendClient client = builder.credential("Authorization", bearer).build();
        bearer.keepOutOf(client.secrets());
        return client;
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

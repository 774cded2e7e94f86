package dev.filmwright.spi;

import java.time.Instant;
import java.util.Optional;

/**
 * What a provider uploaded to its backend before, by content: bytes that are there already need not be uploaded again.
 * Each provider sees its own only. Thread-safe; blocks for the library.
 *
 * <p>A handle is stored in the library as plain text. Hand over the backend's name for the upload, never a signed URL or
 * anything else that lets its holder in; sign it anew when it is used.
 *
 * <pre>{@code
 * String name = uploads.find(input.sha256(), input.variant()).orElseGet(() -> {
 *     Uploaded fresh = backend.upload(input);
 *     uploads.remember(input.sha256(), input.variant(), fresh.name(), fresh.expires());
 *     return fresh.name();
 * });
 * }</pre>
 */
public interface Uploads {
    /** Remembers nothing. */
    Uploads NONE = new Uploads() {
        @Override
        public Optional<String> find(String sha256, String variant) {
            return Optional.empty();
        }

        @Override
        public void remember(String sha256, String variant, String handle, Instant expires) {}

        @Override
        public void forget(String sha256, String variant) {}
    };

    /**
     * Returns the backend's handle of what was uploaded before; empty if it never was, or if it has expired.
     *
     * @param sha256 digest of the bytes before any re-encoding, lower-case hex, e.g. {@link ProviderInput#sha256()}
     * @param variant what was made of them and where it was put: {@link ProviderInput#variant()}, and what the provider made
     *     of that, if anything; with several accounts or servers name which one, too
     */
    Optional<String> find(String sha256, String variant);

    /**
     * Remembers an upload in place of an earlier one of the same content and variant.
     *
     * @param handle the backend's name for it, at most 2000 characters; no secret and no signed URL
     * @param expires when the backend forgets it; say a little less to be safe, {@link Instant#MAX} for never
     * @throws dev.filmwright.InvalidInputException if the handle is empty or too long
     */
    void remember(String sha256, String variant, String handle, Instant expires);

    /** Forgets an upload, because the backend does not know the handle any more; does nothing if there is none. */
    void forget(String sha256, String variant);
}

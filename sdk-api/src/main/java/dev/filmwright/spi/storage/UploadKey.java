package dev.filmwright.spi.storage;

import java.util.Objects;

/**
 * What was uploaded where. Immutable.
 *
 * @param provider the provider's id
 * @param sha256 digest of the content, lower-case hex
 * @param variant what was made of the content before it was uploaded
 */
public record UploadKey(String provider, String sha256, String variant) {
    /** Checks that nothing is {@code null}. */
    public UploadKey {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(variant, "variant");
    }
}

package dev.filmwright.model;

import java.util.Objects;
import java.util.Optional;

/**
 * The digests by which a LoRA's file is known elsewhere, in lower-case hexadecimal digits. Immutable.
 *
 * @param sha256 SHA-256 of the whole file, 64 digits
 * @param autoV2 the first 10 digits of that
 * @param autoV3 the first 12 digits of SHA-256 over the bytes after the header, which stays the same when only the header's
 *     metadata are edited
 * @param told what the header itself says of the digest of the bytes after it, 64 digits; may differ from what they are
 */
public record LoraHashes(String sha256, String autoV2, String autoV3, Optional<String> told) {
    /** Checks that nothing is {@code null}. */
    public LoraHashes {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(autoV2, "autoV2");
        Objects.requireNonNull(autoV3, "autoV3");
        Objects.requireNonNull(told, "told");
    }
}

package dev.filmwright.spi.storage;

import java.util.Objects;

/**
 * Something that refers to a media file. Immutable.
 *
 * @param kind what it is, e.g. {@code "asset"}, {@code "board"}, {@code "generation"}
 * @param id its id among its kind
 * @param label what to call it in a message, e.g. {@code "asset \"Lantern\""}
 * @param shows whether it would miss the file; {@code false} if it only records that the file was there once
 */
public record MediaUser(String kind, String id, String label, boolean shows) {
    /** Checks that nothing is {@code null}. */
    public MediaUser {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
    }
}

package dev.filmwright.spi.storage;

import java.util.Objects;

/**
 * Something that uses an asset and would miss it. Immutable.
 *
 * @param kind what it is, e.g. {@code "shot"}
 * @param id its id among its kind
 * @param label what to call it in a message, e.g. {@code "production Harbour Lights, SC010_SH0020"}
 */
public record AssetUser(String kind, String id, String label) {
    /** Checks that nothing is {@code null}. */
    public AssetUser {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
    }
}

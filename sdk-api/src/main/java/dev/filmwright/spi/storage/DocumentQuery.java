package dev.filmwright.spi.storage;

import java.util.Objects;
import java.util.Optional;

/**
 * Which documents to list. Immutable. Keys are compared by their code points.
 *
 * @param shelf the shelf
 * @param owner only those of this owner; empty for all on the shelf
 * @param descending whether the greatest key comes first
 * @param after the key that those listed come after in this order; empty to begin at the beginning
 */
public record DocumentQuery(String shelf, Optional<String> owner, boolean descending, Optional<String> after) {
    /** Checks that nothing is {@code null}. */
    public DocumentQuery {
        Objects.requireNonNull(shelf, "shelf");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(after, "after");
    }

    /** Returns a query for all documents on a shelf, in the order of their keys. */
    public static DocumentQuery all(String shelf) {
        return new DocumentQuery(shelf, Optional.empty(), false, Optional.empty());
    }

    /** Returns a query for the documents of an owner, in the order of their keys. */
    public static DocumentQuery of(String shelf, String owner) {
        return new DocumentQuery(shelf, Optional.of(owner), false, Optional.empty());
    }

    /** Returns the same from the greatest key down. */
    public DocumentQuery descend() {
        return new DocumentQuery(shelf, owner, true, after);
    }

    /** Returns the same from behind a key on. */
    public DocumentQuery after(String key) {
        return new DocumentQuery(shelf, owner, descending, Optional.of(key));
    }
}

package dev.filmwright.asset;

import java.util.Objects;

/**
 * The identity of an asset. Immutable.
 *
 * @param value an opaque string
 */
public record AssetId(String value) implements Comparable<AssetId> {
    /** Checks that the value is there. */
    public AssetId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(AssetId other) {
        return value.compareTo(other.value);
    }

    /** Returns the value. */
    @Override
    public String toString() {
        return value;
    }
}

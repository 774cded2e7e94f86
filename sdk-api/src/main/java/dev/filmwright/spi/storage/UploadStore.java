package dev.filmwright.spi.storage;

import java.time.Instant;
import java.util.Optional;

/** What was uploaded to backends and how they call it, inside one transaction. */
public interface UploadStore {
    /** Returns the backend's handle of an upload that has not expired at {@code now}, if there is one. */
    Optional<String> find(UploadKey key, Instant now);

    /** Stores an upload in place of an earlier one with this key; one that expires after the year 9999 never does. */
    void put(UploadKey key, String handle, Instant expires);

    /** Removes an upload; does nothing if there is none. */
    void remove(UploadKey key);

    /** Removes the uploads of all providers that have expired at {@code now}; returns how many. */
    int removeExpired(Instant now);
}

package dev.filmwright.spi.storage;

import dev.filmwright.asset.AssetForm;
import dev.filmwright.asset.Scope;
import java.time.Instant;
import java.util.Optional;

/** Unfinished asset forms, one per category and scope, inside one transaction. */
public interface FormStore {
    /** Keeps a form in place of the one with its category and scope, until a time. */
    void put(AssetForm form, Instant expires);

    /** Returns the form of a category and scope unless its time is up. */
    Optional<AssetForm> find(String category, Scope scope, Instant now);

    /** Removes the form of a category and scope; does nothing if there is none. */
    void remove(String category, Scope scope);

    /** Removes the forms whose time is up. */
    void removeExpired(Instant now);
}

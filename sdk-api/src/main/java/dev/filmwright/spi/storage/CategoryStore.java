package dev.filmwright.spi.storage;

import dev.filmwright.asset.Category;
import java.util.List;

/** The categories of assets, inside one transaction. */
public interface CategoryStore {
    /** Returns the categories, system ones first in the order they came, then the others by name. */
    List<Category> all();

    /** Adds a category, or renames the one with its key, which stays the system's or the user's. */
    void put(Category category);

    /** Returns how many assets are in a category, in all scopes, sidelined ones too. */
    long count(String category);

    /**
     * Removes an empty category; does nothing if it is not there.
     *
     * @throws dev.filmwright.LibraryException if it is not empty
     */
    void remove(String key);
}

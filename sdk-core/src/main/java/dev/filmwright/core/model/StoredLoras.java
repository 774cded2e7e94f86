package dev.filmwright.core.model;

import dev.filmwright.model.Loras;
import jakarta.inject.Inject;

/** {@link Loras} over the storage port. */
final class StoredLoras implements Loras {
    @Inject
    StoredLoras() {}
}

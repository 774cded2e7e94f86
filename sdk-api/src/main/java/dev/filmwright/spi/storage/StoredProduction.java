package dev.filmwright.spi.storage;

import dev.filmwright.asset.ProjectId;
import dev.filmwright.production.ProductionSettings;
import java.time.Instant;
import java.util.Objects;

/**
 * A production as it is kept. Immutable.
 *
 * @param id its identity
 * @param title its title
 * @param settings what holds for the whole of it
 * @param script its screenplay as Fountain text
 * @param created when it was created
 */
public record StoredProduction(
        ProjectId id, String title, ProductionSettings settings, String script, Instant created) {
    /** Checks that nothing is {@code null}. */
    public StoredProduction {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(created, "created");
    }
}

package dev.filmwright.core.production;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.core.id.Ids;
import dev.filmwright.production.Production;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Productions;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.Screenplays;
import dev.filmwright.spi.storage.StoredProduction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The productions over the library's storage. */
final class LibraryProductions implements Productions {
    private static final int LONGEST_TITLE = 200;

    private final ProductionParts parts;
    private final Screenplays screenplays;
    private final Ids ids;
    private final Clock clock;

    @Inject
    LibraryProductions(ProductionParts parts, Screenplays screenplays, Ids ids, Clock clock) {
        this.parts = parts;
        this.screenplays = screenplays;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Production create(String title, Screenplay screenplay, ProductionSettings settings) {
        String name = title.strip();
        if (name.isEmpty() || name.length() > LONGEST_TITLE) {
            throw new InvalidInputException("title", title, "use 1 to " + LONGEST_TITLE + " characters");
        }
        if (screenplay.scenes().isEmpty()) {
            throw new InvalidInputException(
                    "screenplay",
                    name,
                    "it has no scene heading such as INT. KITCHEN - DAY, so there is nothing to shoot");
        }
        StoredProduction stored = new StoredProduction(
                new ProjectId(ids.next()), name, settings, screenplays.writeFountain(screenplay), clock.instant());
        parts.storage().run(unit -> unit.productions().insert(stored));
        return new LibraryProduction(parts, stored, screenplay);
    }

    @Override
    public Optional<Production> find(ProjectId id) {
        return parts.storage().read(unit -> unit.productions().find(id)).map(this::open);
    }

    @Override
    public List<Production> list() {
        return parts.storage().read(unit -> unit.productions().list()).stream()
                .map(this::open)
                .toList();
    }

    @Override
    public void delete(ProjectId id) {
        new ProductionRemoval(parts).remove(id);
    }

    private Production open(StoredProduction stored) {
        return new LibraryProduction(parts, stored, screenplays.parseFountain(stored.script()));
    }
}

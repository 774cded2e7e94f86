package dev.filmwright.spi.storage;

import dev.filmwright.asset.ProjectId;
import dev.filmwright.media.MediaId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Productions with their breakdowns and boards, inside one transaction. */
public interface ProductionStore {
    /**
     * Adds a production.
     *
     * @throws dev.filmwright.LibraryException if its id is taken
     */
    void insert(StoredProduction production);

    /** Returns a production, if there is one. */
    Optional<StoredProduction> find(ProjectId id);

    /** Returns all productions, oldest first. */
    List<StoredProduction> list();

    /** Removes a production with its breakdown and boards; its assets, jobs and media are not touched. */
    void delete(ProjectId id);

    /** Sets the breakdown of a production in place of what was there; does nothing if there is no such production. */
    void saveBreakdown(ProjectId id, StoredBreakdown breakdown);

    /** Returns the breakdown of a production, once there is one. */
    Optional<StoredBreakdown> breakdown(ProjectId id);

    /** Adds boards by shot code; a board that was there is replaced. Does nothing if there is no such production. */
    void saveBoards(ProjectId id, Map<String, MediaId> boards);

    /** Returns the boards by shot code, in order of it. */
    Map<String, MediaId> boards(ProjectId id);
}

package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.core.json.Json;
import dev.filmwright.spi.storage.SelectionStore;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** {@link SelectionStore} over one connection. */
final class SqliteSelectionStore implements SelectionStore {
    private final Handle handle;

    SqliteSelectionStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void put(ProjectId project, List<Entry> entries) {
        handle.createUpdate("DELETE FROM selection WHERE project = :project")
                .bind("project", project.value())
                .execute();
        for (int i = 0; i < entries.size(); i++) {
            handle.createUpdate("""
                            INSERT INTO selection (project, position, asset, context)
                            SELECT :project, :position, pk, :context FROM asset WHERE id = :asset
                            """)
                    .bind("project", project.value())
                    .bind("position", i)
                    .bind("asset", entries.get(i).asset().value())
                    .bind("context", Json.write(entries.get(i).context()))
                    .execute();
        }
    }

    @Override
    public List<Entry> of(ProjectId project) {
        return handle.createQuery("""
                        SELECT a.id, s.context FROM selection s JOIN asset a ON a.pk = s.asset
                        WHERE s.project = :project ORDER BY s.position
                        """)
                .bind("project", project.value())
                .map((row, context) -> new Entry(new AssetId(row.getString(1)), JsonCells.texts(row.getString(2))))
                .list();
    }
}

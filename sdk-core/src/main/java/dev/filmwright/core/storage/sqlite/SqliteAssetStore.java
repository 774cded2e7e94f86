package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetHits;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Scope;
import dev.filmwright.core.json.Json;
import dev.filmwright.spi.storage.AssetStore;
import dev.filmwright.spi.storage.AssetUser;
import dev.filmwright.spi.storage.Folding;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Update;

/** {@link AssetStore} over one connection. */
final class SqliteAssetStore implements AssetStore {
    private final Handle handle;
    private final AssetRows rows;
    private final AssetIndexing indexing;

    SqliteAssetStore(Handle handle) {
        this.handle = handle;
        this.rows = new AssetRows(handle);
        this.indexing = new AssetIndexing(handle);
    }

    @Override
    public void insert(List<Asset> assets) {
        new AssetWriting(handle).insert(assets);
    }

    @Override
    public boolean update(Asset asset) {
        Optional<Asset> before = find(asset.id()).filter(found -> found.revision() == asset.revision());
        if (before.isEmpty()) {
            return false;
        }
        execute(asset, values(asset, """
                        UPDATE asset SET scope = :scope, name = :name, name_key = :nameKey, slug = :slug,
                            version = :version, active = :active, revision = revision + 1, sidelined = :sidelined,
                            updated = :updated WHERE id = :id
                        """).bind("id", asset.id().value()));
        long pk = pk(asset.id());
        detail(pk, asset, """
                UPDATE asset_detail SET description = :description, tags = :tags, attributes = :attributes,
                    profile = :profile, fragments = :fragments, version_notes = :notes, version_created = :labelled
                WHERE asset = :pk
                """);
        indexing.replace(pk, before.get(), asset);
        if (!before.get().images().equals(asset.images())) {
            handle.createUpdate("DELETE FROM asset_image WHERE asset = :pk")
                    .bind("pk", pk)
                    .execute();
            new AssetImageRows(handle).add(pk, asset.images()).write();
        }
        return true;
    }

    private static void execute(Asset asset, Update update) {
        try {
            update.execute();
        } catch (JdbiException e) {
            throw Trouble.writing(asset, e);
        }
    }

    private Update values(Asset asset, String sql) {
        return handle.createUpdate(sql)
                .bind("scope", ScopeRows.pk(asset.scope(), Statements.of(handle)))
                .bind("name", asset.name())
                .bind("nameKey", Folding.key(asset.name()))
                .bind("slug", asset.slug())
                .bind("version", asset.version().toString())
                .bind("active", asset.active().toString())
                .bind("sidelined", asset.sidelined())
                .bind("updated", asset.updated().toEpochMilli());
    }

    private void detail(long pk, Asset asset, String sql) {
        handle.createUpdate(sql)
                .bind("pk", pk)
                .bind("description", asset.description())
                .bind("tags", JsonCells.write(asset.tags()))
                .bind("attributes", Json.write(asset.attributes()))
                .bind("profile", ProfileJson.write(asset.profile()))
                .bind("fragments", Json.write(asset.fragments()))
                .bind("notes", asset.label().notes())
                .bind("labelled", asset.label().created().toEpochMilli())
                .execute();
    }

    private long pk(AssetId id) {
        return handle.createQuery("SELECT pk FROM asset WHERE id = :id")
                .bind("id", id.value())
                .mapTo(Long.class)
                .one();
    }

    @Override
    public boolean delete(AssetId id) {
        Optional<Asset> asset = find(id);
        asset.ifPresent(found -> {
            indexing.remove(pk(id), found);
            handle.createUpdate("DELETE FROM asset WHERE id = :id")
                    .bind("id", id.value())
                    .execute();
        });
        return asset.isPresent();
    }

    @Override
    public Optional<Asset> find(AssetId id) {
        return rows.find(id);
    }

    @Override
    public List<Asset> find(Collection<AssetId> ids) {
        return rows.find(ids);
    }

    @Override
    public List<AssetId> after(Optional<AssetId> after, int limit) {
        return handle.createQuery("SELECT id FROM asset WHERE id > :after ORDER BY id LIMIT :limit")
                .bind("after", after.map(AssetId::value).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> new AssetId(row.getString(1)))
                .list();
    }

    @Override
    public Optional<Asset> find(Scope scope, String slug) {
        return rows.find(scope, slug);
    }

    @Override
    public boolean slugTaken(Scope scope, String slug) {
        return Statements.of(handle).number("""
                                SELECT EXISTS (SELECT 1 FROM asset
                                    WHERE scope = (SELECT pk FROM scope WHERE project = ?) AND slug = ?)
                                """, 0, AssetRows.project(scope), slug) == 1;
    }

    @Override
    public AssetPage list(AssetQuery query) {
        return new AssetListing(handle, query).page();
    }

    @Override
    public AssetHits search(String text, AssetQuery within) {
        return new AssetSearch(handle, within).find(text);
    }

    @Override
    public void recordUse(Collection<AssetId> assets, Instant when) {
        handle.createUpdate("""
                        UPDATE asset SET usage_count = usage_count + 1, last_used = max(last_used, :when)
                        WHERE id IN (SELECT value FROM json_each(:ids))
                        """)
                .bind("when", when.toEpochMilli())
                .bind("ids", Json.write(assets.stream().map(AssetId::value).toList()))
                .execute();
    }

    @Override
    public void addUser(AssetId asset, AssetUser user) {
        handle.createUpdate("""
                        INSERT INTO asset_user (asset, kind, id, label) SELECT pk, :kind, :user, :label FROM asset
                        WHERE id = :id ON CONFLICT (asset, kind, id) DO UPDATE SET label = excluded.label
                        """)
                .bind("id", asset.value())
                .bind("kind", user.kind())
                .bind("user", user.id())
                .bind("label", user.label())
                .execute();
    }

    @Override
    public void removeUser(String kind, String id) {
        handle.createUpdate("DELETE FROM asset_user WHERE kind = :kind AND id = :id")
                .bind("kind", kind)
                .bind("id", id)
                .execute();
    }

    @Override
    public List<AssetUser> users(AssetId asset, int limit) {
        return handle.createQuery("""
                        SELECT kind, id, label FROM asset_user WHERE asset = (SELECT pk FROM asset WHERE id = :id)
                        ORDER BY kind, label, id LIMIT :limit
                        """)
                .bind("id", asset.value())
                .bind("limit", limit)
                .map((row, context) -> new AssetUser(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}

package dev.filmwright.core.storage.sqlite;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Scope;
import dev.filmwright.core.json.Json;
import dev.filmwright.core.text.Folding;
import dev.filmwright.spi.storage.AssetStore;
import dev.filmwright.spi.storage.AssetUser;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
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
    public void insert(Asset asset) {
        long pk = handle.createQuery("SELECT coalesce(max(pk), 0) + 1 FROM asset")
                .mapTo(Long.class)
                .one();
        values(asset, """
                        INSERT INTO asset (pk, id, category, scope, name, name_key, slug, version, active, revision,
                            sidelined, usage_count, last_used, created, updated)
                        VALUES (:pk, :id, (SELECT pk FROM category WHERE key = :category), :scope, :name, :nameKey,
                            :slug, :version, :active, :revision, :sidelined, :usageCount, :lastUsed, :created,
                            :updated)
                        """)
                .bind("pk", pk)
                .bind("id", asset.id().value())
                .bind("category", asset.category())
                .bind("revision", asset.revision())
                .bind("usageCount", asset.usageCount())
                .bind("lastUsed", asset.lastUsed().map(Instant::toEpochMilli).orElse(0L))
                .bind("created", asset.created().toEpochMilli())
                .execute();
        detail(pk, asset, """
                INSERT INTO asset_detail (asset, description, tags, attributes, profile, fragments, version_notes,
                    version_created)
                VALUES (:pk, :description, :tags, :attributes, :profile, :fragments, :notes, :labelled)
                """);
        indexing.add(pk, asset);
        images(pk, asset.images());
    }

    @Override
    public boolean update(Asset asset) {
        Optional<Asset> before = find(asset.id()).filter(found -> found.revision() == asset.revision());
        if (before.isEmpty()) {
            return false;
        }
        values(asset, """
                        UPDATE asset SET scope = :scope, name = :name, name_key = :nameKey, slug = :slug,
                            version = :version, active = :active, revision = revision + 1, sidelined = :sidelined,
                            updated = :updated WHERE id = :id
                        """).bind("id", asset.id().value()).execute();
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
            images(pk, asset.images());
        }
        return true;
    }

    private Update values(Asset asset, String sql) {
        return handle.createUpdate(sql)
                .bind("scope", scope(asset.scope()))
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
                .bind("tags", ContentJson.texts(asset.tags()))
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

    private long scope(Scope scope) {
        String project = AssetRows.project(scope);
        handle.createUpdate("INSERT INTO scope (project) VALUES (:project) ON CONFLICT (project) DO NOTHING")
                .bind("project", project)
                .execute();
        return handle.createQuery("SELECT pk FROM scope WHERE project = :project")
                .bind("project", project)
                .mapTo(Long.class)
                .one();
    }

    @Override
    public boolean delete(AssetId id) {
        Optional<Asset> asset = find(id);
        asset.ifPresent(found -> {
            indexing.remove(found);
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
    public Optional<Asset> find(Scope scope, String slug) {
        return rows.find(scope, slug);
    }

    @Override
    public boolean slugTaken(Scope scope, String slug) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM asset
                            WHERE scope = (SELECT pk FROM scope WHERE project = :project) AND slug = :slug)
                        """)
                .bind("project", AssetRows.project(scope))
                .bind("slug", slug)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public AssetPage list(AssetQuery query) {
        return new AssetListing(handle, query).page();
    }

    @Override
    public List<Asset> search(String text, AssetQuery within) {
        return new AssetSearch(handle, within).find(text);
    }

    private void images(long pk, List<AssetImage> images) {
        for (int i = 0; i < images.size(); i++) {
            AssetImage image = images.get(i);
            int shown = handle.createUpdate("""
                            INSERT INTO asset_image (asset, seq, media, slot, label)
                            SELECT :asset, :seq, pk, :slot, :label FROM media WHERE id = :media
                            """)
                    .bind("asset", pk)
                    .bind("seq", i + 1)
                    .bind("media", image.media().value())
                    .bind("slot", image.slot().name())
                    .bind("label", image.label())
                    .execute();
            if (shown == 0) {
                throw new InvalidInputException(
                        "image", image.media(), "this library has no such media file: store it first");
            }
        }
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

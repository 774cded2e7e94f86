package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetHits;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Scope;
import dev.filmwright.core.json.Json;
import dev.filmwright.core.text.Folding;
import dev.filmwright.media.MediaId;
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
    public void insert(List<Asset> assets) {
        new AssetWriting(handle).insert(assets);
    }

    @Override
    public boolean update(Asset asset) {
        Optional<Asset> before = find(asset.id()).filter(found -> found.revision() == asset.revision());
        if (before.isEmpty()) {
            return false;
        }
        values(asset, """
                        UPDATE asset SET name = :name, name_key = :nameKey, slug = :slug, version = :version,
                            revision = revision + 1, sidelined = :sidelined, updated = :updated WHERE id = :id
                        """).bind("id", asset.id().value()).execute();
        long pk = pk(asset.id());
        detail(pk, asset, """
                UPDATE asset_detail SET description = :description, tags = :tags, attributes = :attributes,
                    profile = :profile WHERE asset = :pk
                """);
        indexing.replace(pk, before.get(), asset);
        return true;
    }

    private Update values(Asset asset, String sql) {
        return handle.createUpdate(sql)
                .bind("name", asset.name())
                .bind("nameKey", Folding.key(asset.name()))
                .bind("slug", asset.slug())
                .bind("version", asset.version())
                .bind("sidelined", asset.sidelined())
                .bind("updated", asset.updated().toEpochMilli());
    }

    private void detail(long pk, Asset asset, String sql) {
        handle.createUpdate(sql)
                .bind("pk", pk)
                .bind("description", asset.description())
                .bind("tags", Json.write(asset.tags()))
                .bind("attributes", Json.write(asset.attributes()))
                .bind("profile", ProfileJson.write(asset.profile()))
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
    public void addImage(AssetId id, MediaId image, Instant when) {
        image(id, image);
        handle.createUpdate("UPDATE asset SET revision = revision + 1, updated = :when WHERE id = :id")
                .bind("when", when.toEpochMilli())
                .bind("id", id.value())
                .execute();
    }

    private void image(AssetId id, MediaId image) {
        handle.createUpdate("""
                        INSERT INTO asset_image (asset, seq, media)
                        SELECT a.pk, (SELECT coalesce(max(seq), 0) + 1 FROM asset_image WHERE asset = a.pk), m.pk
                        FROM asset a JOIN media m ON m.id = :image
                        WHERE a.id = :id
                            AND NOT EXISTS (SELECT 1 FROM asset_image WHERE asset = a.pk AND media = m.pk)
                        """)
                .bind("id", id.value())
                .bind("image", image.value())
                .execute();
    }

    @Override
    public long showing(MediaId image) {
        return handle.createQuery(
                        "SELECT count(*) FROM asset_image WHERE media = (SELECT pk FROM media WHERE id = :image)")
                .bind("image", image.value())
                .mapTo(Long.class)
                .one();
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

    @Override
    public List<Category> categories() {
        return handle.createQuery("""
                        SELECT key, name, system FROM category
                        ORDER BY system DESC, CASE WHEN system THEN pk END, name, pk
                        """)
                .map((row, context) -> new Category(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    @Override
    public void put(Category category) {
        handle.createUpdate("""
                        INSERT INTO category (key, name, system) VALUES (:key, :name, :system)
                        ON CONFLICT (key) DO UPDATE SET name = excluded.name
                        """)
                .bind("key", category.key())
                .bind("name", category.name())
                .bind("system", category.system())
                .execute();
    }

    @Override
    public long count(String category) {
        return handle.createQuery("""
                        SELECT coalesce(sum(n), 0) FROM asset_count
                        WHERE category = (SELECT pk FROM category WHERE key = :key)
                        """).bind("key", category).mapTo(Long.class).one();
    }

    @Override
    public void removeCategory(String key) {
        handle.createUpdate("DELETE FROM category WHERE key = :key")
                .bind("key", key)
                .execute();
    }

    @Override
    public boolean marked(String mark) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM mark WHERE name = :mark)")
                .bind("mark", mark)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public void mark(String mark) {
        handle.createUpdate("INSERT OR IGNORE INTO mark (name) VALUES (:mark)")
                .bind("mark", mark)
                .execute();
    }
}

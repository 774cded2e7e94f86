package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Version;
import dev.filmwright.core.json.Json;
import dev.filmwright.cost.Money;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.GenerationStore;
import dev.filmwright.spi.storage.StoredGeneration;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** {@link GenerationStore} over one connection. */
final class SqliteGenerationStore implements GenerationStore {
    private static final String SELECT = "SELECT generation.pk, generation.id, job.id, seed, cost, currency, warnings,"
            + " finished_at FROM generation JOIN job ON job.pk = generation.job_pk ";

    private final Handle handle;

    SqliteGenerationStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void add(StoredGeneration generation) {
        try (Update update =
                handle.createUpdate("INSERT INTO generation (id, job_pk, seed, cost, currency, warnings, finished_at)"
                        + " VALUES (?, (SELECT pk FROM job WHERE id = ?), ?, ?, ?, ?, ?)")) {
            update.bind(0, generation.id().value()).bind(1, generation.job().value());
            if (generation.seed().isPresent()) {
                update.bind(2, generation.seed().getAsLong());
            } else {
                update.bindNull(2, Types.INTEGER);
            }
            update.bind(
                            3,
                            generation
                                    .cost()
                                    .map(cost -> cost.amount().toPlainString())
                                    .orElse(null))
                    .bind(
                            4,
                            generation
                                    .cost()
                                    .map(cost -> cost.currency().getCurrencyCode())
                                    .orElse(null))
                    .bind(5, Json.write(generation.warnings()))
                    .bind(6, generation.finished().toEpochMilli())
                    .execute();
        }
        for (int i = 0; i < generation.media().size(); i++) {
            addMedia(generation.id(), i, generation.media().get(i));
        }
        generation.uses().forEach(use -> addUse(generation.id(), use));
    }

    private void addMedia(GenerationId generation, int position, MediaId media) {
        handle.createUpdate("INSERT INTO generation_media (generation_pk, position, media_id)"
                        + " SELECT pk, ?, ? FROM generation WHERE id = ?")
                .bind(0, position)
                .bind(1, media.value())
                .bind(2, generation.value())
                .execute();
    }

    private void addUse(GenerationId generation, AssetUse use) {
        handle.createUpdate("INSERT OR IGNORE INTO generation_use (generation_pk, asset_id, version, context)"
                        + " SELECT pk, ?, ?, ? FROM generation WHERE id = ?")
                .bind(0, use.asset().value())
                .bind(1, use.version().toString())
                .bind(2, Json.write(use.context()))
                .bind(3, generation.value())
                .execute();
    }

    @Override
    public Optional<StoredGeneration> find(GenerationId id) {
        return handle.createQuery(SELECT + "WHERE generation.id = ?")
                .bind(0, id.value())
                .map((row, context) -> generation(row))
                .findFirst();
    }

    @Override
    public List<StoredGeneration> using(AssetId asset, int limit) {
        return handle.createQuery(SELECT + "WHERE generation.pk IN"
                        + " (SELECT DISTINCT generation_pk FROM generation_use WHERE asset_id = ?"
                        + " ORDER BY generation_pk DESC LIMIT ?) ORDER BY generation.pk DESC")
                .bind(0, asset.value())
                .bind(1, limit)
                .map((row, context) -> generation(row))
                .list();
    }

    @Override
    public List<StoredGeneration> using(AssetId asset, Version version, int limit) {
        return handle.createQuery(SELECT + "WHERE generation.pk IN"
                        + " (SELECT generation_pk FROM generation_use WHERE asset_id = ? AND version = ?"
                        + " ORDER BY generation_pk DESC LIMIT ?) ORDER BY generation.pk DESC")
                .bind(0, asset.value())
                .bind(1, version.toString())
                .bind(2, limit)
                .map((row, context) -> generation(row))
                .list();
    }

    @Override
    public void digest(GenerationId id, String digest) {
        handle.execute("UPDATE generation SET request_digest = ? WHERE id = ?", digest, id.value());
    }

    @Override
    public Optional<String> digest(GenerationId id) {
        return handle.createQuery("SELECT request_digest FROM generation WHERE id = ? AND request_digest IS NOT NULL")
                .bind(0, id.value())
                .map((row, context) -> row.getString(1))
                .findFirst();
    }

    @Override
    public List<GenerationId> asked(String digest, int limit) {
        return handle.createQuery("SELECT id FROM generation WHERE request_digest = ? ORDER BY pk DESC LIMIT ?")
                .bind(0, digest)
                .bind(1, limit)
                .map((row, context) -> new GenerationId(row.getString(1)))
                .list();
    }

    private StoredGeneration generation(ResultSet row) throws SQLException {
        long pk = row.getLong(1);
        long seed = row.getLong(4);
        OptionalLong seedUsed = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(seed);
        return new StoredGeneration(
                new GenerationId(row.getString(2)),
                new JobId(row.getString(3)),
                uses(pk),
                media(pk),
                seedUsed,
                cost(row.getString(5), row.getString(6)),
                List.of(Json.read(row.getString(7), String[].class)),
                Instant.ofEpochMilli(row.getLong(8)));
    }

    private static Optional<Money> cost(@Nullable String amount, @Nullable String currency) {
        return amount == null || currency == null
                ? Optional.empty()
                : Optional.of(new Money(new BigDecimal(amount), Currency.getInstance(currency)));
    }

    private List<MediaId> media(long pk) {
        return handle.createQuery("SELECT media_id FROM generation_media WHERE generation_pk = ? ORDER BY position")
                .bind(0, pk)
                .map((row, context) -> new MediaId(row.getString(1)))
                .list();
    }

    private List<AssetUse> uses(long pk) {
        return handle.createQuery("SELECT asset_id, version, context FROM generation_use WHERE generation_pk = ?"
                        + " ORDER BY asset_id, version")
                .bind(0, pk)
                .map((row, context) -> new AssetUse(
                        new AssetId(row.getString(1)),
                        Version.parse(row.getString(2)),
                        JsonCells.texts(row.getString(3))))
                .list();
    }
}

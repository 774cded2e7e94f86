package dev.filmwright.core.storage.sqlite;

import dev.filmwright.spi.storage.AssetStore;
import dev.filmwright.spi.storage.GenerationStore;
import dev.filmwright.spi.storage.JobStore;
import dev.filmwright.spi.storage.MediaIndex;
import dev.filmwright.spi.storage.ProductionStore;
import dev.filmwright.spi.storage.UnitOfWork;
import org.jdbi.v3.core.Handle;

/** The aggregates over one connection. */
final class SqliteUnitOfWork implements UnitOfWork {
    private final Handle handle;

    SqliteUnitOfWork(Handle handle) {
        this.handle = handle;
    }

    @Override
    public AssetStore assets() {
        return new SqliteAssetStore(handle);
    }

    @Override
    public MediaIndex media() {
        return new SqliteMediaIndex(handle);
    }

    @Override
    public JobStore jobs() {
        return new SqliteJobStore(handle);
    }

    @Override
    public GenerationStore generations() {
        return new SqliteGenerationStore(handle);
    }

    @Override
    public ProductionStore productions() {
        return new SqliteProductionStore(handle);
    }
}

package dev.filmwright.core.storage.sqlite;

import dev.filmwright.spi.storage.AccountStore;
import dev.filmwright.spi.storage.AssetStore;
import dev.filmwright.spi.storage.AttemptStore;
import dev.filmwright.spi.storage.BudgetStore;
import dev.filmwright.spi.storage.CategoryStore;
import dev.filmwright.spi.storage.DocumentStore;
import dev.filmwright.spi.storage.FormStore;
import dev.filmwright.spi.storage.GenerationStore;
import dev.filmwright.spi.storage.JobInputStore;
import dev.filmwright.spi.storage.JobStore;
import dev.filmwright.spi.storage.LedgerStore;
import dev.filmwright.spi.storage.MarkStore;
import dev.filmwright.spi.storage.MediaIndex;
import dev.filmwright.spi.storage.NotificationStore;
import dev.filmwright.spi.storage.OverrideStore;
import dev.filmwright.spi.storage.ProductionStore;
import dev.filmwright.spi.storage.SelectionStore;
import dev.filmwright.spi.storage.TagStore;
import dev.filmwright.spi.storage.UnitOfWork;
import dev.filmwright.spi.storage.UploadStore;
import dev.filmwright.spi.storage.VersionStore;
import dev.filmwright.spi.storage.WorkerStore;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The aggregates over one connection. */
final class SqliteUnitOfWork implements UnitOfWork {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteUnitOfWork.class);

    private final Handle handle;
    private final List<Runnable> afterCommit = new ArrayList<>();

    SqliteUnitOfWork(Handle handle) {
        this.handle = handle;
    }

    @Override
    public AssetStore assets() {
        return new SqliteAssetStore(handle);
    }

    @Override
    public CategoryStore categories() {
        return new SqliteCategoryStore(handle);
    }

    @Override
    public VersionStore versions() {
        return new SqliteVersionStore(handle);
    }

    @Override
    public TagStore tags() {
        return new SqliteTagStore(handle);
    }

    @Override
    public OverrideStore overrides() {
        return new SqliteOverrideStore(handle);
    }

    @Override
    public FormStore forms() {
        return new SqliteFormStore(handle);
    }

    @Override
    public SelectionStore selections() {
        return new SqliteSelectionStore(handle);
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
    public WorkerStore workers() {
        return new SqliteWorkerStore(handle);
    }

    @Override
    public JobInputStore inputs() {
        return new SqliteJobInputStore(handle);
    }

    @Override
    public UploadStore uploads() {
        return new SqliteUploadStore(handle);
    }

    @Override
    public GenerationStore generations() {
        return new SqliteGenerationStore(handle);
    }

    @Override
    public AttemptStore attempts() {
        return new SqliteAttemptStore(handle);
    }

    @Override
    public NotificationStore notifications() {
        return new SqliteNotificationStore(handle);
    }

    @Override
    public ProductionStore productions() {
        return new SqliteProductionStore(handle);
    }

    @Override
    public LedgerStore ledger() {
        return new SqliteLedgerStore(handle);
    }

    @Override
    public BudgetStore budgets() {
        return new SqliteBudgetStore(handle);
    }

    @Override
    public AccountStore accounts() {
        return new SqliteAccountStore(handle);
    }

    @Override
    public DocumentStore documents() {
        return new SqliteDocumentStore(handle);
    }

    @Override
    public MarkStore marks() {
        return new SqliteMarkStore(handle);
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Runs what was to be run after the commit; what one throws keeps no other from its turn. */
    void committed() {
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.warn("an action after a commit failed; the commit stands", e);
            }
        }
    }
}

package dev.filmwright.testkit.memory;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The aggregates over one state. */
final class MemoryUnitOfWork implements UnitOfWork {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryUnitOfWork.class);

    private final State state;
    private final List<Runnable> afterCommit = new ArrayList<>();

    MemoryUnitOfWork(State state) {
        this.state = state;
    }

    @Override
    public AssetStore assets() {
        return new MemoryAssetStore(state);
    }

    @Override
    public CategoryStore categories() {
        return new MemoryCategoryStore(state);
    }

    @Override
    public VersionStore versions() {
        return new MemoryVersionStore(state);
    }

    @Override
    public TagStore tags() {
        return new MemoryTagStore(state);
    }

    @Override
    public OverrideStore overrides() {
        return new MemoryOverrideStore(state);
    }

    @Override
    public FormStore forms() {
        return new MemoryFormStore(state);
    }

    @Override
    public SelectionStore selections() {
        return new MemorySelectionStore(state);
    }

    @Override
    public MediaIndex media() {
        return new MemoryMediaIndex(state);
    }

    @Override
    public JobStore jobs() {
        return new MemoryJobStore(state);
    }

    @Override
    public WorkerStore workers() {
        return new MemoryWorkerStore(state);
    }

    @Override
    public JobInputStore inputs() {
        return new MemoryJobInputStore(state);
    }

    @Override
    public UploadStore uploads() {
        return new MemoryUploadStore(state);
    }

    @Override
    public GenerationStore generations() {
        return new MemoryGenerationStore(state);
    }

    @Override
    public AttemptStore attempts() {
        return new MemoryAttemptStore(state);
    }

    @Override
    public NotificationStore notifications() {
        return new MemoryNotificationStore(state);
    }

    @Override
    public ProductionStore productions() {
        return new MemoryProductionStore(state);
    }

    @Override
    public LedgerStore ledger() {
        return new MemoryLedgerStore(state);
    }

    @Override
    public BudgetStore budgets() {
        return new MemoryBudgetStore(state);
    }

    @Override
    public AccountStore accounts() {
        return new MemoryAccountStore(state);
    }

    @Override
    public DocumentStore documents() {
        return new MemoryDocumentStore(state);
    }

    @Override
    public MarkStore marks() {
        return new MemoryMarkStore(state);
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

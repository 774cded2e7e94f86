package dev.filmwright.testkit.contract;

import dev.filmwright.spi.storage.Storage;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link Storage} must do, aggregate by aggregate.
 *
 * <pre>{@code
 * class MyStorageTest extends StorageContract {
 *     @Override
 *     protected Storage open(Path folder) {
 *         return new MyStorage(folder);
 *     }
 * }
 * }</pre>
 *
 * <p>A storage that outlasts the process passes {@link ReopeningContract} too.
 */
public abstract class StorageContract {
    /** For subclasses. */
    protected StorageContract() {}

    /**
     * Opens the storage to be tested.
     *
     * @param folder an empty folder of the test's own; a storage that needs none leaves it alone
     * @return an empty storage; closed by the test
     */
    protected abstract Storage open(Path folder);

    @Nested
    class UnitsOfWork extends UnitOfWorkContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Threads extends ConcurrencyContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Assets extends AssetStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Lists extends AssetListContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Pages extends AssetPagingContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Searches extends AssetSearchContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Uses extends AssetUseContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Versions extends VersionStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Tags extends TagStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Categories extends CategoryStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Overrides extends OverrideStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Documents extends DocumentStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Forms extends FormStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Selections extends SelectionStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class MediaFiles extends MediaIndexContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Marks extends MarkStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class MediaUses extends MediaUseContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class NewJobs extends JobStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class JobSteps extends JobStepContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Leases extends LeaseContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class JobInputs extends JobInputStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Uploaded extends UploadStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Generations extends GenerationStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Attempts extends AttemptStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Ledger extends LedgerStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Notifications extends NotificationStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Limits extends SpendingStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }

    @Nested
    class Films extends ProductionStoreContract {
        @Override
        protected Storage open(Path folder) {
            return StorageContract.this.open(folder);
        }
    }
}

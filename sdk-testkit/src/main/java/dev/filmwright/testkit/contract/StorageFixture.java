package dev.filmwright.testkit.contract;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Category;
import dev.filmwright.media.MediaFile;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Opens a storage for each test, with the system categories in it, and closes it. */
abstract class StorageFixture {
    @TempDir
    Path folder;

    Storage storage;

    /** Each call of a store is a read of its own. */
    UnitOfWork reads;

    /** Each call of a store is a transaction of its own. */
    UnitOfWork writes;

    /**
     * Opens the storage to be tested.
     *
     * @param folder an empty folder of the test's own; a storage that needs none leaves it alone
     * @return an empty storage; closed by the test
     */
    protected abstract Storage open(Path folder);

    @BeforeEach
    void openStorage() {
        storage = open(folder);
        reads = Units.reading(storage);
        writes = Units.writing(storage);
        Category.SYSTEM.forEach(writes.categories()::put);
    }

    @AfterEach
    void closeStorage() {
        storage.close();
    }

    /** Stores assets, each in a transaction of its own. */
    final void store(Asset... assets) {
        List.of(assets).forEach(writes.assets()::insert);
    }

    final void store(MediaFile... files) {
        List.of(files).forEach(writes.media()::insert);
    }

    final Asset stored(AssetId id) {
        return reads.assets().find(id).orElseThrow();
    }
}

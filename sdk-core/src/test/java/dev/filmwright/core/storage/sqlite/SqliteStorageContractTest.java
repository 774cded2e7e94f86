package dev.filmwright.core.storage.sqlite;

import dev.filmwright.spi.storage.Storage;
import dev.filmwright.testkit.contract.StorageContract;
import java.nio.file.Path;

class SqliteStorageContractTest extends StorageContract {
    @Override
    protected Storage open(Path folder) {
        return EmptyDatabase.in(folder);
    }
}

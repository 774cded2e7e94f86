package dev.filmwright.testkit.memory;

import dev.filmwright.spi.storage.Storage;
import dev.filmwright.testkit.contract.StorageContract;
import java.nio.file.Path;

class MemoryStorageTest extends StorageContract {
    @Override
    protected Storage open(Path folder) {
        return new MemoryStorage();
    }
}

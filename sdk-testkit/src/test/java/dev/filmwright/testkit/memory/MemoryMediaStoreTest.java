package dev.filmwright.testkit.memory;

import dev.filmwright.spi.MediaStore;
import dev.filmwright.testkit.contract.MediaStoreContract;
import java.nio.file.Path;

class MemoryMediaStoreTest extends MediaStoreContract {
    @Override
    protected MediaStore open(Path folder) {
        return new MemoryMediaStore();
    }
}

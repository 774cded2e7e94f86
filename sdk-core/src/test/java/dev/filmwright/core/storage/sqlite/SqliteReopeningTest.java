package dev.filmwright.core.storage.sqlite;

import dev.filmwright.spi.storage.Storage;
import dev.filmwright.testkit.contract.ReopeningContract;
import java.nio.file.Path;

class SqliteReopeningTest extends ReopeningContract {
    @Override
    protected Storage open(Path folder) {
        return SqliteStorage.open(folder.resolve("library.db"));
    }
}

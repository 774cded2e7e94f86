package dev.filmwright.core.storage.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens empty databases: the schema is made once and then copied, as making it takes longer than most tests. */
final class EmptyDatabase {
    private static byte @Nullable [] schema;

    private EmptyDatabase() {}

    static synchronized SqliteStorage in(Path folder) {
        Path file = folder.resolve("library.db");
        try {
            if (schema == null) {
                SqliteStorage.open(file).close();
                schema = Files.readAllBytes(file);
            } else {
                Files.write(file, schema);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SqliteStorage.open(file);
    }
}

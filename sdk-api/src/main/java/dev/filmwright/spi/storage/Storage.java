package dev.filmwright.spi.storage;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the library's rows are kept. Thread-safe; every call blocks.
 *
 * <p>Work that throws changes nothing. Trouble with the database itself is a {@link dev.filmwright.LibraryException}.
 */
public interface Storage extends AutoCloseable {
    /** Runs work that only reads, on one consistent state. */
    <T extends @Nullable Object> T read(Function<UnitOfWork, T> work);

    /** Runs work in one transaction: all of it holds when this returns, also after a crash; or none of it. */
    <T extends @Nullable Object> T write(Function<UnitOfWork, T> work);

    /** Runs work without a result in one transaction. */
    default void run(Consumer<UnitOfWork> work) {
        write(unit -> {
            work.accept(unit);
            return null;
        });
    }

    /** Closes the storage; blocks until work under way is done. */
    @Override
    void close();
}

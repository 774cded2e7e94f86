package dev.filmwright.spi.storage;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the library's rows are kept. Thread-safe; every call blocks.
 *
 * <p>Work that throws changes nothing, and what it throws reaches the caller as it is. Trouble of the storage's own is a
 * {@link dev.filmwright.LibraryException}; so is using it after it was closed. After a call of a store has thrown, the
 * work must not go on as if nothing were: it throws too.
 *
 * <p>Units of work of one thread: a read inside a unit of work joins it and sees what it changed; a write inside one is
 * refused with {@link IllegalStateException}, as it could not keep its promise. Of several threads one writes at a time;
 * readers wait for no writer and see only what is committed.
 *
 * <p>All stores keep times to the millisecond and cut off what is finer. Where texts are sorted they are so by code point.
 * The contract as tests is {@code dev.filmwright.testkit.contract.StorageContract}.
 */
public interface Storage extends AutoCloseable {
    /**
     * Runs work that only reads, on one consistent state: the one committed last when it began. A change made in it is
     * refused with an exception, unless it joined a write.
     */
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

    /** Closes the storage; blocks until work under way is done. Closing twice does nothing. */
    @Override
    void close();
}

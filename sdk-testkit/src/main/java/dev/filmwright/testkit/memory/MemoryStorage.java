package dev.filmwright.testkit.memory;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A library's rows in memory, for tests: gone when it is closed, simple rather than quick. Thread-safe.
 *
 * <p>A write works on a copy of the tables it changes, which takes the place of the state before when the work is done.
 * So a read stays on the state it began with, and work that throws leaves no trace. One thread writes at a time, readers
 * wait for nobody. Lists and searches look at every asset: meant for thousands, not for hundreds of thousands.
 */
public final class MemoryStorage implements Storage {
    private final ReentrantLock writing = new ReentrantLock(true);
    // Work under way holds the read lock, closing waits for the write lock.
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock(true);
    // Of this storage, not of all: a host may copy from one library to another. Removed after each unit of work.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable UnitOfWork> current = new ThreadLocal<>();

    private volatile State committed = new State();
    private volatile boolean closed;

    /** Creates an empty storage. */
    public MemoryStorage() {}

    @Override
    public <T extends @Nullable Object> T write(Function<UnitOfWork, T> work) {
        if (current.get() != null) {
            throw new IllegalStateException(
                    "this thread is inside a unit of work already: use that one, or write after it");
        }
        writing.lock();
        try {
            return whileOpen(() -> {
                State changed = committed.fork(true);
                MemoryUnitOfWork unit = new MemoryUnitOfWork(changed);
                T result = joined(unit, work);
                committed = changed;
                unit.committed();
                return result;
            });
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Function<UnitOfWork, T> work) {
        @Nullable UnitOfWork outer = current.get();
        if (outer != null) {
            return work.apply(outer);
        }
        return whileOpen(() -> {
            MemoryUnitOfWork unit = new MemoryUnitOfWork(committed.fork(false));
            T result = joined(unit, work);
            unit.committed();
            return result;
        });
    }

    private interface Work<T extends @Nullable Object> {
        T run();
    }

    private <T extends @Nullable Object> T whileOpen(Work<T> work) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new LibraryException(
                        Failure.of(Failure.Kind.UNAVAILABLE, "this storage is closed: open another one"), null);
            }
            return work.run();
        } finally {
            use.readLock().unlock();
        }
    }

    private <T extends @Nullable Object> T joined(UnitOfWork unit, Function<UnitOfWork, T> work) {
        current.set(unit);
        try {
            return work.apply(unit);
        } finally {
            current.remove();
        }
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            closed = true;
            committed = new State();
        } finally {
            use.writeLock().unlock();
        }
    }
}

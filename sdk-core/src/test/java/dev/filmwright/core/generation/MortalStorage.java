package dev.filmwright.core.generation;

import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.util.function.Function;

/** A storage in a process that may be killed before a transaction, inside it, or right after it was kept. */
record MortalStorage(Storage storage, Fuse fuse) implements Storage {
    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        fuse.pass("before reading");
        return storage.read(work);
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        fuse.pass("before writing");
        T result = storage.write(unit -> {
            T value = work.apply(unit);
            fuse.pass("before the commit");
            return value;
        });
        fuse.pass("after the commit");
        return result;
    }

    @Override
    public void close() {
        storage.close();
    }
}

package dev.filmwright.core.generation;

import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.util.function.Function;

/** A storage inside one transaction of a real one, for tests with so many steps that the disk would take all the time. */
record OneTransaction(UnitOfWork unit) implements Storage {
    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return work.apply(unit);
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        return work.apply(unit);
    }

    @Override
    public void close() {}
}

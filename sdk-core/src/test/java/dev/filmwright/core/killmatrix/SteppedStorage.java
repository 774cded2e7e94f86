package dev.filmwright.core.killmatrix;

import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.util.function.Function;

/** Says before and after each commit that it comes. */
record SteppedStorage(Storage storage, Steps steps) implements Storage {
    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return storage.read(work);
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        T result = storage.write(unit -> {
            T made = work.apply(unit);
            steps.pass("before the commit");
            return made;
        });
        steps.pass("after the commit");
        return result;
    }

    @Override
    public void close() {
        storage.close();
    }
}

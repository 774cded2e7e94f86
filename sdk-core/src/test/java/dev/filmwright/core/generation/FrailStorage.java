package dev.filmwright.core.generation;

import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.util.function.Function;

/** A storage as a process sees it that can be killed, or be held up after what it has written. The storage itself lives on. */
final class FrailStorage implements Storage {
    private final Storage storage;
    private boolean dead;
    private Runnable afterWriting = () -> {};

    FrailStorage(Storage storage) {
        this.storage = storage;
    }

    /** Kills the process: nothing works any more. */
    void die() {
        dead = true;
    }

    /** Does something once, after the next write. */
    void afterWriting(Runnable action) {
        afterWriting = action;
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        live();
        return storage.read(work);
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        live();
        T result = storage.write(work);
        Runnable action = afterWriting;
        afterWriting = () -> {};
        action.run();
        live();
        return result;
    }

    private void live() {
        if (dead) {
            throw new Fuse.Killed("dead");
        }
    }

    @Override
    public void close() {}
}

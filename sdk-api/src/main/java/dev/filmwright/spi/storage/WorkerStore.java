package dev.filmwright.spi.storage;

import java.time.Instant;

/**
 * The workers that do jobs, and until when each is known to live, inside one transaction.
 *
 * <p>A worker is alive while it is here and the time is before the end of its lease. One that holds jobs must extend its
 * lease: the jobs of a worker that is not alive may be taken over ({@link JobStore#adopt}). One lease stands for all jobs of
 * a worker, so that a heartbeat costs one row however many they are. Times are kept to the millisecond; they are those of
 * the machine's clock, which all workers on one storage must share to within seconds.
 */
public interface WorkerStore {
    /** Adds a worker, or gives one that is here another end of its lease. */
    void register(WorkerId worker, Instant expires);

    /**
     * Gives a worker that is here another end of its lease, also if that had passed; returns whether it is here. One that
     * did not extend in time may have been removed by others, who took it for dead.
     */
    boolean extend(WorkerId worker, Instant expires);

    /** Removes a worker: what it holds is free for others at once. Does nothing if it is not here. */
    void remove(WorkerId worker);

    /** Removes the workers whose lease is over at {@code now}. */
    void removeExpired(Instant now);

    /** Removes all workers; for one that knows that no other lives. */
    void removeAll();
}

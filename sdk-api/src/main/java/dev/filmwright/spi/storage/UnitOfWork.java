package dev.filmwright.spi.storage;

/** The aggregates of a library inside one transaction; used by one thread and only while the work runs. */
public interface UnitOfWork {
    /** Returns the assets. */
    AssetStore assets();

    /** Returns the index of media files. */
    MediaIndex media();

    /** Returns the jobs. */
    JobStore jobs();

    /** Returns the finished generations and what they used. */
    GenerationStore generations();

    /** Returns the productions. */
    ProductionStore productions();
}

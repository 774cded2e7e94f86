package dev.filmwright.spi.storage;

/** Finished generations and the assets they used, inside one transaction. */
public interface GenerationStore {}

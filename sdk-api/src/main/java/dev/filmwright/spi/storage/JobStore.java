package dev.filmwright.spi.storage;

/** The jobs of the generation engine, inside one transaction. */
public interface JobStore {}

package dev.filmwright.spi.storage;

/** The rows that say which media files there are, inside one transaction. */
public interface MediaIndex {}

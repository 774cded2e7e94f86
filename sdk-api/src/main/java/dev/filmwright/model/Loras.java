package dev.filmwright.model;

/** The LoRAs that are known, and the assets they were trained for. Thread-safe. */
public interface Loras {}

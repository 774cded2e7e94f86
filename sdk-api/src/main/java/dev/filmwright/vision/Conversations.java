package dev.filmwright.vision;

/** Conversations with models that see; messages keep their pictures and what was said of them. Thread-safe. */
public interface Conversations {}

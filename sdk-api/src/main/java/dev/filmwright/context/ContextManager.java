package dev.filmwright.context;

/** Fits what a model should know into the window it has. Thread-safe. */
public interface ContextManager {}

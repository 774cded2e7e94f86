package dev.filmwright.dataset;

/** Packs pictures and captions as trainers take them. Thread-safe; methods block for file access, none costs money. */
public interface TrainingPackages {}

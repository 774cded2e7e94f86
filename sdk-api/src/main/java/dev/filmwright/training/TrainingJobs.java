package dev.filmwright.training;

/** Trains models with trainers outside and follows them. Thread-safe. */
public interface TrainingJobs {}

package dev.filmwright.talent;

/** Takes a talent from a description to pictures, profile and an entry in the library, step by step. Thread-safe. */
public interface TalentWizard {}

package dev.filmwright.core.talent;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

/** Marks the chance that seeds are drawn by. */
@Qualifier
@Retention(RUNTIME)
@interface SeedSource {}

package dev.filmwright.core.generation;

import com.google.inject.AbstractModule;

/** Wires this package. */
public final class GenerationModule extends AbstractModule {
    @Override
    protected void configure() {}
}

package dev.filmwright.core.breakdown;

import com.google.inject.AbstractModule;

/** Wires this package. */
public final class BreakdownModule extends AbstractModule {
    @Override
    protected void configure() {}
}

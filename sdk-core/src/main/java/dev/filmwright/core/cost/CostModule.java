package dev.filmwright.core.cost;

import com.google.inject.AbstractModule;

/** Wires this package. */
public final class CostModule extends AbstractModule {
    @Override
    protected void configure() {}
}

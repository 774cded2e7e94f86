package dev.filmwright.core.production;

import com.google.inject.AbstractModule;

/** Wires this package. */
public final class ProductionModule extends AbstractModule {
    @Override
    protected void configure() {}
}

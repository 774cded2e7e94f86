package dev.filmwright.core.asset;

import com.google.inject.AbstractModule;

/** Wires this package. */
public final class AssetModule extends AbstractModule {
    @Override
    protected void configure() {}
}

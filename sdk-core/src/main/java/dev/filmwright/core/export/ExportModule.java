package dev.filmwright.core.export;

import com.google.inject.AbstractModule;

/** Wires this package. */
public final class ExportModule extends AbstractModule {
    @Override
    protected void configure() {}
}

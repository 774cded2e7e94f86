package dev.filmwright.core.export.board;

import com.google.inject.AbstractModule;

/** Wires this package. */
public final class BoardModule extends AbstractModule {
    @Override
    protected void configure() {}
}

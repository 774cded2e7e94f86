package dev.filmwright.core.screenplay;

import com.google.inject.AbstractModule;

/** Wires this package. */
public final class ScreenplayModule extends AbstractModule {
    @Override
    protected void configure() {}
}

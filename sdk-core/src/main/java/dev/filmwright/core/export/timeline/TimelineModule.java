package dev.filmwright.core.export.timeline;

import com.google.inject.AbstractModule;

/** Wires this package. */
public final class TimelineModule extends AbstractModule {
    @Override
    protected void configure() {}
}

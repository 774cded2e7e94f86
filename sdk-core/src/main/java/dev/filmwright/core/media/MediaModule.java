package dev.filmwright.core.media;

import com.google.inject.AbstractModule;

/** Wires this package. */
public final class MediaModule extends AbstractModule {
    @Override
    protected void configure() {}
}

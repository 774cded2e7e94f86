package dev.filmwright.core.export.animatic;

import com.google.inject.AbstractModule;

/** Wires this package. */
public final class AnimaticModule extends AbstractModule {
    @Override
    protected void configure() {}
}

package dev.filmwright.core.plugin;

import com.google.inject.AbstractModule;

/** Wires this package. */
public final class PluginModule extends AbstractModule {
    @Override
    protected void configure() {}
}

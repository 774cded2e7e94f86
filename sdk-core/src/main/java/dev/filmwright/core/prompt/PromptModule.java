package dev.filmwright.core.prompt;

import com.google.inject.AbstractModule;

/** Wires this package. */
public final class PromptModule extends AbstractModule {
    @Override
    protected void configure() {}
}

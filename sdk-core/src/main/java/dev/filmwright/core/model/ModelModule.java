package dev.filmwright.core.model;

import com.google.inject.AbstractModule;
import dev.filmwright.model.Loras;
import jakarta.inject.Singleton;

/** Wires this package. */
public final class ModelModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(LoraFiles.class).in(Singleton.class);
        bind(Loras.class).to(StoredLoras.class).in(Singleton.class);
    }
}

package dev.filmwright.core.production;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.filmwright.core.event.ProductionDeletion;
import dev.filmwright.production.Productions;
import jakarta.inject.Singleton;

/** Wires this package. */
public final class ProductionModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), ProductionDeletion.class);
        bind(ProductionParts.class).in(Singleton.class);
        bind(Productions.class).to(LibraryProductions.class).in(Singleton.class);
    }
}

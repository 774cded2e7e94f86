package dev.filmwright.core.cost;

import com.google.inject.AbstractModule;
import dev.filmwright.cost.PriceBook;
import jakarta.inject.Singleton;

/** Wires this package. */
public final class CostModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(PriceBook.class).to(TablePriceBook.class).in(Singleton.class);
    }
}

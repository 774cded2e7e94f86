package dev.filmwright.core.context;

import com.google.inject.AbstractModule;
import dev.filmwright.context.ContextManager;
import jakarta.inject.Singleton;

/** Wires this package. */
public final class ContextModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ContextManager.class).to(BudgetedContexts.class).in(Singleton.class);
    }
}

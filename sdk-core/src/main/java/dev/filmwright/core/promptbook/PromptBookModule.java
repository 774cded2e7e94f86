package dev.filmwright.core.promptbook;

import com.google.inject.AbstractModule;
import dev.filmwright.prompt.PromptBook;
import jakarta.inject.Singleton;

/** Wires this package. */
public final class PromptBookModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(PromptBook.class).to(StoredPromptBook.class).in(Singleton.class);
    }
}

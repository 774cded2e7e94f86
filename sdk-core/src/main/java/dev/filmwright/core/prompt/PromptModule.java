package dev.filmwright.core.prompt;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.PromptAssembler;
import dev.filmwright.prompt.SelectionDefaults;
import jakarta.inject.Singleton;

/** Wires this package. */
public final class PromptModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder<Dialect> dialects = Multibinder.newSetBinder(binder(), Dialect.class);
        dialects.addBinding().toInstance(new ProseDialect());
        dialects.addBinding().toInstance(new TagsDialect());
        bind(SelectionDefaults.class).to(StoredSelections.class).in(Singleton.class);
        bind(PromptAssembler.class).to(SectionPromptAssembler.class).in(Singleton.class);
    }
}

package dev.filmwright.core.promptbook;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.filmwright.core.event.AssetDeletion;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.core.event.ProductionDeletion;
import dev.filmwright.prompt.PromptBook;
import dev.filmwright.prompt.PromptOverrides;
import jakarta.inject.Singleton;

/** Wires this package. */
public final class PromptBookModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(StoredOverrides.class).in(Singleton.class);
        bind(StoredTemplates.class).in(Singleton.class);
        bind(HistoryNotes.class).in(Singleton.class);
        bind(StoredHistory.class).in(Singleton.class);
        bind(StoredPresets.class).in(Singleton.class);
        bind(StoredRecents.class).in(Singleton.class);
        bind(PromptOverrides.class).to(StoredOverrides.class);
        bind(PromptWatch.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), JobWatcher.class).addBinding().to(PromptWatch.class);
        Multibinder.newSetBinder(binder(), AssetDeletion.class).addBinding().to(StoredRecents.class);
        Multibinder.newSetBinder(binder(), ProductionDeletion.class)
                .addBinding()
                .toInstance(new Forgetting());
        bind(PromptBook.class).to(StoredPromptBook.class).in(Singleton.class);
    }
}

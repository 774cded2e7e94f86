package dev.filmwright.core.export.board;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.filmwright.export.Exporter;
import jakarta.inject.Singleton;

/** Wires the storyboards. */
public final class BoardModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder<Exporter> exporters = Multibinder.newSetBinder(binder(), Exporter.class);
        exporters.addBinding().to(StoryboardHtml.class).in(Singleton.class);
        exporters.addBinding().to(StoryboardPdf.class).in(Singleton.class);
    }
}

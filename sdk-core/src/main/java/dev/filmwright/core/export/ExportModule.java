package dev.filmwright.core.export;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.filmwright.export.Exporter;
import dev.filmwright.export.Exporters;
import jakarta.inject.Singleton;

/** Wires this package. Modules with exporters add them to the {@code Multibinder} of {@link Exporter}. */
public final class ExportModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), Exporter.class);
        bind(TurnoverReader.class).in(Singleton.class);
        bind(ExporterCatalogue.class).in(Singleton.class);
        bind(Exporters.class).to(FileExporters.class).in(Singleton.class);
    }
}

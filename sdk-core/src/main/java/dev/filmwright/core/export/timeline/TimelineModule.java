package dev.filmwright.core.export.timeline;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.filmwright.export.Exporter;

/** Adds the exporters of this package. */
public final class TimelineModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder<Exporter> exporters = Multibinder.newSetBinder(binder(), Exporter.class);
        exporters.addBinding().to(OtioExporter.class).in(Singleton.class);
        exporters.addBinding().to(EdlExporter.class).in(Singleton.class);
        exporters.addBinding().to(Fcp7Exporter.class).in(Singleton.class);
        exporters.addBinding().to(FcpxmlExporter.class).in(Singleton.class);
        exporters.addBinding().to(ShotListExporter.class).in(Singleton.class);
        exporters.addBinding().to(ScriptExporter.class).in(Singleton.class);
    }
}

package dev.filmwright.core.export.animatic;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.filmwright.export.Exporter;

/** Wires this package. */
public final class AnimaticModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), Exporter.class)
                .addBinding()
                .to(AnimaticExporter.class)
                .in(Singleton.class);
    }
}

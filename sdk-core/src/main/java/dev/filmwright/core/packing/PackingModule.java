package dev.filmwright.core.packing;

import com.google.inject.AbstractModule;
import dev.filmwright.dataset.TrainingPackages;
import jakarta.inject.Singleton;

/** Wires this package. */
public final class PackingModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Subjects.class);
        bind(Planning.class).in(Singleton.class);
        bind(PackageWriting.class);
        bind(PackageHistory.class);
        bind(TrainingPackages.class).to(FilePackages.class).in(Singleton.class);
    }
}

package dev.filmwright.core.packing;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;
import dev.filmwright.core.likeness.Likenesses;
import dev.filmwright.dataset.TrainingPackages;
import jakarta.inject.Singleton;

/** Wires this package; pictures are compared by their looks where {@link Likenesses} is bound. */
public final class PackingModule extends AbstractModule {
    @Override
    protected void configure() {
        OptionalBinder.newOptionalBinder(binder(), Likenesses.class);
        bind(Subjects.class);
        bind(Planning.class).in(Singleton.class);
        bind(PackageWriting.class);
        bind(PackageHistory.class);
        bind(TrainingPackages.class).to(FilePackages.class).in(Singleton.class);
    }
}

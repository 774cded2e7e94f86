package dev.filmwright.core.training;

import com.google.inject.AbstractModule;
import dev.filmwright.training.TrainingJobs;
import jakarta.inject.Singleton;

/** Wires this package. */
public final class TrainingModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(TrainingJobs.class).to(StoredTrainingJobs.class).in(Singleton.class);
    }
}

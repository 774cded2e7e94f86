package dev.filmwright.core.training;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.filmwright.core.event.Announcements;
import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.core.lifecycle.Shutdown;
import dev.filmwright.spi.Trainers;
import dev.filmwright.training.TrainingEvent;
import dev.filmwright.training.TrainingJobs;
import jakarta.inject.Singleton;

/** Wires this package. Jobs that were under way are gone on with as soon as the library is open. */
public final class TrainingModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(JobBook.class).in(Singleton.class);
        bind(JobFolders.class).in(Singleton.class);
        bind(Harvest.class).in(Singleton.class);
        bind(TrainingStart.class).in(Singleton.class);
        bind(Preparing.class).to(PackagePreparing.class).in(Singleton.class);
        bind(StoredTrainingJobs.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    static Announcements<TrainingEvent> news(Shutdown shutdown) {
        Announcements.Kind<TrainingEvent> kind =
                new Announcements.Kind<>("training", TrainingEvent::when, TrainingEvent.Missed::new);
        return shutdown.register(new Announcements<>(kind, Announcements.ROOM));
    }

    // The trainers are asked for so that they are opened, and so closed, around the steps that use them.
    @Provides
    @Singleton
    static TrainingEngine engine(
            JobBook book,
            JobFolders folders,
            Trainers trainers,
            Preparing preparing,
            Harvest harvest,
            Shutdown shutdown) {
        return new TrainingEngine(book, folders, trainers, preparing, harvest, shutdown.register(new ThreadRounds()));
    }

    @Provides
    @Singleton
    static TrainingJobs jobs(StoredTrainingJobs jobs, TrainingEngine engine, Sharing sharing) {
        engine.adopt(sharing);
        return jobs;
    }
}

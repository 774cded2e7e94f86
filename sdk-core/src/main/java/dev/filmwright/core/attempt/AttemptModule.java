package dev.filmwright.core.attempt;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.generation.Attempts;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Replays;
import dev.filmwright.spi.Providers;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Wires this package. */
public final class AttemptModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(RecordKeeping.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), JobWatcher.class).addBinding().to(RecordKeeping.class);
        bind(AttemptReading.class).in(Singleton.class);
        bind(Discarding.class).in(Singleton.class);
        bind(CleanUps.class).in(Singleton.class);
        bind(Results.class).in(Singleton.class);
        bind(Attempts.class).to(StoredAttempts.class).in(Singleton.class);
        bind(Replays.class).to(StoredReplays.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    Variants variants(Providers providers, Generations generations) {
        return new Variants(providers, generations, new SecureRandom());
    }
}

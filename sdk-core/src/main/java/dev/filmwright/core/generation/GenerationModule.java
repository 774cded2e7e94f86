package dev.filmwright.core.generation;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.filmwright.core.event.AssetNews;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.lifecycle.Shutdown;
import dev.filmwright.generation.Generations;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.Telemetry;
import dev.filmwright.spi.storage.Storage;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Wires this package. The engine takes up unfinished jobs as soon as the library is open. */
public final class GenerationModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), JobWatcher.class);
    }

    @Provides
    @Singleton
    JobBook book(Storage storage, OpenSettings settings, Ids ids, Set<JobWatcher> watchers) {
        return new JobBook(storage, settings.clock(), ids, new StepWatch(watchers));
    }

    @Provides
    @Singleton
    OutputKeeper keeper(
            JobBook book, Providers providers, MediaIngest ingest, MediaStore store, Ids ids, AssetNews news) {
        return new OutputKeeper(book, providers, ingest, store, ids, news);
    }

    @Provides
    @Singleton
    Engine engine(
            JobBook book,
            Providers providers,
            OutputKeeper keeper,
            OpenSettings settings,
            Telemetry telemetry,
            Shutdown shutdown) {
        Timer timer = new SystemTimer();
        int threads = Runtime.getRuntime().availableProcessors();
        Limits limits = Limits.of(settings.configuration());
        EngineRules rules = new EngineRules(
                limits, telemetry, () -> ThreadLocalRandom.current().nextDouble());
        Workers workers = new Workers(timer, settings.executor(), threads);
        Engine engine = shutdown.register(new Engine(book, providers, keeper, timer, workers, rules));
        engine.open();
        return engine;
    }

    @Provides
    @Singleton
    Generations generations(Providers providers, JobBook book, Engine engine) {
        return new DurableGenerations(new RequestCheck(providers), book, engine);
    }
}

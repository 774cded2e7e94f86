package dev.filmwright.core.generation;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.filmwright.core.event.AssetNews;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.core.event.RequestFit;
import dev.filmwright.core.event.StartCheck;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.lifecycle.Shutdown;
import dev.filmwright.generation.Generations;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.storage.Storage;
import java.util.List;
import java.util.Set;

/** Wires this package. The engine takes up unfinished jobs as soon as the library is open. */
public final class GenerationModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), JobWatcher.class);
        Multibinder.newSetBinder(binder(), StartCheck.class);
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
    Engine engine(JobBook book, Providers providers, OutputKeeper keeper, OpenSettings settings, Shutdown shutdown) {
        Timer timer = new SystemTimer();
        int threads = Runtime.getRuntime().availableProcessors();
        Workers workers = new Workers(timer, settings.executor(), threads);
        Engine engine = shutdown.register(new Engine(book, providers, keeper, timer, workers));
        engine.open();
        return engine;
    }

    @Provides
    @Singleton
    RequestFit fit(Providers providers) {
        RequestCheck check = new RequestCheck(providers);
        return request -> check.check(List.of(request));
    }

    @Provides
    @Singleton
    Generations generations(Providers providers, JobBook book, Engine engine, Set<StartCheck> starts) {
        return new DurableGenerations(new RequestCheck(providers), book, engine, starts);
    }
}

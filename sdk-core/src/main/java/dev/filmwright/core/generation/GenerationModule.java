package dev.filmwright.core.generation;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.filmwright.core.event.AssetNews;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.core.lifecycle.Shutdown;
import dev.filmwright.generation.Generations;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.WorkerId;
import java.util.Set;

/** Wires this package. The engine takes up unfinished jobs as soon as the library is open. */
public final class GenerationModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), JobWatcher.class);
    }

    @Provides
    @Singleton
    Timer timer() {
        return new SystemTimer();
    }

    @Provides
    @Singleton
    Lease lease(Ids ids, OpenSettings settings, Sharing sharing, Timer timer) {
        // Of a storage that is the host's the folder tells nothing.
        boolean first = sharing.first() && settings.storage().isEmpty();
        LeaseTerms terms =
                settings.shared().map(length -> LeaseTerms.among(first, length)).orElseGet(LeaseTerms::alone);
        // Not the timer of the steps: with a host's executor a step may run on that one's thread, and for long.
        Timer beats = terms.shared() ? new SystemTimer("filmwright-heartbeat") : timer;
        return new Lease(new WorkerId(ids.next()), terms, beats);
    }

    @Provides
    @Singleton
    JobBook book(Storage storage, OpenSettings settings, Ids ids, Set<JobWatcher> watchers, Lease lease) {
        return new JobBook(storage, settings.clock(), ids, new StepWatch(watchers), lease);
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
            Timer timer,
            Shutdown shutdown) {
        int threads = Runtime.getRuntime().availableProcessors();
        Workers workers = new Workers(timer, settings.executor(), threads);
        Engine engine = shutdown.register(new Engine(book, providers, keeper, timer, workers));
        engine.open();
        return engine;
    }

    @Provides
    @Singleton
    Generations generations(Providers providers, JobBook book, Engine engine) {
        return new DurableGenerations(new RequestCheck(providers), book, engine);
    }
}

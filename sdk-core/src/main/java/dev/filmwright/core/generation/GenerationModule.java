package dev.filmwright.core.generation;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.filmwright.core.event.Announcements;
import dev.filmwright.core.event.AssetNews;
import dev.filmwright.core.event.JobProgress;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.core.event.LiveFeed;
import dev.filmwright.core.event.RequestFit;
import dev.filmwright.core.event.StartCheck;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.core.lifecycle.Shutdown;
import dev.filmwright.core.rendition.Renditions;
import dev.filmwright.generation.Generations;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.MediaTransfer;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.Telemetry;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.WorkerId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Wires this package. The engine takes up unfinished jobs as soon as the library is open. */
public final class GenerationModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), JobWatcher.class).addBinding().to(GenerationEvents.class);
        Multibinder.newSetBinder(binder(), JobProgress.class).addBinding().to(LiveFeed.class);
        Multibinder.newSetBinder(binder(), StartCheck.class);
    }

    @Provides
    @Singleton
    GenerationEvents events(Shutdown shutdown) {
        return shutdown.register(new GenerationEvents(Announcements.ROOM));
    }

    @Provides
    @Singleton
    LiveFeed live(Shutdown shutdown) {
        return shutdown.register(new LiveFeed());
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
    Inputs inputs(Storage storage, MediaTransfer transfer, Renditions renditions, OpenSettings settings) {
        return new Inputs(storage, transfer, renditions, settings.addresses());
    }

    @Provides
    @Singleton
    Progress progress(Set<JobProgress> listeners, LiveFeed live) {
        Progress progress = new Progress(listeners);
        live.whenProgressed(progress::live);
        return progress;
    }

    @Provides
    @Singleton
    Engine engine(
            JobBook book,
            Providers providers,
            Inputs inputs,
            OutputKeeper keeper,
            Progress progress,
            OpenSettings settings,
            Timer timer,
            Telemetry telemetry,
            Shutdown shutdown) {
        int threads = Runtime.getRuntime().availableProcessors();
        Limits limits = Limits.of(settings.configuration());
        EngineRules rules = new EngineRules(
                limits, telemetry, () -> ThreadLocalRandom.current().nextDouble());
        Workers workers = new Workers(timer, settings.executor(), threads);
        Engine engine = shutdown.register(new Engine(book, providers, inputs, keeper, progress, timer, workers, rules));
        engine.open();
        return engine;
    }

    @Provides
    @Singleton
    RequestCheck check(Providers providers, Storage storage, OpenSettings settings) {
        return new RequestCheck(providers, new InputCheck(storage), settings.clock());
    }

    @Provides
    @Singleton
    RequestFit fit(RequestCheck check) {
        return request -> check.check(List.of(request));
    }

    @Provides
    @Singleton
    Generations generations(
            RequestCheck check,
            JobBook book,
            Engine engine,
            Progress progress,
            Storage storage,
            MediaTransfer transfer,
            GenerationEvents events,
            LiveFeed live,
            Set<StartCheck> starts) {
        ResultText texts = new ResultText(storage, transfer);
        return new DurableGenerations(check, book, engine, progress, texts, events, live, starts);
    }
}

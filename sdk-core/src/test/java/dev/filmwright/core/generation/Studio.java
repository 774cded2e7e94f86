package dev.filmwright.core.generation;

import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.storage.sqlite.SqliteStorage;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.storage.Storage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** An engine over a real database whose every step runs on the test's thread, when the test lets it. */
final class Studio implements AutoCloseable {
    final ManualTimer timer = new ManualTimer();
    final Storage storage;
    final Engine engine;
    final Generations generations;

    private Studio(
            Storage storage, FakeProviders providers, MediaIngest media, Path temporary, Set<JobWatcher> watchers) {
        this.storage = storage;
        Ids ids = new Ids(Clock.systemUTC(), new Random());
        JobBook book = new JobBook(storage, Clock.systemUTC(), ids, new StepWatch(watchers));
        OutputKeeper keeper =
                new OutputKeeper(book, providers, media, new TemporaryFolder(temporary), ids, (unit, event) -> {});
        Workers workers = new Workers(timer, Optional.of(Runnable::run), 2);
        engine = new Engine(book, providers, keeper, timer, workers);
        generations = new DurableGenerations(new RequestCheck(providers), book, engine, Set.of());
        engine.open();
    }

    static Studio open(Path folder, Provider provider) {
        return open(folder, new FakeProviders().with(FakeProvider.ID, provider));
    }

    static Studio open(Path folder, FakeProviders providers) {
        return new Studio(
                SqliteStorage.open(folder.resolve("test.db")),
                providers,
                new FakeMedia(new Ids(Clock.systemUTC(), new Random())),
                folder,
                Set.of());
    }

    static Studio over(Storage storage, Provider provider, MediaIngest media, Path temporary) {
        return watched(storage, new FakeProviders().with(FakeProvider.ID, provider), media, temporary, Set.of());
    }

    static Studio watched(
            Storage storage, FakeProviders providers, MediaIngest media, Path temporary, Set<JobWatcher> watchers) {
        return new Studio(storage, providers, media, temporary, watchers);
    }

    /** Starts a job without letting any step run. */
    JobId start() {
        return generations.start(Requests.request().build()).id();
    }

    /** Starts a job and runs whatever is due. */
    Job run() {
        JobId id = start();
        timer.settle();
        return generations.job(id);
    }

    JobState state(JobId id) {
        return generations.job(id).state();
    }

    @Override
    public void close() {
        engine.close();
        storage.close();
    }
}

package dev.filmwright.core.generation;

import dev.filmwright.core.event.Announcements;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.core.event.LiveFeed;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.storage.sqlite.SqliteStorage;
import dev.filmwright.generation.EngineState.ProviderState;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.JobTerms;
import dev.filmwright.spi.MediaAddresses;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.WorkerId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** An engine over a real database whose every step runs on the test's thread, when the test lets it. */
final class Studio implements AutoCloseable {
    /** No limits but the models' own, nobody who hears, and waits exactly as long as they are said to be. */
    static final EngineRules RULES = new EngineRules(Limits.of(Map.of()), new Silence(), () -> 0.0);

    final ManualTimer timer = new ManualTimer();
    final Storage storage;
    final Shelf shelf;
    final List<Double> fractions = new CopyOnWriteArrayList<>();
    final GenerationEvents events = new GenerationEvents(Announcements.ROOM);
    final Engine engine;
    private final WorkerId worker;
    final Generations generations;

    private Studio(
            Storage storage,
            FakeProviders providers,
            MediaIngest media,
            Path temporary,
            LeaseTerms terms,
            EngineRules rules,
            Set<JobWatcher> watchers) {
        this.storage = storage;
        this.shelf = new Shelf(storage);
        Ids ids = new Ids(Clock.systemUTC(), new Random());
        worker = new WorkerId(ids.next());
        Set<JobWatcher> watching = new HashSet<>(watchers);
        watching.add(events);
        Lease lease = new Lease(worker, terms, timer);
        JobBook book = new JobBook(storage, Clock.systemUTC(), ids, new StepWatch(watching), lease);
        OutputKeeper keeper =
                new OutputKeeper(book, providers, media, new TemporaryFolder(temporary), ids, (unit, event) -> {});
        Workers workers = new Workers(timer, Optional.of(Runnable::run), 2, new Directly());
        Inputs inputs = new Inputs(storage, shelf, (file, bytes, wanted) -> Optional.empty(), MediaAddresses.NONE);
        Progress progress = new Progress(Set.of((job, model, fraction) -> fractions.add(fraction)));
        engine = new Engine(book, providers, inputs, keeper, progress, timer, workers, rules);
        RequestCheck check = new RequestCheck(providers, new InputCheck(storage), Clock.systemUTC());
        generations = new DurableGenerations(
                check, book, engine, progress, new ResultText(storage, shelf), events, new LiveFeed(), Set.of());
        engine.open();
    }

    static Studio open(Path folder, Provider provider) {
        return open(folder, new FakeProviders().with(FakeProvider.ID, provider));
    }

    static Studio open(Path folder, FakeProviders providers) {
        return open(folder, providers, RULES);
    }

    static Studio open(Path folder, FakeProviders providers, EngineRules rules) {
        return new Studio(
                SqliteStorage.open(folder.resolve("test.db")),
                providers,
                new FakeMedia(new Ids(Clock.systemUTC(), new Random())),
                folder,
                LeaseTerms.alone(),
                rules,
                Set.of());
    }

    static Studio over(Storage storage, Provider provider, MediaIngest media, Path temporary) {
        return watched(storage, new FakeProviders().with(FakeProvider.ID, provider), media, temporary, Set.of());
    }

    static Studio watched(
            Storage storage, FakeProviders providers, MediaIngest media, Path temporary, Set<JobWatcher> watchers) {
        return new Studio(storage, providers, media, temporary, LeaseTerms.alone(), RULES, watchers);
    }

    /** Opens one of several engines over one storage, each of which has a time of its own. */
    static Studio among(Storage storage, FakeProviders providers, Path temporary) {
        return new Studio(
                storage,
                providers,
                new FakeMedia(new Ids(Clock.systemUTC(), new Random())),
                temporary,
                LeaseTerms.among(false, Duration.ofSeconds(30)),
                RULES,
                Set.of());
    }

    WorkerId worker() {
        return worker;
    }

    /** Starts a job without letting any step run. */
    JobId start() {
        return generations.start(Requests.request().build()).id();
    }

    /** Starts jobs without letting any step run. */
    List<JobId> start(int number) {
        return generations
                .startAll(IntStream.range(0, number)
                        .mapToObj(i -> Requests.request("Shot " + i).build())
                        .toList())
                .stream()
                .map(Job::id)
                .toList();
    }

    /** Starts a job on terms without letting any step run. */
    JobId start(JobTerms terms) {
        return generations.start(Requests.request().terms(terms).build()).id();
    }

    ProviderState provider() {
        return generations.control().state().providers().stream()
                .filter(one -> one.provider().equals(FakeProvider.ID))
                .findFirst()
                .orElseThrow();
    }

    long count(JobState state) {
        return generations.counts(Map.of()).of(state);
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
        events.close();
        storage.close();
    }
}

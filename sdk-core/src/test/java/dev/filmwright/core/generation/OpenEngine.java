package dev.filmwright.core.generation;

import dev.filmwright.core.event.Announcements;
import dev.filmwright.core.event.LiveFeed;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.storage.sqlite.SqliteStorage;
import dev.filmwright.spi.MediaAddresses;
import dev.filmwright.spi.storage.WorkerId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;

/** An engine on threads, two of its own unless a host gives some, and on a clock as a library has them. */
final class OpenEngine implements AutoCloseable {
    final SqliteStorage storage;
    final DurableGenerations generations;
    final Engine engine;

    OpenEngine(Path folder, FakeProviders providers, Optional<Executor> executor) {
        storage = SqliteStorage.open(folder.resolve("test.db"));
        Ids ids = new Ids(Clock.systemUTC(), new Random());
        Timer timer = new SystemTimer();
        Lease lease = new Lease(new WorkerId(ids.next()), LeaseTerms.alone(), timer);
        JobBook book = new JobBook(storage, Clock.systemUTC(), ids, new StepWatch(Set.of()), lease);
        OutputKeeper keeper = new OutputKeeper(
                book, providers, new FakeMedia(ids), new TemporaryFolder(folder), ids, (unit, event) -> {});
        Progress progress = new Progress(Set.of());
        Inputs inputs =
                new Inputs(storage, new Shelf(storage), (file, bytes, rules) -> Optional.empty(), MediaAddresses.NONE);
        engine = new Engine(
                book, providers, inputs, keeper, progress, timer, new Workers(timer, executor, 2), Studio.RULES);
        RequestCheck check = new RequestCheck(providers, new InputCheck(storage), Clock.systemUTC());
        generations = new DurableGenerations(
                check,
                book,
                engine,
                progress,
                new ResultText(storage, new Shelf(storage)),
                new GenerationEvents(Announcements.ROOM),
                new LiveFeed(),
                Set.of());
        engine.open();
    }

    @Override
    public void close() {
        engine.close();
        storage.close();
    }
}

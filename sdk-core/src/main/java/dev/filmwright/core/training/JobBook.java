package dev.filmwright.core.training;

import dev.filmwright.ConflictException;
import dev.filmwright.NotFoundException;
import dev.filmwright.core.event.Announcements;
import dev.filmwright.core.json.Json;
import dev.filmwright.spi.storage.DocumentQuery;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredDocument;
import dev.filmwright.spi.storage.UnitOfWork;
import dev.filmwright.training.TrainingEvent;
import dev.filmwright.training.TrainingMetric;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** The rows of training jobs; whoever waits for one hears of every change. Thread-safe; blocks. */
final class JobBook {
    private static final String JOBS = "training-job";
    /** Those that have not ended, so that opening a library does not look at all there ever were. */
    private static final String OPEN = "training-open";

    private static final String METRICS = "training-metrics";
    private static final int MOST_OPEN = 10_000;
    /** How long a change by another process may go unnoticed by one that waits. */
    private static final long ELSEWHERE = Duration.ofSeconds(1).toNanos();

    private final Storage storage;
    private final Clock clock;
    private final Announcements<TrainingEvent> news;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    @Inject
    JobBook(Storage storage, Clock clock, Announcements<TrainingEvent> news) {
        this.storage = storage;
        this.clock = clock;
        this.news = news;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void insert(JobRow row) {
        write(unit -> {
            StoredDocument document = StoredDocument.of(
                    JOBS,
                    row.id(),
                    row.request().owner(),
                    "training \"" + row.request().name() + "\"",
                    Json.write(row));
            if (!unit.documents().put(document, now())) {
                throw new ConflictException("there is a job \"" + row.id() + "\" already: try again");
            }
            noteOpen(unit, row);
            news.tell(unit, new TrainingEvent.Changed(now(), row.job()));
            return row;
        });
    }

    private void noteOpen(UnitOfWork unit, JobRow row) {
        if (row.state().terminal()) {
            unit.documents().remove(OPEN, row.id());
        } else {
            // One that is noted already stays.
            unit.documents().put(StoredDocument.of(OPEN, row.id(), "", "training under way", "{}"), now());
        }
    }

    /** Returns a job whoever owns it. */
    JobRow get(String id) {
        return storage.read(unit -> row(find(unit, id)));
    }

    /** Returns an owner's job; another's is not there. */
    JobRow get(String owner, String id) {
        return storage.read(unit -> {
            StoredDocument document = find(unit, id);
            if (!document.owner().equals(owner)) {
                throw new NotFoundException("training job", id);
            }
            return row(document);
        });
    }

    private StoredDocument find(UnitOfWork unit, String id) {
        if (id.isEmpty()) {
            throw new NotFoundException("training job", id);
        }
        return unit.documents().find(JOBS, id, now()).orElseThrow(() -> new NotFoundException("training job", id));
    }

    private static JobRow row(StoredDocument document) {
        return Json.read(document.json(), JobRow.class);
    }

    List<JobRow> list(String owner, int limit, Optional<String> after) {
        DocumentQuery newest = DocumentQuery.of(JOBS, owner).descend();
        DocumentQuery query = after.map(newest::after).orElse(newest);
        return storage.read(unit -> unit.documents().list(query, limit, now()).stream()
                .map(JobBook::row)
                .toList());
    }

    /** Returns the ids of the jobs that have not ended. */
    List<String> open() {
        return storage.read(unit -> unit.documents().list(DocumentQuery.all(OPEN), MOST_OPEN, now()).stream()
                .map(StoredDocument::key)
                .toList());
    }

    /** Changes a job in one transaction; empty leaves it as it is. Returns it as it is then. */
    JobRow change(String id, Function<JobRow, Optional<JobRow>> work) {
        return change(id, List.of(), work);
    }

    /** Changes a job likewise, and keeps what its trainer told if it was changed. */
    JobRow change(String id, List<TrainingMetric> metrics, Function<JobRow, Optional<JobRow>> work) {
        return write(unit -> {
            StoredDocument document = find(unit, id);
            JobRow old = row(document);
            Optional<JobRow> asked = work.apply(old);
            if (asked.isEmpty()) {
                return old;
            }
            JobRow fresh = metrics.isEmpty() ? asked.get() : told(unit, asked.get(), metrics);
            if (!fresh.equals(old)) {
                if (!unit.documents().put(document.withJson(Json.write(fresh)), now())) {
                    throw new ConflictException("the training job was changed meanwhile: try again");
                }
                noteOpen(unit, fresh);
                news.tell(unit, new TrainingEvent.Changed(now(), fresh.job()));
            }
            return fresh;
        });
    }

    private JobRow told(UnitOfWork unit, JobRow row, List<TrainingMetric> metrics) {
        Optional<StoredDocument> document = unit.documents().find(METRICS, row.id(), now());
        MetricHistory history = new MetricHistory(history(document));
        metrics.forEach(history::add);
        String json = Json.write(history.row());
        StoredDocument kept = document.map(old -> old.withJson(json))
                .orElseGet(() -> StoredDocument.of(METRICS, row.id(), "", "metrics of a training", json));
        unit.documents().put(kept, now());
        JobRow.Change change = row.change();
        change.latest = history.last();
        return change.done();
    }

    private static MetricHistory.Row history(Optional<StoredDocument> document) {
        return document.map(kept -> Json.read(kept.json(), MetricHistory.Row.class))
                .orElse(MetricHistory.Row.EMPTY);
    }

    List<TrainingMetric> metrics(String id) {
        return storage.read(unit -> new MetricHistory(history(unit.documents().find(METRICS, id, now()))).metrics());
    }

    void remove(String id) {
        write(unit -> {
            unit.documents().remove(METRICS, id);
            unit.documents().remove(OPEN, id);
            unit.documents().remove(JOBS, id);
            return id;
        });
    }

    private <T> T write(Function<UnitOfWork, T> work) {
        T result = storage.write(work);
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        return result;
    }

    /** Waits until a job has ended or the time is over. */
    JobRow await(String owner, String id, Duration longest) throws InterruptedException {
        long left = longest.compareTo(Duration.ofDays(365)) > 0
                ? Duration.ofDays(365).toNanos()
                : longest.toNanos();
        long until = System.nanoTime() + left;
        lock.lockInterruptibly();
        try {
            JobRow row = get(owner, id);
            left = until - System.nanoTime();
            while (!row.state().terminal() && left > 0) {
                // What was signalled is of no matter: another process may have changed it too.
                long unused = changed.awaitNanos(Math.min(left, ELSEWHERE));
                left = until - System.nanoTime();
                row = get(owner, id);
            }
            return row;
        } finally {
            lock.unlock();
        }
    }
}

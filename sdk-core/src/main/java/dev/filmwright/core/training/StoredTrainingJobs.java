package dev.filmwright.core.training;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Subscription;
import dev.filmwright.core.event.Announcements;
import dev.filmwright.core.id.Ids;
import dev.filmwright.spi.Trainers;
import dev.filmwright.training.TrainingEvent;
import dev.filmwright.training.TrainingJob;
import dev.filmwright.training.TrainingJobId;
import dev.filmwright.training.TrainingJobs;
import dev.filmwright.training.TrainingListener;
import dev.filmwright.training.TrainingMetric;
import dev.filmwright.training.TrainingProgress;
import dev.filmwright.training.TrainingRequest;
import dev.filmwright.training.TrainingState;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** {@link TrainingJobs} over the storage port. */
final class StoredTrainingJobs implements TrainingJobs {
    private static final int LONGEST_PAGE = 1000;

    private final JobBook book;
    private final TrainingStart starting;
    private final TrainingEngine engine;
    private final JobFolders folders;
    private final Trainers trainers;
    private final Announcements<TrainingEvent> news;
    private final Ids ids;

    @Inject
    StoredTrainingJobs(
            JobBook book,
            TrainingStart starting,
            TrainingEngine engine,
            JobFolders folders,
            Trainers trainers,
            Announcements<TrainingEvent> news,
            Ids ids) {
        this.book = book;
        this.starting = starting;
        this.engine = engine;
        this.folders = folders;
        this.trainers = trainers;
        this.news = news;
        this.ids = ids;
    }

    @Override
    public Set<String> trainers() {
        return trainers.ids();
    }

    @Override
    public TrainingJob start(TrainingRequest request) {
        TrainingRequest checked = starting.checked(request);
        JobRow row = new JobRow(
                ids.next(),
                RequestRow.of(checked),
                TrainingState.CREATED,
                0,
                Optional.empty(),
                "",
                false,
                false,
                Optional.empty(),
                TrainingProgress.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                book.now(),
                Optional.empty(),
                Optional.empty());
        book.insert(row);
        engine.follow(row.id());
        return row.job();
    }

    @Override
    public TrainingJob get(String owner, TrainingJobId job) {
        return book.get(owner, job.value()).job();
    }

    @Override
    public List<TrainingJob> list(String owner, int limit, Optional<TrainingJobId> after) {
        checkRange("limit", limit);
        return book.list(owner, limit, after.map(TrainingJobId::value)).stream()
                .map(JobRow::job)
                .toList();
    }

    @Override
    public List<TrainingMetric> metrics(String owner, TrainingJobId job) {
        return book.metrics(book.get(owner, job.value()).id());
    }

    @Override
    public List<String> log(String owner, TrainingJobId job, int lines) {
        checkRange("lines", lines);
        JobRow row = book.get(owner, job.value());
        return row.run() == 0
                ? List.of()
                : trainers.trainer(row.request().trainer()).log(folders.task(row), lines);
    }

    private static void checkRange(String field, int value) {
        if (value < 1 || value > LONGEST_PAGE) {
            throw new InvalidInputException(field, value, "use 1 to " + LONGEST_PAGE);
        }
    }

    @Override
    public TrainingJob cancel(String owner, TrainingJobId job) {
        return engine.cancel(book.get(owner, job.value()).id()).job();
    }

    @Override
    public TrainingJob resume(String owner, TrainingJobId job) {
        JobRow row = ended(owner, job);
        if (row.run() == 0 || !trainers.trainer(row.request().trainer()).resumable(folders.task(row))) {
            throw new ConflictException(
                    "the trainer left no state to go on from: restart the job, or have the trainer save its state");
        }
        return engine.resume(row.id()).job();
    }

    @Override
    public TrainingJob restart(String owner, TrainingJobId job) {
        JobRow row = ended(owner, job);
        folders.removeAll(row.id());
        JobRow fresh = book.change(row.id(), old -> {
            JobRow.Change change = old.change();
            change.state = TrainingState.CREATED;
            change.resume = false;
            change.progress = TrainingProgress.NONE;
            change.failure = Optional.empty();
            change.ended = Optional.empty();
            return Optional.of(change.done());
        });
        engine.follow(row.id());
        return fresh.job();
    }

    private JobRow ended(String owner, TrainingJobId job) {
        JobRow row = book.get(owner, job.value());
        if (row.state() != TrainingState.FAILED && row.state() != TrainingState.CANCELLED) {
            throw new ConflictException("the job is " + row.state()
                    + (row.state().terminal() ? ": start another one" : ": wait until it has ended, or cancel it"));
        }
        return row;
    }

    @Override
    public void delete(String owner, TrainingJobId job) {
        JobRow row = book.get(owner, job.value());
        if (!row.state().terminal()) {
            throw new ConflictException("the job is " + row.state() + ": wait until it has ended, or cancel it");
        }
        folders.removeAll(row.id());
        book.remove(row.id());
    }

    @Override
    public TrainingJob await(String owner, TrainingJobId job, Duration longest) throws InterruptedException {
        return book.await(owner, job.value(), longest).job();
    }

    @Override
    public Subscription subscribe(String owner, TrainingListener listener) {
        Objects.requireNonNull(listener, "listener");
        return news.subscribe(event -> {
            if (!(event instanceof TrainingEvent.Changed changed)
                    || changed.job().request().owner().equals(owner)) {
                listener.heard(event);
            }
        });
    }
}

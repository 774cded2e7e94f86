package dev.filmwright.core.training;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.spi.Trainer;
import dev.filmwright.spi.TrainerHandle;
import dev.filmwright.spi.TrainerReport;
import dev.filmwright.spi.TrainerReport.Outcome;
import dev.filmwright.spi.Trainers;
import dev.filmwright.spi.TrainingTask;
import dev.filmwright.training.TrainingRequest;
import dev.filmwright.training.TrainingState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes jobs a step further: lays out, starts the trainer, asks how it goes, brings the LoRA home. Each step is written down
 * before the next one, and that the trainer is about to be started before it is, so that none is ever started twice.
 * Thread-safe; one step of one job at a time.
 */
final class TrainingEngine {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingEngine.class);
    private static final Duration SOONEST = Duration.ofMillis(20);
    private static final Duration LATEST = Duration.ofMinutes(1);

    private final JobBook book;
    private final JobFolders folders;
    private final Trainers trainers;
    private final Preparing preparing;
    private final Harvest harvest;
    private final Rounds rounds;

    TrainingEngine(
            JobBook book, JobFolders folders, Trainers trainers, Preparing preparing, Harvest harvest, Rounds rounds) {
        this.book = book;
        this.folders = folders;
        this.trainers = trainers;
        this.preparing = preparing;
        this.harvest = harvest;
        this.rounds = rounds;
    }

    /** Goes on with what the library left when it was last open, unless another process may be at it. */
    void adopt(Sharing sharing) {
        if (!sharing.first()) {
            return;
        }
        for (String id : book.open()) {
            JobRow row = book.change(
                    id,
                    old -> old.state() == TrainingState.RUNNING && old.handle().isEmpty()
                            ? Optional.of(uncertain(old))
                            : Optional.empty());
            if (!row.state().terminal()) {
                follow(id);
            }
        }
    }

    private JobRow uncertain(JobRow old) {
        JobRow.Change change = old.change();
        change.failure = Optional.of(new Failure(
                Failure.Kind.UNCERTAIN,
                "the library was cut off while it started the trainer, which may be running: end it if it is, then resume"
                        + " or restart the job",
                false,
                Optional.empty(),
                Failure.Billing.UNKNOWN,
                Optional.of(old.request().trainer()),
                Optional.empty()));
        return change.end(TrainingState.FAILED, book.now()).done();
    }

    /** Takes a job as far as it goes, from now on. */
    void follow(String id) {
        rounds.later(Duration.ZERO, () -> step(id));
    }

    private void step(String id) {
        try {
            JobRow row = book.get(id);
            switch (row.state()) {
                case CREATED, PREPARING -> prepare(row);
                case RUNNING -> ask(row);
                case SUCCEEDED, FAILED, CANCELLED -> LOG.trace("training {} has ended", id);
            }
        } catch (FilmwrightException e) {
            // The library's own trouble, e.g. a full disk; the job is as it was written down last.
            LOG.warn("training {} cannot go on now: {}", id, e.getMessage());
            rounds.later(LATEST, () -> step(id));
        }
    }

    private void prepare(JobRow row) {
        JobRow begun = book.change(row.id(), old -> {
            JobRow.Change change = old.change();
            change.state = old.state() == TrainingState.CREATED ? TrainingState.PREPARING : old.state();
            return Optional.of(change.done());
        });
        if (begun.state() != TrainingState.PREPARING) {
            return;
        }
        try {
            Trainer trainer = trainers.trainer(begun.request().trainer());
            TrainingTask task = folders.layOut(begun);
            Optional<Path> config = preparing.prepare(task.request(), trainer.format(), task.dataset(), task.output());
            JobRow ready = book.change(row.id(), old -> {
                if (old.state() != TrainingState.PREPARING) {
                    return Optional.empty();
                }
                JobRow.Change change = old.change();
                change.config =
                        config.map(file -> task.dataset().relativize(file).toString());
                return Optional.of(running(change));
            });
            if (ready.state() == TrainingState.RUNNING) {
                launch(ready, trainer);
            }
        } catch (FilmwrightException e) {
            fail(row.id(), e.failure());
        } catch (RuntimeException e) {
            LOG.warn("training {} could not be prepared", row.id(), e);
            fail(row.id(), Failure.of(Failure.Kind.UNAVAILABLE, "its pictures could not be laid out: " + e));
        }
    }

    /** Says that the trainer is about to be started. */
    private JobRow running(JobRow.Change change) {
        change.state = TrainingState.RUNNING;
        change.run++;
        change.handle = Optional.empty();
        change.cursor = "";
        change.started = Optional.of(book.now());
        change.ended = Optional.empty();
        change.failure = Optional.empty();
        return change.done();
    }

    /** Starts the trainer anew for a job that has ended, to go on from what it saved. */
    JobRow resume(String id) {
        JobRow row = book.change(id, old -> {
            JobRow.Change change = old.change();
            change.resume = true;
            return Optional.of(running(change));
        });
        rounds.later(
                Duration.ZERO, () -> launch(row, trainers.trainer(row.request().trainer())));
        return row;
    }

    private void launch(JobRow row, Trainer trainer) {
        TrainerHandle handle;
        try {
            handle = trainer.start(folders.task(row));
        } catch (FilmwrightException e) {
            fail(row.id(), e.failure());
            return;
        }
        JobRow started = book.change(row.id(), old -> {
            JobRow.Change change = old.change();
            change.handle = Optional.of(handle.value());
            return Optional.of(change.done());
        });
        if (started.stopping()) {
            stop(started);
        } else {
            follow(row.id());
        }
    }

    private void ask(JobRow row) {
        if (row.handle().isEmpty()) {
            return;
        }
        TrainerReport report;
        try {
            report = trainers.trainer(row.request().trainer())
                    .poll(folders.task(row), new TrainerHandle(row.handle().get()), row.cursor());
        } catch (FilmwrightException e) {
            // Whether it could be asked says nothing of how it goes.
            LOG.info("training {} could not be asked after: {}", row.id(), e.getMessage());
            rounds.later(LATEST, () -> step(row.id()));
            return;
        }
        take(row, report);
    }

    private void take(JobRow asked, TrainerReport report) {
        Outcome outcome = report.outcome();
        Optional<String> lora = Optional.empty();
        if (outcome instanceof Outcome.Succeeded succeeded) {
            try {
                TrainingRequest request = asked.request().request();
                lora = Optional.of(harvest.bringHome(request, succeeded.lora()).value());
            } catch (FilmwrightException e) {
                outcome = new Outcome.Failed(new Failure(
                        e.failure().kind(),
                        "the trainer's LoRA cannot be used: " + e.failure().message(),
                        false,
                        Optional.empty(),
                        Failure.Billing.UNKNOWN,
                        Optional.of(asked.request().trainer()),
                        Optional.empty()));
            }
        }
        Outcome came = outcome;
        Optional<String> home = lora;
        JobRow row = book.change(
                asked.id(),
                report.metrics(),
                old -> fresh(old, asked) ? Optional.of(told(old, report, came, home)) : Optional.empty());
        if (row.state() == TrainingState.RUNNING) {
            Duration wait = report.askAgainAfter();
            wait = wait.compareTo(SOONEST) < 0 ? SOONEST : wait;
            rounds.later(wait.compareTo(LATEST) > 0 ? LATEST : wait, () -> step(asked.id()));
        }
    }

    /** What was told counts only if nobody asked and wrote it down meanwhile: else metrics would be told twice. */
    private static boolean fresh(JobRow now, JobRow asked) {
        return now.state() == TrainingState.RUNNING
                && now.run() == asked.run()
                && now.cursor().equals(asked.cursor());
    }

    private JobRow told(JobRow old, TrainerReport report, Outcome outcome, Optional<String> lora) {
        JobRow.Change change = old.change();
        change.cursor = report.cursor();
        change.progress = report.progress().orElse(old.progress());
        if (outcome instanceof Outcome.Succeeded) {
            change.lora = lora;
            change.end(TrainingState.SUCCEEDED, book.now());
        } else if (outcome instanceof Outcome.Failed failed) {
            // One that was told to stop does not fail.
            change.failure = old.stopping() ? Optional.empty() : Optional.of(failed.failure());
            change.end(old.stopping() ? TrainingState.CANCELLED : TrainingState.FAILED, book.now());
        }
        return change.done();
    }

    /** Stops a job: at once if nothing runs, else as soon as its trainer is gone. */
    JobRow cancel(String id) {
        JobRow row = book.change(id, old -> {
            if (old.state().terminal()) {
                return Optional.empty();
            }
            JobRow.Change change = old.change();
            if (old.state() == TrainingState.RUNNING) {
                change.stopping = true;
            } else {
                change.end(TrainingState.CANCELLED, book.now());
            }
            return Optional.of(change.done());
        });
        return row.state() == TrainingState.RUNNING && row.handle().isPresent() ? stop(row) : row;
    }

    private JobRow stop(JobRow row) {
        trainers.trainer(row.request().trainer())
                .cancel(folders.task(row), new TrainerHandle(row.handle().orElseThrow()));
        return book.change(
                row.id(),
                old -> old.state() == TrainingState.RUNNING && old.run() == row.run()
                        ? Optional.of(old.change()
                                .end(TrainingState.CANCELLED, book.now())
                                .done())
                        : Optional.empty());
    }

    private void fail(String id, Failure failure) {
        book.change(id, old -> old.state().terminal() ? Optional.empty() : Optional.of(failed(old, failure)));
    }

    private JobRow failed(JobRow old, Failure failure) {
        JobRow.Change change = old.change();
        change.failure = old.stopping() ? Optional.empty() : Optional.of(failure);
        return change.end(old.stopping() ? TrainingState.CANCELLED : TrainingState.FAILED, book.now())
                .done();
    }
}

package dev.filmwright.core.production;

import dev.filmwright.Failure;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaId;
import dev.filmwright.production.BoardReport;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredJob;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Has boards drawn by the generation engine and remembers them. */
final class Boards {
    private static final String STEP = "boards";
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Storage storage;
    private final Generations generations;
    private final ProjectId project;

    Boards(Storage storage, Generations generations, ProjectId project) {
        this.storage = storage;
        this.generations = generations;
        this.project = project;
    }

    BoardReport draw(List<GenerationRequest> requests, ProgressListener listener) throws InterruptedException {
        listener.progressed(STEP, 0, requests.size());
        List<Job> jobs =
                generations.startAll(requests).stream().map(this::tryAgain).toList();
        AtomicInteger ended = new AtomicInteger();
        generations.await(
                jobs.stream().map(Job::id).toList(),
                PATIENCE,
                job -> listener.progressed(STEP, ended.incrementAndGet(), requests.size()));
        SortedMap<String, MediaId> boards = new TreeMap<>();
        SortedMap<String, Failure> failed = new TreeMap<>();
        for (Job started : jobs) {
            sort(generations.job(started.id()), boards, failed);
        }
        storage.run(unit -> unit.productions().saveBoards(project, boards));
        return new BoardReport(boards.size(), failed);
    }

    /** A board that failed is tried again where that cannot cost money twice: nothing was charged, or all is made. */
    private Job tryAgain(Job job) {
        boolean passing = job.state() == JobState.FAILED
                && job.failure().map(Failure::retryable).orElse(false);
        if (!passing) {
            return job;
        }
        boolean unpaid = job.failure()
                .map(failure -> failure.billing() == Failure.Billing.NOT_CHARGED)
                .orElse(false);
        boolean made = storage.read(unit -> unit.jobs().find(job.id()))
                .flatMap(StoredJob::outputs)
                .isPresent();
        return unpaid || made ? generations.retry(job.id()) : job;
    }

    private void sort(Job job, SortedMap<String, MediaId> boards, SortedMap<String, Failure> failed) {
        String shot = job.request().labels().get(BoardRequests.SHOT);
        if (job.state() == JobState.SUCCEEDED) {
            job.generation()
                    .flatMap(generations::find)
                    .map(Generation::media)
                    .ifPresent(media -> boards.put(shot, media.get(0)));
        } else {
            failed.put(shot, job.failure().orElseGet(() -> stillOpen(job)));
        }
    }

    private static Failure stillOpen(Job job) {
        return job.state() == JobState.UNCERTAIN
                ? Failure.of(
                        Failure.Kind.UNCERTAIN,
                        "nobody knows whether the backend accepted job " + job.id() + ": look there, then retry it")
                : Failure.of(Failure.Kind.TIMEOUT, "job " + job.id() + " is still " + job.state());
    }
}

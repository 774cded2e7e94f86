package dev.filmwright.core.generation;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.JobTerms;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.spi.storage.StoredJob;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Until when jobs may take. Times passed are counted by the library's clock, as rows are, times to come by the timer: so
 * a clock that stands still, or is set, neither ends a job early nor lets it go on for ever. Thread-safe.
 */
final class Deadlines {
    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    /** How long a backend may work on a job if nobody says: longer than any of them keeps a job. */
    static final Duration USUAL = Duration.ofDays(1);

    private final JobBook book;
    private final Timer timer;

    Deadlines(JobBook book, Timer timer) {
        this.book = book;
        this.timer = timer;
    }

    /** Returns what the engine keeps of a job, as if it had no terms where its request cannot be read. */
    Task task(StoredJob job) {
        GenerationRequest request;
        try {
            request = Documents.request(job.request());
        } catch (RuntimeException e) {
            LOG.warn("the request of job {} cannot be read", job.id(), e);
            return unreadable(job);
        }
        return task(job, request);
    }

    /** Returns what the engine keeps of a job whose request was read already. */
    Task task(StoredJob job, GenerationRequest request) {
        JobTerms terms = request.terms();
        Duration gone = gone(began(job));
        return new Task(
                job.id(),
                job.model(),
                key(job),
                request.kind(),
                job.created(),
                toStart(terms).map(longest -> in(longest.minus(gone))).orElse(Instant.MAX),
                terms.finishWithin()
                        .map(longest -> in(longest.minus(gone)))
                        .orElseGet(() -> in(USUAL.minus(gone(handedOver(job))))));
    }

    private Task unreadable(StoredJob job) {
        return new Task(job.id(), job.model(), key(job), OutputKind.IMAGE, job.created(), Instant.MAX, in(USUAL));
    }

    private static String key(StoredJob job) {
        return job.round() == 0 ? job.id().value() : job.id().value() + "-" + job.round();
    }

    /** Returns how long a job may wait to be sent: one that cannot be done in time any more need not be sent either. */
    static Optional<Duration> toStart(JobTerms terms) {
        Optional<Duration> finish = terms.finishWithin();
        return terms.startWithin()
                .map(start -> finish.filter(end -> end.compareTo(start) < 0).orElse(start))
                .or(() -> finish);
    }

    /** Times count anew when a caller sends a job again: of one that was, the last change is the nearest the row tells. */
    private static Instant began(StoredJob job) {
        int byEngine = job.state() == JobState.QUEUED ? job.retries() : job.retries() + 1;
        return job.attempts() <= byEngine ? job.created() : job.updated();
    }

    private Instant handedOver(StoredJob job) {
        return job.state() == JobState.QUEUED ? book.now() : job.updated();
    }

    private Duration gone(Instant since) {
        Duration gone = Duration.between(since, book.now());
        return gone.isNegative() ? Duration.ZERO : gone;
    }

    private Instant in(Duration left) {
        return timer.now().plus(left);
    }
}

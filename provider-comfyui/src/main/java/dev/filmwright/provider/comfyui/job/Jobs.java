package dev.filmwright.provider.comfyui.job;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.comfyui.wire.ComfyApi;
import dev.filmwright.provider.comfyui.wire.Ending;
import dev.filmwright.provider.comfyui.wire.HistoryEntry;
import dev.filmwright.provider.comfyui.wire.JobState;
import dev.filmwright.provider.comfyui.wire.Queue;
import dev.filmwright.provider.support.http.Pause;
import dev.filmwright.spi.CancelResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Finds jobs on the server, and stops them. Keeps nothing of a job. Thread-safe. */
public final class Jobs {
    /** A run that ended is for a moment neither in the queue nor in the history. */
    private static final Duration BETWEEN = Duration.ofMillis(300);

    private static final Duration STOPPING = Duration.ofMillis(200);
    private static final int LOOKS = 10;
    private static final int NEWEST = 200;
    private static final int[] FIRST_WITH_IDS = {0, 3, 45};

    private final ComfyApi api;
    private final Pause pause;
    private volatile Optional<Boolean> jobRoutes = Optional.empty();
    private volatile Optional<Boolean> takesIds = Optional.empty();

    /** Creates it; asks nothing yet. */
    public Jobs(ComfyApi api, Pause pause) {
        this.api = api;
        this.pause = pause;
    }

    /** Returns the id a job is handed over with: the same for the same key, so that it is found again by the key alone. */
    public static String id(String clientKey) {
        return UUID.nameUUIDFromBytes(("filmwright:" + clientKey).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Returns a number of 0 to 2^63-1 for a key, always the same. */
    public static long number(String clientKey) {
        return UUID.fromString(id(clientKey)).getMostSignificantBits() & Long.MAX_VALUE;
    }

    /** Returns where a job is; says that it is unknown only after a second look. Blocks shortly. */
    public JobState state(String id) {
        JobState state = look(id);
        if (!(state instanceof JobState.Unknown)) {
            return state;
        }
        rest(BETWEEN);
        return look(id);
    }

    /** Looks once: that nothing is there is no proof that nothing was. */
    private JobState look(String id) {
        Optional<HistoryEntry> ended = api.history(id);
        if (ended.isPresent()) {
            return new JobState.Ended(ended.get());
        }
        if (hasJobRoutes()) {
            return api.job(id);
        }
        Queue queue = api.queue();
        OptionalInt before = queue.before(id);
        if (before.isPresent()) {
            return new JobState.Pending(before.getAsInt());
        }
        return queue.isRunning(id) ? new JobState.Running() : new JobState.Unknown();
    }

    /** Returns how many jobs are done before one that waits. */
    public OptionalInt before(String id) {
        return api.queue().before(id);
    }

    private boolean hasJobRoutes() {
        Optional<Boolean> known = jobRoutes;
        if (known.isEmpty()) {
            known = Optional.of(asksWhetherJobRoutes());
            jobRoutes = known;
        }
        return known.get();
    }

    private boolean asksWhetherJobRoutes() {
        try {
            return api.hasJobs();
        } catch (ProviderException e) {
            // Something before the server that lets only some routes through: without them it goes as well.
            Failure.Kind kind = e.failure().kind();
            if (kind == Failure.Kind.AUTHENTICATION
                    || kind == Failure.Kind.INVALID_REQUEST
                    || kind == Failure.Kind.BAD_RESPONSE) {
                return false;
            }
            throw e;
        }
    }

    /** Returns whether the server takes the ids it is given, as it does since July 2025. */
    private boolean takesIds() {
        Optional<Boolean> known = takesIds;
        if (known.isEmpty()) {
            known = Optional.of(hasJobRoutes() || api.version().atLeast(FIRST_WITH_IDS));
            takesIds = known;
        }
        return known.get();
    }

    /**
     * A job on the server.
     *
     * @param id the server's id of it
     * @param state where it is
     */
    public record Found(String id, JobState state) {
        /** Returns whether it goes on or came to its end well, so that it need not be handed over again. */
        public boolean good() {
            return !(state instanceof JobState.Ended ended) || ended.entry().ending() == Ending.SUCCESS;
        }
    }

    /** Returns the job that was handed over with a key, if the server has it still. */
    public Optional<Found> find(String clientKey) {
        String id = id(clientKey);
        JobState state = look(id);
        if (!(state instanceof JobState.Unknown)) {
            return Optional.of(new Found(id, state));
        }
        if (takesIds()) {
            return Optional.empty();
        }
        // The server chose an id itself; the key is with the job.
        Optional<Found> waiting =
                api.queue().withKey(clientKey).map(job -> new Found(job.id(), new JobState.Running()));
        return waiting.or(() -> api.newest(NEWEST).stream()
                .filter(entry -> entry.note().key().equals(clientKey))
                .map(entry -> new Found(entry.id(), new JobState.Ended(entry)))
                .reduce((older, newer) -> newer));
    }

    /**
     * Stops a job, and none of anybody else: servers before September 2025 interrupt whatever they do, so it is looked first
     * whether that is this job.
     */
    public CancelResult cancel(String id) {
        if (hasJobRoutes()) {
            Optional<Boolean> cancelled = api.cancelJob(id);
            if (cancelled.isPresent()) {
                return cancelled.get() ? CancelResult.STOPPED : stoppedBefore(id);
            }
        }
        api.unqueue(id);
        if (!api.queue().isRunning(id)) {
            return stoppedBefore(id);
        }
        api.interrupt(id);
        for (int look = 0; look < LOOKS; look++) {
            Optional<HistoryEntry> entry = api.history(id);
            if (entry.isPresent()) {
                return result(entry.get());
            }
            rest(STOPPING);
        }
        return CancelResult.STOPPED; // it stops when its node comes to the next point at which it can
    }

    /**
     * Stops a job and has the server forget it, so that its id can be used again: of two runs with one id, the history would show
     * the older one until the newer one ends.
     *
     * @return whether nothing is left of it; one that only stops at its next point may be
     */
    public boolean erase(String id) {
        cancel(id);
        for (int look = 0; look < LOOKS; look++) {
            api.forget(id);
            if (look(id) instanceof JobState.Unknown) {
                return true;
            }
            rest(STOPPING);
        }
        return false;
    }

    private CancelResult stoppedBefore(String id) {
        // Nowhere: it was taken out of the queue, and will not be done.
        return api.history(id).map(Jobs::result).orElse(CancelResult.STOPPED);
    }

    private static CancelResult result(HistoryEntry entry) {
        return entry.ending() == Ending.INTERRUPTED ? CancelResult.STOPPED : CancelResult.TOO_LATE;
    }

    private void rest(Duration time) {
        try {
            pause.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(
                    Failure.ofProvider(
                            "comfyui",
                            Failure.Kind.CANCELLED,
                            "it was interrupted while it looked for a job",
                            true,
                            Failure.Billing.NOT_CHARGED),
                    e);
        }
    }
}

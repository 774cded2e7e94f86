package dev.filmwright.core.event;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.Subscription;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.LiveEvent;
import dev.filmwright.generation.LiveListener;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Live;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/**
 * Passes what providers tell of jobs under way on to those who look on. Each has a thread and a queue of its own, so that no
 * provider waits for anybody; of the previews that wait for one of them, the newest stands for all. Thread-safe.
 */
public final class LiveFeed implements Live, JobProgress, AutoCloseable {
    private static final int ROOM = 1_000;
    private static final Announcements.Kind<LiveEvent> KIND = new Announcements.Kind<>(
            "live",
            event -> Instant.EPOCH,
            (when, events) -> new LiveEvent.Missed(events),
            (fresh, old) -> fresh instanceof LiveEvent.Preview && old instanceof LiveEvent.Preview);

    private final Map<JobId, List<Listening<LiveEvent>>> watching = new ConcurrentHashMap<>();
    private volatile BiConsumer<JobId, Double> progress = (job, fraction) -> {};
    private boolean closed;

    /** Nobody looks on yet. */
    public LiveFeed() {}

    /**
     * Lets a listener look on.
     *
     * @throws LibraryException if the library is closed
     */
    public synchronized Subscription watch(JobId job, LiveListener listener) {
        Objects.requireNonNull(listener, "listener");
        if (closed) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, "this library is closed: open it again"), null);
        }
        Listening<LiveEvent> subscription = new Listening<>(KIND, listener::on, ROOM, ended -> remove(job, ended));
        watching.computeIfAbsent(job, id -> new CopyOnWriteArrayList<>()).add(subscription);
        subscription.start();
        return subscription;
    }

    /** Sets who else hears how far jobs have come; must be quick. */
    public void whenProgressed(BiConsumer<JobId, Double> listener) {
        progress = listener;
    }

    private synchronized void remove(JobId job, Listening<LiveEvent> ended) {
        watching.computeIfPresent(job, (id, all) -> {
            all.remove(ended);
            return all.isEmpty() ? null : all;
        });
    }

    /** The engine's key for a job is the job's id, and a number after it for each new round. */
    private static JobId job(String clientKey) {
        int end = clientKey.indexOf('-');
        return new JobId(end < 0 ? clientKey : clientKey.substring(0, end));
    }

    private void tell(JobId job, LiveEvent event) {
        watching.getOrDefault(job, List.of()).forEach(each -> each.offer(event));
    }

    @Override
    public boolean watched(String clientKey) {
        return watching.containsKey(job(clientKey));
    }

    @Override
    public void progress(String clientKey, double fraction, String doing) {
        JobId job = job(clientKey);
        OptionalDouble sane =
                Double.isNaN(fraction) ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, Math.min(1, fraction)));
        sane.ifPresent(known -> progress.accept(job, known));
        tell(job, new LiveEvent.Progress(sane, doing));
    }

    @Override
    public void text(String clientKey, String piece) {
        if (!piece.isEmpty()) {
            tell(job(clientKey), new LiveEvent.Text(piece));
        }
    }

    @Override
    public void preview(String clientKey, MediaType type, byte[] picture) {
        // Each has an array of its own.
        watching.getOrDefault(job(clientKey), List.of())
                .forEach(each -> each.offer(new LiveEvent.Preview(type, picture.clone())));
    }

    @Override
    public void progressed(JobId job, ModelRef model, double fraction) {
        tell(job, new LiveEvent.Progress(OptionalDouble.of(fraction), ""));
    }

    /** Ends all subscriptions. */
    @Override
    public synchronized void close() {
        closed = true;
        watching.values().stream().flatMap(List::stream).toList().forEach(Listening::close);
    }
}

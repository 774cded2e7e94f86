package dev.filmwright.provider.comfyui.socket;

import dev.filmwright.Failure;
import dev.filmwright.provider.comfyui.workflow.Workflow;
import dev.filmwright.provider.support.http.SocketListener;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.spi.Live;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Hears what the server tells of the jobs of this provider, and tells who looks on. What is told of other jobs is passed over.
 * Nothing depends on it: how a job is and what came of it is asked for, always. Thread-safe.
 */
public final class ComfySocket implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int MOST_JOBS = 1000;
    private static final int MOST_STRANGE = 100;

    private final Line line;
    private final Live live;
    private final Origin origin;
    private final Executor executor;
    private final LongSupplier nanos;
    private final Map<String, Watched> jobs = new LinkedHashMap<>();
    private final Deque<Event> strange = new ArrayDeque<>();
    private final AtomicBoolean tending = new AtomicBoolean();
    private final SocketListener listener = new Listener();

    /**
     * Creates it; connects to nothing yet.
     *
     * @param connector opens connections; nothing to be told nothing
     * @param live who is told
     * @param executor connects again, away from callers
     * @param nanos tells the time, as {@link System#nanoTime}
     */
    public ComfySocket(Optional<Connector> connector, Live live, Origin origin, Executor executor, LongSupplier nanos) {
        this.live = live;
        this.origin = origin;
        this.executor = executor;
        this.nanos = nanos;
        line = new Line(connector, this::jobsGoOn, nanos);
    }

    /**
     * Gets ready for a job that is about to be handed over, so that nothing of it is missed. Blocks until the connection stands,
     * or cannot be made.
     *
     * @return the name to hand it over with
     */
    public String expect(String prompt, String clientKey, Workflow graph) {
        line.open(listener);
        synchronized (jobs) {
            jobs.remove(prompt);
            jobs.put(prompt, new Watched(clientKey, graph, nanos.getAsLong()));
            if (jobs.size() > MOST_JOBS) {
                jobs.remove(jobs.keySet().iterator().next());
            }
        }
        return line.clientId();
    }

    /**
     * Says that the server calls a job otherwise: old ones choose names themselves. What it told of the job by that name before
     * it answered is heard now.
     */
    public void renamed(String prompt, String other) {
        List<Event> early = new ArrayList<>();
        synchronized (jobs) {
            Watched job = jobs.remove(prompt);
            if (job != null) {
                jobs.put(other, job);
                strange.stream().filter(event -> event.prompt().equals(other)).forEach(early::add);
                strange.removeAll(early);
            }
        }
        early.forEach(this::hear);
    }

    /** Hears that the server, when it was asked, said that a job ended: what is told of it afterwards is too late. */
    public void ended(String prompt, boolean well) {
        Optional<String> key;
        synchronized (jobs) {
            key = Optional.ofNullable(jobs.remove(prompt)).map(Watched::clientKey);
        }
        if (well) {
            key.ifPresent(known -> live.progress(known, 1, Watched.DONE));
        }
    }

    /** Forgets a job that was not taken. */
    public void forget(String prompt) {
        synchronized (jobs) {
            jobs.remove(prompt);
        }
    }

    /** Returns how far a job has come, where that was told. */
    public OptionalDouble fraction(String prompt) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(prompt)).map(Watched::fraction).orElse(OptionalDouble.empty());
        }
    }

    /** Returns the engine's key of a job, if it was handed over here. */
    public Optional<String> clientKey(String prompt) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(prompt)).map(Watched::clientKey);
        }
    }

    /** Hears that the server, when it was asked, said it does a job: if nothing is told of it for long, the line is dead. */
    public void running(String prompt) {
        Optional<Watched> job;
        synchronized (jobs) {
            job = Optional.ofNullable(jobs.get(prompt));
        }
        if (job.isEmpty()) {
            return;
        }
        if (!line.isOpen()) {
            tend(() -> line.open(listener));
        } else if (silent(job.get()) && line.openFor(SILENCE)) {
            tend(() -> line.renew(listener));
        }
    }

    private boolean silent(Watched job) {
        synchronized (jobs) {
            return nanos.getAsLong() - job.heardAt() > SILENCE.toNanos();
        }
    }

    private void tend(Runnable work) {
        if (tending.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    work.run();
                } finally {
                    tending.set(false);
                }
            });
        }
    }

    private boolean jobsGoOn() {
        synchronized (jobs) {
            return jobs.values().stream().anyMatch(job -> !job.ended());
        }
    }

    private void hear(Event event) {
        String key;
        double fraction;
        String doing;
        synchronized (jobs) {
            Optional<Watched> found = job(event);
            if (found.isEmpty()) {
                keep(event);
                return;
            }
            if (!found.get().take(event)) {
                return;
            }
            Watched job = found.get();
            job.heard(nanos.getAsLong());
            key = job.clientKey();
            fraction = job.fraction().orElse(Double.NaN);
            doing = job.doing();
        }
        live.progress(key, fraction, doing);
    }

    /** Keeps what is told of a job nobody knows: it may be one that is being handed over, by a name of the server's. */
    private void keep(Event event) {
        if (!event.prompt().isEmpty()) {
            strange.add(event);
            if (strange.size() > MOST_STRANGE) {
                strange.remove();
            }
        }
    }

    /** After a connection was made anew, the server says what it does without saying for whom. */
    private Optional<Watched> job(Event event) {
        if (!event.prompt().isEmpty()) {
            return Optional.ofNullable(jobs.get(event.prompt()));
        }
        return event.type().equals("executing") && !event.node().isEmpty() ? onlyRunning() : Optional.empty();
    }

    private Optional<Watched> onlyRunning() {
        List<Watched> running = jobs.values().stream().filter(Watched::running).toList();
        return running.size() == 1 ? Optional.of(running.get(0)) : Optional.empty();
    }

    private void show(Preview preview) {
        Optional<String> key;
        synchronized (jobs) {
            // A server does one job at a time: what names none is of the one that is being done.
            Optional<Watched> job =
                    preview.prompt().isEmpty() ? onlyRunning() : Optional.ofNullable(jobs.get(preview.prompt()));
            job.ifPresent(known -> known.heard(nanos.getAsLong()));
            key = job.map(Watched::clientKey);
        }
        key.filter(live::watched).ifPresent(watched -> live.preview(watched, preview.type(), preview.picture()));
    }

    /** Closes the connection. */
    @Override
    public void close() {
        line.close();
    }

    private final class Listener implements SocketListener {
        @Override
        public void text(String message) {
            Event.read(message, origin).ifPresent(ComfySocket.this::hear);
        }

        @Override
        public void binary(byte[] message) {
            Preview.read(message, origin).ifPresent(ComfySocket.this::show);
        }

        @Override
        public void closed(Optional<Failure> failure) {
            // It is opened anew when a job is handed over, or found to be going on.
        }
    }
}

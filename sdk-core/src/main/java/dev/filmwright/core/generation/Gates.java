package dev.filmwright.core.generation;

import dev.filmwright.generation.EngineState.ProviderState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The ways to all providers. Thread-safe. */
final class Gates {
    private final Limits limits;
    private final Backoff backoff;
    private final Object lock = new Object();
    private final Map<String, Gate> gates = new TreeMap<>();
    private volatile Consumer<String> listener = provider -> {};
    private boolean paused;

    Gates(Limits limits, Backoff backoff) {
        this.limits = limits;
        this.backoff = backoff;
    }

    /** Sets who hears that jobs may now be sent to a provider that could not be before. */
    void whenChanged(Consumer<String> hears) {
        listener = hears;
    }

    void changed(String provider) {
        listener.accept(provider);
    }

    Gate of(String provider) {
        synchronized (lock) {
            return gates.computeIfAbsent(provider, id -> {
                Gate gate = new Gate(this, lock, id, limits, backoff);
                if (paused) {
                    gate.pause();
                }
                return gate;
            });
        }
    }

    private List<Gate> all() {
        synchronized (lock) {
            return List.copyOf(gates.values());
        }
    }

    /** Pauses all, also those that are asked for the first time later. */
    void pause() {
        synchronized (lock) {
            paused = true;
            gates.values().forEach(Gate::pause);
        }
    }

    void resume() {
        synchronized (lock) {
            paused = false;
        }
        all().forEach(Gate::resume);
    }

    /** Waits until nothing is under way; returns whether that came to pass in time. */
    boolean awaitQuiet(Duration longest) throws InterruptedException {
        long wait = nanos(longest);
        long begin = System.nanoTime();
        synchronized (lock) {
            while (!gates.values().stream().allMatch(Gate::quiet)) {
                long left = wait - (System.nanoTime() - begin);
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
            return true;
        }
    }

    private static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    List<ProviderState> states(Instant now) {
        return all().stream().map(gate -> gate.state(now)).toList();
    }
}

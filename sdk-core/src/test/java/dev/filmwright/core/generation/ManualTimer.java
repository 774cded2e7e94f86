package dev.filmwright.core.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** A timer whose time passes when the test says so, on the test's thread. */
final class ManualTimer implements Timer {
    private record Entry(Instant at, long order, Runnable task) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::order));
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private long order;
    private boolean closed;

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public void execute(Runnable task) {
        after(Duration.ZERO, task);
    }

    @Override
    public synchronized void after(Duration delay, Runnable task) {
        if (!closed) {
            entries.add(new Entry(now.plus(delay), order++, task));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        entries.clear();
    }

    /** Runs what is due, and what that makes due. */
    void settle() {
        advance(Duration.ZERO);
    }

    /** Lets time pass, and runs what comes due on the way, in order. */
    void advance(Duration time) {
        Instant until = now().plus(time);
        for (@Nullable Entry next = poll(until); next != null; next = poll(until)) {
            next.task().run();
        }
        synchronized (this) {
            // What ran may have let more time pass than this.
            now = until.isAfter(now) ? until : now;
        }
    }

    /** Lets time pass as for a process that sleeps: nothing runs meanwhile. */
    synchronized void sleep(Duration time) {
        now = now.plus(time);
    }

    private synchronized @Nullable Entry poll(Instant until) {
        Entry first = entries.peek();
        if (first == null || first.at().isAfter(until)) {
            return null;
        }
        if (first.at().isAfter(now)) {
            now = first.at();
        }
        return entries.poll();
    }

    /** Returns how many things wait for their time. */
    synchronized int waiting() {
        return entries.size();
    }
}

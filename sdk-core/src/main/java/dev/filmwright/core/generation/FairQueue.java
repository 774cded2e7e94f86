package dev.filmwright.core.generation;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;

/**
 * Steps that wait for a worker: each sort in order, and next the sort that has had the workers for the shortest time. So
 * thousands of short questions wait for no thousand of long downloads, nor the other way round. Thread-safe.
 */
final class FairQueue {
    private final Map<Work, Line> lines = new EnumMap<>(Work.class);

    /** The time that the sort taken last had had. */
    private long reached;

    FairQueue() {
        for (Work sort : Work.values()) {
            lines.put(sort, new Line(sort));
        }
    }

    /** The steps of one sort, and how long it has had the workers, in nanoseconds. */
    private static final class Line {
        private final Work sort;
        private final Queue<Runnable> steps = new ArrayDeque<>();
        private long had;

        Line(Work sort) {
            this.sort = sort;
        }
    }

    /**
     * A step that was taken.
     *
     * @param sort its sort, to say how long it took
     * @param step what to do
     */
    record Taken(Work sort, Runnable step) {}

    synchronized void add(Work sort, Runnable step) {
        Line line = line(sort);
        if (line.steps.isEmpty()) {
            // Time a sort did not want is no credit: else it would have the workers alone for as long.
            line.had = Math.max(line.had, reached);
        }
        line.steps.add(step);
    }

    /**
     * Takes the step whose turn it is.
     *
     * @throws IllegalStateException if none waits
     */
    synchronized Taken take() {
        Line next = null;
        for (Line line : lines.values()) {
            if (!line.steps.isEmpty() && (next == null || line.had < next.had)) {
                next = line;
            }
        }
        if (next == null) {
            throw new IllegalStateException("no step waits");
        }
        reached = Math.max(reached, next.had);
        return new Taken(next.sort, next.steps.remove());
    }

    /** Says how long a step had a worker. */
    synchronized void had(Work sort, long nanos) {
        line(sort).had += nanos;
    }

    private Line line(Work sort) {
        return lines.computeIfAbsent(sort, Line::new);
    }
}

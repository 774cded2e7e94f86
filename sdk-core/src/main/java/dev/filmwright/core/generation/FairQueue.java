package dev.filmwright.core.generation;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;

/** Steps that wait for a worker: each sort in order, the sorts in turn. Thread-safe. */
final class FairQueue {
    private static final Work[] SORTS = Work.values();

    private final Map<Work, Queue<Runnable>> waiting = new EnumMap<>(Work.class);
    private int next;

    FairQueue() {
        for (Work sort : SORTS) {
            waiting.put(sort, new ArrayDeque<>());
        }
    }

    synchronized void add(Work sort, Runnable step) {
        queue(sort).add(step);
    }

    /**
     * Takes the step whose turn it is.
     *
     * @throws IllegalStateException if none waits
     */
    synchronized Runnable take() {
        for (int tried = 0; tried < SORTS.length; tried++) {
            Runnable step = queue(SORTS[next]).poll();
            next = (next + 1) % SORTS.length;
            if (step != null) {
                return step;
            }
        }
        throw new IllegalStateException("no step waits");
    }

    private Queue<Runnable> queue(Work sort) {
        return waiting.getOrDefault(sort, new ArrayDeque<>());
    }
}

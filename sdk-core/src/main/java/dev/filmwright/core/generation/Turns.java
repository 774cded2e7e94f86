package dev.filmwright.core.generation;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/** Lets so many steps run at a time; the others wait in order and hold no thread. Thread-safe. */
final class Turns {
    private final int most;
    private final Consumer<Runnable> workers;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;

    Turns(int most, Consumer<Runnable> workers) {
        this.most = most;
        this.workers = workers;
    }

    /** Runs a step when its turn comes. */
    void take(Runnable step) {
        synchronized (this) {
            if (running == most) {
                waiting.add(step);
                return;
            }
            running++;
        }
        begin(step);
    }

    private void begin(Runnable step) {
        workers.accept(() -> {
            try {
                step.run();
            } finally {
                next();
            }
        });
    }

    private void next() {
        Runnable step;
        synchronized (this) {
            step = waiting.poll();
            if (step == null) {
                running--;
                return;
            }
        }
        begin(step);
    }
}

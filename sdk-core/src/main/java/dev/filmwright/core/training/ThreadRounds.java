package dev.filmwright.core.training;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Rounds} on threads of their own: one tells the time, the others work, as laying out and bringing home take long.
 * Closing waits until the steps under way are written down.
 */
final class ThreadRounds implements Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadRounds.class);
    private static final long PATIENCE_SECONDS = 60;

    private final ScheduledThreadPoolExecutor timer;
    private final ExecutorService workers;

    ThreadRounds() {
        timer = new ScheduledThreadPoolExecutor(1, named("filmwright-training-timer-"));
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        workers = Executors.newCachedThreadPool(named("filmwright-training-"));
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void later(Duration wait, Runnable step) {
        try {
            Future<?> unused = timer.schedule(() -> work(step), wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("closed: the next one that opens the library goes on", e);
        }
    }

    private void work(Runnable step) {
        try {
            workers.execute(() -> logged(step));
        } catch (RejectedExecutionException e) {
            LOG.trace("closed: the next one that opens the library goes on", e);
        }
    }

    private static void logged(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.warn("a step of a training failed", e);
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a step of a training is still under way while the library closes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

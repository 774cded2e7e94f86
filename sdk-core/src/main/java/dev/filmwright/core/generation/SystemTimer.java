package dev.filmwright.core.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Timer} on one daemon thread and the system's clock. */
final class SystemTimer implements Timer {
    private static final Logger LOG = LoggerFactory.getLogger(SystemTimer.class);

    private final ScheduledThreadPoolExecutor executor;

    SystemTimer() {
        this("filmwright-timer");
    }

    /** Creates one whose thread, which starts with the first task, has another name. */
    SystemTimer(String name) {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void execute(Runnable task) {
        after(Duration.ZERO, task);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // run() hears of every failure; nobody waits for the future
    public void after(Duration delay, Runnable task) {
        try {
            executor.schedule(() -> run(task), Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("the engine is closed; its jobs go on when the library is opened again", e);
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("the engine's timer met something unexpected", e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

package dev.filmwright.core.media;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Where media work runs: the host's executor, or daemon threads of our own, one per processor, which end when idle. */
final class MediaThreads implements AutoCloseable {
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final int parallelism;
    private final Optional<ThreadPoolExecutor> own;
    private final Executor executor;

    MediaThreads(Optional<Executor> host, int parallelism) {
        this.parallelism = parallelism;
        this.own = host.isPresent() ? Optional.empty() : Optional.of(pool(parallelism));
        this.executor = host.orElseGet(own::get);
    }

    private static ThreadPoolExecutor pool(int threads) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "filmwright-media-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Returns how much it makes sense to run at a time. */
    int parallelism() {
        return parallelism;
    }

    /**
     * Runs a task when a thread is free.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the host takes no more, or after the end
     */
    void run(Runnable task) {
        executor.execute(task);
    }

    /** Interrupts what still runs on threads of our own; starts nothing more. */
    @Override
    public void close() {
        own.ifPresent(ThreadPoolExecutor::shutdownNow);
    }
}

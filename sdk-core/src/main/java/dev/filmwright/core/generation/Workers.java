package dev.filmwright.core.generation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the engine's blocking steps: on the host's executor, or on daemon threads of our own, one per processor. Steps that
 * last for minutes have daemon threads of our own in both cases: a host's executor, whose threads are not ours to interrupt,
 * would have none left for anything else.
 */
final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(2);
    private static final Duration IDLE_CALLER = Duration.ofSeconds(10);
    private static final Duration HOST_IS_FULL = Duration.ofSeconds(1);

    private final Timer timer;
    private final int parallelism;
    private final Executor executor;
    private final Optional<ExecutorService> own;
    private final ExecutorService alone;
    private final FairQueue waiting = new FairQueue();
    private final Object lock = new Object();
    private int running;
    private boolean closing;

    Workers(Timer timer, Optional<Executor> host, int parallelism) {
        this(timer, host, parallelism, callers());
    }

    /** Creates workers with threads for long steps given by hand, which are closed with this. */
    Workers(Timer timer, Optional<Executor> host, int parallelism, ExecutorService alone) {
        this.alone = alone;
        this.timer = timer;
        this.parallelism = parallelism;
        this.own = host.isPresent() ? Optional.empty() : Optional.of(pool(parallelism));
        this.executor = host.orElseGet(own::get);
    }

    private static ExecutorService pool(int threads) {
        return Executors.newFixedThreadPool(threads, daemons("filmwright-worker-"));
    }

    /** As many threads as there are calls, each of which ends when it had none for a while. */
    private static ExecutorService callers() {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_CALLER.toMillis(),
                TimeUnit.MILLISECONDS,
                new SynchronousQueue<>(),
                daemons("filmwright-call-"));
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Returns how many steps it makes sense to start at a time. */
    int parallelism() {
        return parallelism;
    }

    /** Returns whether steps should leave where they are, because the library closes. */
    boolean closing() {
        synchronized (lock) {
            return closing;
        }
    }

    /** Returns whether the threads are our own, as many as {@link #parallelism()}. */
    boolean own() {
        return own.isPresent();
    }

    /** Runs a step when a thread is free and the turn is its sort's; not at all once this closes. */
    void run(Work sort, Runnable step) {
        if (!closing()) {
            waiting.add(sort, step);
            askForThread();
        }
    }

    /** Runs a step that may last for minutes at once, on a thread of its own; not at all once this closes. */
    void alone(Runnable step) {
        try {
            alone.execute(() -> enter(step));
        } catch (RejectedExecutionException e) {
            LOG.trace("the engine is closed; its jobs go on when the library is opened again", e);
        }
    }

    /** Asks for one thread for each step that waits; which step it runs is decided when it comes. */
    private void askForThread() {
        try {
            executor.execute(this::enter);
        } catch (RejectedExecutionException e) {
            if (!closing()) {
                LOG.warn("the host's executor takes no more work; trying again in {}", HOST_IS_FULL, e);
                timer.after(HOST_IS_FULL, this::askForThread);
            }
        }
    }

    private void enter() {
        FairQueue.Taken taken = waiting.take();
        long begin = System.nanoTime();
        enter(() -> {
            try {
                taken.step().run();
            } finally {
                waiting.had(taken.sort(), System.nanoTime() - begin);
            }
        });
    }

    private void enter(Runnable step) {
        synchronized (lock) {
            if (closing) {
                return;
            }
            running++;
        }
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            LOG.error("a step of the generation engine met something unexpected", e);
        } finally {
            synchronized (lock) {
                running--;
                lock.notifyAll();
            }
        }
    }

    /** Returns whether no step runs. */
    boolean idle() {
        synchronized (lock) {
            return running == 0;
        }
    }

    /** Starts nothing more and lets running steps finish: for five seconds, then they are interrupted. */
    @Override
    public void close() {
        synchronized (lock) {
            closing = true;
        }
        boolean interrupted = quiet(GRACE);
        own.ifPresent(ExecutorService::shutdownNow);
        alone.shutdownNow();
        interrupted |= quiet(AFTER_INTERRUPT);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until no step runs or the time is over; returns whether the waiting thread was interrupted. */
    private boolean quiet(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (lock) {
            try {
                for (long left = longest.toNanos(); running > 0 && left > 0; left = end - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(lock, left);
                }
                return false;
            } catch (InterruptedException e) {
                return true;
            }
        }
    }
}

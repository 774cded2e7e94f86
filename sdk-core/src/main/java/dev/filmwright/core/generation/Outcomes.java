package dev.filmwright.core.generation;

import dev.filmwright.LibraryException;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells those who wait when jobs end. Thread-safe. */
final class Outcomes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** Begins to listen; close the watch when done. */
    Watch watch(Collection<JobId> jobs, Consumer<Job> listener) {
        Watch watch = new Watch(jobs, listener);
        watches.add(watch);
        if (closed) {
            watch.over.countDown();
        }
        return watch;
    }

    /** Tells that a job ended; {@code job} is read only if somebody waits for it. */
    void ended(JobId id, Supplier<Job> job) {
        for (Watch watch : watches) {
            if (watch.waiting.contains(id)) {
                watch.hear(job.get());
            }
        }
    }

    /** Tells everybody who waits that the library cannot be written; the jobs go on once it can. */
    void broken(LibraryException trouble) {
        watches.forEach(watch -> watch.broken(trouble));
    }

    /** Lets everybody go who waits. */
    @Override
    public void close() {
        closed = true;
        watches.forEach(watch -> watch.over.countDown());
    }

    /** One caller that waits for some jobs. */
    final class Watch implements AutoCloseable {
        private final Set<JobId> waiting = ConcurrentHashMap.newKeySet();
        private final Consumer<Job> listener;
        private final AtomicInteger unheard;
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile @Nullable LibraryException trouble;

        private Watch(Collection<JobId> jobs, Consumer<Job> listener) {
            this.listener = listener;
            waiting.addAll(jobs);
            unheard = new AtomicInteger(waiting.size());
            if (waiting.isEmpty()) {
                over.countDown();
            }
        }

        /** Passes a job on that has ended; the second time it is told does nothing. */
        void hear(Job job) {
            if (!waiting.remove(job.id())) {
                return;
            }
            try {
                listener.accept(job);
            } catch (RuntimeException e) {
                LOG.warn("a listener failed when told that job {} ended", job.id(), e);
            } finally {
                count();
            }
        }

        /** Stops waiting for a job that cannot go on. */
        void giveUp(JobId id) {
            if (waiting.remove(id)) {
                count();
            }
        }

        private void broken(LibraryException why) {
            trouble = why;
            over.countDown();
        }

        private void count() {
            if (unheard.decrementAndGet() == 0) {
                over.countDown();
            }
        }

        /** Returns the jobs that are still waited for. */
        Set<JobId> waiting() {
            return Set.copyOf(waiting);
        }

        /**
         * Waits until every job was heard or given up; returns whether that came to pass in time.
         *
         * @param glance how often {@code look} is run meanwhile, on this thread
         * @throws LibraryException if the library cannot be written
         */
        boolean await(Duration longest, Duration glance, Runnable look) throws InterruptedException {
            long start = System.nanoTime();
            long all = nanos(longest);
            long left = all;
            boolean released = over.await(Math.min(left, glance.toNanos()), TimeUnit.NANOSECONDS);
            while (!released && (left = all - (System.nanoTime() - start)) > 0) {
                look.run();
                released = over.await(Math.min(left, glance.toNanos()), TimeUnit.NANOSECONDS);
            }
            @Nullable LibraryException why = trouble;
            if (why != null) {
                throw why;
            }
            return released && unheard.get() == 0;
        }

        private static long nanos(Duration duration) {
            try {
                return duration.toNanos();
            } catch (ArithmeticException e) {
                return Long.MAX_VALUE;
            }
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }
}

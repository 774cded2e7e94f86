package dev.filmwright.core.export.animatic;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import com.google.common.util.concurrent.Uninterruptibles;
import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A few threads that code shots side by side and hand them over in order, never more than {@value #AHEAD} ahead, so that
 * memory stays bounded. Used by one thread.
 */
final class Crew implements AutoCloseable {
    private static final int AHEAD = 4;

    private final ExecutorService threads;
    private final Deque<Future<CodedShot>> running = new ArrayDeque<>();

    Crew() {
        int count = Math.min(AHEAD, Runtime.getRuntime().availableProcessors());
        threads = Executors.newFixedThreadPool(
                count,
                new ThreadFactoryBuilder()
                        .setNameFormat("filmwright-animatic-%d")
                        .setDaemon(true)
                        .build());
    }

    /** Returns whether another shot should be begun before the next one is taken. */
    boolean hasRoom() {
        return running.size() < AHEAD;
    }

    /** Begins to code a shot. */
    void begin(Callable<CodedShot> work) {
        running.add(threads.submit(work));
    }

    /**
     * Returns the shot begun first, once it is coded.
     *
     * @throws FilmwrightException of kind {@code CANCELLED} if the thread is interrupted, which it stays
     */
    CodedShot take() throws IOException {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return running.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped(e);
        } catch (ExecutionException e) {
            throw rethrown(e);
        }
    }

    /** Returns what is thrown when somebody asked for the film to stop. */
    static FilmwrightException stopped(Exception cause) {
        return new FilmwrightException(
                Failure.of(Failure.Kind.CANCELLED, "the animatic was stopped before it was finished"), cause);
    }

    /** Stops the threads and waits until the last one has left its picture. */
    @Override
    public void close() {
        threads.shutdownNow();
        Uninterruptibles.awaitTerminationUninterruptibly(threads);
    }

    private static IOException rethrown(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof RuntimeException trouble) {
            throw trouble;
        }
        if (cause instanceof Error trouble) {
            throw trouble;
        }
        return cause instanceof IOException trouble ? trouble : new IOException(cause);
    }
}

package dev.filmwright.samples.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Turns Ctrl-C into an interruption of what waits for a backend, and lets the program stop the work there before the process
 * ends: a job may cost money for as long as nobody stops it. Whatever does not wait is not disturbed.
 */
public final class CtrlC implements AutoCloseable {
    /** The exit code of a program that was ended by Ctrl-C, as shells give it. */
    public static final int EXIT_CODE = 130;

    private static final long LONGEST_SECONDS = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::pressed, "ctrl-c");
    private @Nullable Thread waiting;
    private boolean pressed;

    private CtrlC() {}

    /** What waits. */
    @FunctionalInterface
    public interface Waiting {
        /** Waits. */
        void run() throws InterruptedException;
    }

    /** Listens for Ctrl-C until closed. */
    public static CtrlC listen() {
        CtrlC ctrlC = new CtrlC();
        Runtime.getRuntime().addShutdownHook(ctrlC.hook);
        return ctrlC;
    }

    /**
     * Waits on this thread.
     *
     * @throws InterruptedException on Ctrl-C, also if it was pressed before
     */
    public void interrupts(Waiting wait) throws InterruptedException {
        begin();
        try {
            wait.run();
        } finally {
            end();
        }
    }

    private synchronized void begin() throws InterruptedException {
        if (pressed) {
            throw new InterruptedException();
        }
        waiting = Thread.currentThread();
    }

    private synchronized void end() {
        waiting = null;
        if (pressed) {
            Thread.interrupted(); // it came too late: nobody waits any more
        }
    }

    private void pressed() {
        synchronized (this) {
            pressed = true;
            if (waiting != null) {
                waiting.interrupt();
            }
        }
        try {
            if (!ended.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                Terminal.writer(System.err).println("filmwright: the backend did not answer; see filmwright jobs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the hook has done its work.
        }
    }
}

package dev.filmwright.core.media;

import dev.filmwright.media.MediaImportListener;
import dev.filmwright.media.MediaImportProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts and tells: one call of the listener at a time, outside of any lock, so a slow one holds up no more than the thread
 * that is telling. Thread-safe.
 */
final class ImportProgress {
    private static final Logger LOG = LoggerFactory.getLogger(ImportProgress.class);

    private final MediaImportListener listener;
    private final Object lock = new Object();
    private MediaImportProgress now;
    private MediaImportProgress told;
    private boolean telling;

    ImportProgress(int total, MediaImportListener listener) {
        this.listener = listener;
        now = new MediaImportProgress(0, total, 0, 0);
        told = now;
    }

    MediaImportProgress now() {
        synchronized (lock) {
            return now;
        }
    }

    /** Counts bytes read; they are told with the next picture done. */
    void read(long bytes) {
        synchronized (lock) {
            now = new MediaImportProgress(now.done(), now.total(), now.refused(), now.bytes() + bytes);
        }
    }

    /** Counts a picture that is done, and tells unless another thread is about to. */
    void done(boolean refused) {
        synchronized (lock) {
            now = new MediaImportProgress(now.done() + 1, now.total(), now.refused() + (refused ? 1 : 0), now.bytes());
            if (telling) {
                return;
            }
            telling = true;
        }
        tell();
    }

    private void tell() {
        while (true) {
            MediaImportProgress next;
            synchronized (lock) {
                if (now.equals(told)) {
                    telling = false;
                    lock.notifyAll();
                    return;
                }
                next = now;
                told = next;
            }
            try {
                listener.progressed(next);
            } catch (RuntimeException | Error e) {
                // Who listens must not end who works.
                LOG.warn("the listener of an import threw", e);
            }
        }
    }

    /** Waits until all is done and told. */
    void awaitEnd() throws InterruptedException {
        synchronized (lock) {
            while (!now.over() || telling) {
                lock.wait();
            }
        }
    }
}

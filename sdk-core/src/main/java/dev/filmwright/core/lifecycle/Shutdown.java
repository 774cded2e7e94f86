package dev.filmwright.core.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes the parts of a library in the reverse order of their opening. Thread-safe. */
public final class Shutdown implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Remembers a part that was opened, to be closed before all parts remembered earlier. */
    public synchronized <T extends AutoCloseable> T register(T part) {
        parts.push(part);
        return part;
    }

    /** Closes every part, also when some of them fail; a second call does nothing. */
    @Override
    public void close() {
        while (true) {
            AutoCloseable part;
            synchronized (this) {
                if (parts.isEmpty()) {
                    return;
                }
                part = parts.pop();
            }
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("{} did not close", part.getClass().getSimpleName(), e);
            }
        }
    }
}

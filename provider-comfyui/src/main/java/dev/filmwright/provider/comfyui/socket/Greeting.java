package dev.filmwright.provider.comfyui.socket;

import dev.filmwright.Failure;
import dev.filmwright.provider.support.http.SocketListener;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the first message of a connection: a server tells its status as soon as it knows for whom the connection is, and only
 * from then on nothing is missed. Thread-safe.
 */
final class Greeting implements SocketListener {
    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

    private final SocketListener listener;
    private final CountDownLatch first = new CountDownLatch(1);

    Greeting(SocketListener listener) {
        this.listener = listener;
    }

    /** Waits, but no longer than that: what is between here and the server may hold messages back. */
    void await(Duration atMost) {
        try {
            if (!first.await(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.debug("the server does not greet; what it tells in the first moment may be missed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void text(String message) {
        first.countDown();
        listener.text(message);
    }

    @Override
    public void binary(byte[] message) {
        listener.binary(message);
    }

    @Override
    public void closed(Optional<Failure> failure) {
        first.countDown();
        listener.closed(failure);
    }
}

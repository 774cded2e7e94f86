package dev.filmwright.provider.support.http;

import dev.filmwright.Failure;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on what OkHttp hears over a web socket. Thread-safe. */
final class SocketEvents extends WebSocketListener {
    private static final Logger LOG = LoggerFactory.getLogger(SocketEvents.class);
    private static final int NORMAL = 1000;

    private final SocketListener listener;
    private final MeteredSockets meter;
    private final Set<WebSocket> open;
    private final BiFunction<Throwable, Optional<Response>, Trouble> judge;
    private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
    private final CountDownLatch end = new CountDownLatch(1);

    SocketEvents(
            SocketListener listener,
            MeteredSockets meter,
            Set<WebSocket> open,
            BiFunction<Throwable, Optional<Response>, Trouble> judge) {
        this.listener = listener;
        this.meter = meter;
        this.open = open;
        this.judge = judge;
    }

    /** Returns what says that it is open, or why it is not. */
    CompletableFuture<Boolean> opened() {
        return opened;
    }

    boolean ended() {
        return end.getCount() == 0;
    }

    boolean awaitEnd(Duration atMost) throws InterruptedException {
        return end.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void onOpen(WebSocket socket, Response response) {
        meter.next();
        open.add(socket);
        opened.complete(true);
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        meter.next();
        tell(() -> listener.text(text));
    }

    @Override
    public void onMessage(WebSocket socket, ByteString bytes) {
        meter.next();
        tell(() -> listener.binary(bytes.toByteArray()));
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
        socket.close(NORMAL, null);
    }

    @Override
    public void onClosed(WebSocket socket, int code, String reason) {
        open.remove(socket);
        finish(Optional.empty());
    }

    @Override
    public void onFailure(WebSocket socket, Throwable thrown, @Nullable Response response) {
        open.remove(socket);
        Trouble trouble = judge.apply(thrown, Optional.ofNullable(response));
        if (!opened.completeExceptionally(trouble)) {
            finish(Optional.of(trouble.failure()));
        }
        end.countDown();
    }

    private void finish(Optional<Failure> failure) {
        if (!ended()) {
            end.countDown();
            tell(() -> listener.closed(failure));
        }
    }

    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException e) {
            LOG.debug("what a web socket told was not taken", e);
        }
    }

    /** Returns what broke a connection as the client's judge takes it. */
    static IOException broken(Throwable thrown) {
        return thrown instanceof IOException known ? known : new IOException("the web socket broke", thrown);
    }
}

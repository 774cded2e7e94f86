package dev.filmwright.testkit.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The server's end of a web socket (RFC 6455), without extensions. Pings are answered, and closing too, while somebody
 * {@linkplain #receive receives}. Thread-safe; one thread receives.
 */
public final class WebSocketSession {
    private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final long LARGEST = 64L << 20;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int LENGTH_16 = 126;
    private static final int LENGTH_64 = 127;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean closing;

    WebSocketSession(Socket socket, InputStream in, OutputStream out) {
        this.socket = socket;
        this.in = in;
        this.out = out;
    }

    /** Returns what proves to the client that its key was read. */
    static String accept(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1"); // the standard says so; it protects nothing
            return Base64.getEncoder()
                    .encodeToString(digest.digest((key + ACCEPT).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a text. */
    public void text(String message) {
        send(TEXT, message.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes. */
    public void binary(byte[] message) {
        send(BINARY, message);
    }

    /** Begins a message that never ends: sends so many bytes of one that says it has more. */
    public void endless(long bytes) throws IOException {
        synchronized (out) {
            out.write(BINARY);
            out.write(LENGTH_64);
            out.write(ByteBuffer.allocate(Long.BYTES).putLong(Long.MAX_VALUE).array());
            byte[] piece = new byte[1 << 16];
            for (long sent = 0; sent < bytes; sent += piece.length) {
                out.write(piece);
            }
            out.flush();
        }
    }

    /**
     * Waits for the next text.
     *
     * @return empty once the client closed
     * @throws IOException if the connection broke
     */
    public Optional<String> receive() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        while (true) {
            int first = in.read();
            if (first < 0) {
                return Optional.empty();
            }
            int kind = first & 0x0f;
            byte[] payload = payload();
            switch (kind) {
                case CLOSE -> {
                    close();
                    return Optional.empty();
                }
                case PING -> send(10, payload);
                case CONTINUATION, TEXT, BINARY -> {
                    message.writeBytes(payload);
                    if ((first & FINAL) != 0) {
                        return Optional.of(message.toString(StandardCharsets.UTF_8));
                    }
                }
                default -> {} // an answer to a ping
            }
        }
    }

    private byte[] payload() throws IOException {
        int second = in.read();
        long length = second & 0x7f;
        if (length == LENGTH_16) {
            length = ByteBuffer.wrap(exactly(Short.BYTES)).getShort() & 0xffff;
        } else if (length == LENGTH_64) {
            length = ByteBuffer.wrap(exactly(Long.BYTES)).getLong();
        }
        if (second < 0 || (second & MASKED) == 0 || length < 0 || length > LARGEST) {
            throw new IOException("no frame of a client");
        }
        byte[] mask = exactly(4);
        byte[] payload = exactly((int) length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the client left in the middle of a frame");
        }
        return bytes;
    }

    private void send(int kind, byte[] payload) {
        synchronized (out) {
            try {
                out.write(FINAL | kind);
                if (payload.length < LENGTH_16) {
                    out.write(payload.length);
                } else if (payload.length < 1 << 16) {
                    out.write(LENGTH_16);
                    out.write(ByteBuffer.allocate(Short.BYTES)
                            .putShort((short) payload.length)
                            .array());
                } else {
                    out.write(LENGTH_64);
                    out.write(ByteBuffer.allocate(Long.BYTES)
                            .putLong(payload.length)
                            .array());
                }
                out.write(payload);
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Closes in order; once is enough. */
    public void close() {
        synchronized (out) {
            if (closing) {
                return;
            }
            closing = true;
        }
        send(CLOSE, new byte[] {0x03, (byte) 0xe8}); // 1000: all is well
    }

    /** Breaks the connection off without a word. */
    public void cut() throws IOException {
        socket.close();
    }

    /**
     * Waits until the connection is no more.
     *
     * @return {@code false} if it was not in time
     */
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        return ended.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    void run(WebSocketScript script) throws IOException, InterruptedException {
        try {
            script.talk(this);
            close();
            while (!socket.isClosed() && receive().isPresent()) {
                // What comes after the end is thrown away.
            }
        } finally {
            ended.countDown();
        }
    }
}

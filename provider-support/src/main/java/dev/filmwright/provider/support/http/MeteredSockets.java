package dev.filmwright.provider.support.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;

/**
 * Breaks a connection whose messages are too large, before they are held in memory: OkHttp reads a message of a web socket whole,
 * however large it says it is. Thread-safe.
 */
final class MeteredSockets extends SocketFactory {
    /** What comes beside the message itself: heads, answers to pings, what was read ahead. */
    private static final long BESIDE = 64 << 10;

    private final long most;
    private final AtomicLong sinceLast = new AtomicLong();

    MeteredSockets(long most) {
        this.most = most + BESIDE;
    }

    /** Begins to count anew, as a message came to its end. */
    void next() {
        sinceLast.set(0);
    }

    private void count(long bytes) throws IOException {
        if (bytes > 0 && sinceLast.addAndGet(bytes) > most) {
            throw new IOException("a message of more than " + (most - BESIDE) + " bytes");
        }
    }

    @Override
    public Socket createSocket() {
        return new Metered();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
        throw connected();
    }

    private static SocketException connected() {
        return new SocketException("only sockets that are not connected yet are made here");
    }

    private final class Metered extends Socket {
        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    int value = super.read();
                    count(value < 0 ? 0 : 1);
                    return value;
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    int read = super.read(bytes, from, length);
                    count(read);
                    return read;
                }
            };
        }
    }
}

package dev.filmwright.trainer.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Where a {@link FakeTrainer} says that it is there and waits until it may go on. Without us it ends. */
final class Gate implements AutoCloseable {
    private static final int MINUTE = 60_000;

    private final ServerSocket server;
    private Socket arrived = new Socket();

    Gate() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout(MINUTE);
    }

    /** Returns the line of a script that waits here. */
    String line() {
        return "wait " + server.getLocalPort();
    }

    /** Waits until somebody waits here. */
    void await() throws IOException {
        arrived = server.accept();
    }

    /** Lets who waits go on. */
    void open() throws IOException {
        arrived.getOutputStream().write(1);
    }

    @Override
    public void close() throws IOException {
        arrived.close();
        server.close();
    }
}

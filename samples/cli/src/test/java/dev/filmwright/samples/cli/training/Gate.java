package dev.filmwright.samples.cli.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Where a {@link FakeKohya} says which process it is and waits until it may go on. Without us it ends. */
final class Gate implements AutoCloseable {
    private static final int MINUTE = 60_000;

    private final ServerSocket server;
    private Socket arrived = new Socket();
    private long pid;

    Gate() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout(MINUTE);
    }

    /** Returns what a trainer that is to wait here is told. */
    String port() {
        return Integer.toString(server.getLocalPort());
    }

    /** Waits until a trainer waits here. */
    void await() throws IOException {
        arrived = server.accept();
        arrived.setSoTimeout(MINUTE);
        pid = Long.parseLong(reader().readLine());
    }

    private BufferedReader reader() throws IOException {
        return new BufferedReader(new InputStreamReader(arrived.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Lets the trainer go on. */
    void open() throws IOException {
        arrived.getOutputStream().write(1);
    }

    /** Kills the trainer that waits. */
    void kill() {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** Waits until the trainer is gone, which its connection tells: we did not start it, so nobody tells us. */
    void awaitEnd() {
        try {
            long unused = arrived.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // On some platforms the connection of a killed process breaks.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        arrived.close();
        server.close();
    }
}

package dev.filmwright.core.crash;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Talks to a {@link CountingBackend}, in the name of a caller. */
record CountedPlugin(int port, String caller) implements ProviderPlugin, Provider {
    static final String ID = "counted";
    private static final Output PICTURE = new Output("picture", MediaType.PNG);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<ConfigKey> configKeys() {
        return List.of();
    }

    @Override
    public Provider open(ProviderConfig config) {
        return this;
    }

    @Override
    public List<Model> models() {
        return List.of(new Model(
                "board",
                "Board",
                Capabilities.builder()
                        .output(OutputKind.IMAGE)
                        .maxConcurrent(16)
                        .free()
                        .build()));
    }

    @Override
    public Submission submit(ProviderRequest request) {
        try {
            call("submit " + request.clientKey() + " " + caller);
            return new Submission.Accepted(new Operation(request.clientKey()));
        } catch (IOException e) {
            throw trouble(Failure.Kind.UNCERTAIN, e);
        }
    }

    @Override
    public PollResult poll(Operation operation) {
        try {
            return call("poll " + operation.value()).equals("done")
                    ? new PollResult.Succeeded(List.of(PICTURE), OptionalLong.empty(), Optional.empty(), List.of())
                    : new PollResult.Running(OptionalDouble.empty(), Duration.ofMillis(50));
        } catch (IOException e) {
            throw trouble(Failure.Kind.UNAVAILABLE, e);
        }
    }

    @Override
    public CancelResult cancel(Operation operation) {
        return CancelResult.UNSUPPORTED;
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        try (InputStream picture = TinyPictures.of(operation.value().hashCode())) {
            picture.transferTo(target);
        }
    }

    @Override
    public Lookup find(String clientKey) {
        try {
            return call("find " + clientKey).equals("found")
                    ? new Lookup.Found(new Operation(clientKey))
                    : new Lookup.Absent();
        } catch (IOException e) {
            throw trouble(Failure.Kind.UNAVAILABLE, e);
        }
    }

    /** Calls the backend; returns its answer. */
    private String call(String line) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            String answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (answer == null) {
                throw new EOFException("no answer");
            }
            return answer;
        }
    }

    private static ProviderException trouble(Failure.Kind kind, IOException cause) {
        return new ProviderException(
                Failure.ofProvider(ID, kind, cause.toString(), true, Failure.Billing.UNKNOWN), cause);
    }

    @Override
    public void close() {}
}

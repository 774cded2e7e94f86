package dev.filmwright.core.killmatrix;

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
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Talks to {@link Backend}; says before and after each call that it does. */
record HttpBackendPlugin(URI backend, boolean looksUp, Steps steps) implements ProviderPlugin {
    static final String ID = "counting";

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
        return new HttpProvider(HttpClient.newHttpClient());
    }

    private final class HttpProvider implements Provider {
        private final HttpClient client;

        HttpProvider(HttpClient client) {
            this.client = client;
        }

        @Override
        public List<Model> models() {
            return Stream.of(OutputKind.values())
                    .map(kind -> new Model(kind.name().toLowerCase(Locale.ROOT), kind.name(), capabilities(kind)))
                    .toList();
        }

        /** The text is made while the call lasts. */
        private static Capabilities capabilities(OutputKind kind) {
            Capabilities.Builder can = Capabilities.builder().output(kind);
            return kind == OutputKind.TEXT ? can.synchronous().build() : can.build();
        }

        @Override
        public Submission submit(ProviderRequest request) {
            String path = "/jobs/" + request.request().kind() + "/" + request.clientKey();
            byte[] answer = steps.around(
                    "submit",
                    () -> call(
                            HttpRequest.newBuilder(backend.resolve(path)).POST(HttpRequest.BodyPublishers.noBody())));
            return new Submission.Accepted(new Operation(text(answer)));
        }

        @Override
        public PollResult poll(Operation operation) {
            if (text(get("poll", "/state/" + key(operation))).equals("running")) {
                return new PollResult.Running(OptionalDouble.of(0.5), Duration.ofMillis(1));
            }
            MediaType type = Outputs.type(OutputKind.valueOf(operation.value().split("/")[0]));
            return new PollResult.Succeeded(
                    List.of(new Output("output", type)), OptionalLong.empty(), Optional.empty(), List.of());
        }

        @Override
        public CancelResult cancel(Operation operation) {
            return CancelResult.UNSUPPORTED;
        }

        @Override
        public void download(Operation operation, Output output, OutputStream target) throws IOException {
            target.write(get("download", "/output/" + key(operation)));
        }

        @Override
        public Lookup find(String clientKey) {
            if (!looksUp) {
                return new Lookup.Unsupported();
            }
            byte[] answer = get("find", "/found/" + clientKey);
            return answer.length == 0 ? new Lookup.Absent() : new Lookup.Found(new Operation(text(answer)));
        }

        private byte[] get(String step, String path) {
            return steps.around(step, () -> call(HttpRequest.newBuilder(backend.resolve(path))));
        }

        private byte[] call(HttpRequest.Builder request) {
            try {
                return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                        .body();
            } catch (IOException e) {
                throw unreachable(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw unreachable(e);
            }
        }

        private static ProviderException unreachable(Exception cause) {
            return new ProviderException(
                    Failure.ofProvider(ID, Failure.Kind.UNCERTAIN, cause.toString(), true, Failure.Billing.UNKNOWN),
                    cause);
        }

        private static String key(Operation operation) {
            return operation.value().split("/")[1];
        }

        private static String text(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public void close() {}
    }
}

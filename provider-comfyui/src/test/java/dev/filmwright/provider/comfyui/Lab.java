package dev.filmwright.provider.comfyui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.provider.comfyui.fake.Age;
import dev.filmwright.provider.comfyui.fake.ComfyServer;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A fake server, and providers that never sleep. */
final class Lab implements AutoCloseable {
    final ComfyServer server;
    final Seen seen = new Seen();
    final KeptUploads uploads = new KeptUploads();
    private final List<Provider> opened = new ArrayList<>();

    Lab(Age age) {
        this(ComfyServer.start(age));
    }

    Lab(ComfyServer server) {
        this.server = server;
    }

    /** Opens a provider, with settings beside the server's address. */
    Provider open(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        for (ConfigKey key : ComfySettings.KEYS) {
            key.defaultValue().ifPresent(value -> all.put(key.key(), value));
        }
        all.put("url", server.uri().toString());
        all.putAll(settings);
        Provider provider = ComfyProvider.open(new ProviderConfig(all, Path.of("unused"), uploads, seen), time -> {});
        opened.add(provider);
        return provider;
    }

    Provider open() {
        return open(Map.of());
    }

    /** Opens a provider that only polls. */
    Provider polling() {
        return open(Map.of("socket", "off"));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static ProviderRequest request(String key, String graph, ProviderInput... inputs) {
        return request(key, graph, wanted -> wanted, inputs);
    }

    static ProviderRequest request(
            String key, String graph, UnaryOperator<GenerationRequest.Builder> more, ProviderInput... inputs) {
        GenerationRequest.Builder wanted =
                GenerationRequest.workflow(new ModelRef("comfyui", "workflow"), graph, MediaOwner.production("p1"));
        return new ProviderRequest(key, "workflow", more.apply(wanted).build(), List.of(inputs));
    }

    static Operation submit(Provider provider, ProviderRequest request) {
        Submission answer = provider.submit(request);
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    static Operation submit(Provider provider, String graph) {
        return submit(provider, request(key(), graph));
    }

    static Failure rejected(Provider provider, ProviderRequest request) {
        Submission answer = provider.submit(request);
        assertThat(answer).isInstanceOf(Submission.Rejected.class);
        return ((Submission.Rejected) answer).failure();
    }

    static Failure rejected(Provider provider, String graph) {
        return rejected(provider, request(key(), graph));
    }

    static PollResult.Succeeded succeeded(Provider provider, Operation operation) {
        PollResult result = provider.poll(operation);
        assertThat(result).isInstanceOf(PollResult.Succeeded.class);
        return (PollResult.Succeeded) result;
    }

    static List<String> outputs(Provider provider, Operation operation) {
        return succeeded(provider, operation).outputs().stream()
                .map(Output::name)
                .toList();
    }

    static Failure failed(Provider provider, Operation operation) {
        PollResult result = provider.poll(operation);
        assertThat(result).isInstanceOf(PollResult.Failed.class);
        return ((PollResult.Failed) result).failure();
    }

    static byte[] download(Provider provider, Operation operation, Output output) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        provider.download(operation, output, target);
        return target.toByteArray();
    }

    @Override
    public void close() {
        opened.forEach(Provider::close);
        server.close();
    }
}

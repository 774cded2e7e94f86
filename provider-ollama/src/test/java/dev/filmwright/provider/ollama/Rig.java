package dev.filmwright.provider.ollama;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import dev.filmwright.spi.Uploads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A provider that is pointed at a fake server, and short ways to ask it. */
final class Rig implements AutoCloseable {
    final FakeOllama ollama;
    final Watching watching = new Watching();
    final Provider provider;

    Rig(Path folder, FakeOllama ollama, Map<String, String> settings) {
        this.ollama = ollama;
        Map<String, String> all = new HashMap<>();
        for (ConfigKey key : new OllamaPlugin().configKeys()) {
            key.defaultValue().ifPresent(value -> all.put(key.key(), value));
        }
        all.put("url", ollama.server().uri("").toString());
        all.putAll(settings);
        provider = new OllamaPlugin().open(new ProviderConfig(all, folder, Uploads.NONE, watching));
    }

    static Rig of(Path folder, String version, FakeModel... models) {
        return new Rig(folder, new FakeOllama(version, models), Map.of());
    }

    static GenerationRequest.Builder text(String model, String prompt) {
        return GenerationRequest.text(
                new ModelRef("ollama", model),
                AssembledPrompt.plain(PromptKind.FRAME, prompt),
                MediaOwner.production("film"));
    }

    static ProviderRequest request(
            String model, UnaryOperator<GenerationRequest.Builder> more, ProviderInput... inputs) {
        GenerationRequest.Builder builder = more.apply(text(model, "Describe this still."));
        for (int i = 0; i < inputs.length; i++) {
            builder.input(InputRole.REFERENCE, new MediaId("still-" + i));
        }
        return new ProviderRequest(UUID.randomUUID().toString(), model, builder.build(), List.of(inputs));
    }

    /** Asks, and returns what is to be stored. */
    Answered ask(ProviderRequest request) throws IOException {
        Submission submission = provider.submit(request);
        if (!(submission instanceof Submission.Accepted accepted)) {
            throw new AssertionError("not accepted: " + submission);
        }
        Operation operation = accepted.operation();
        PollResult.Succeeded made = (PollResult.Succeeded) provider.poll(operation);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        provider.download(operation, made.outputs().get(0), bytes);
        return new Answered(
                bytes.toString(StandardCharsets.UTF_8),
                made.outputs().get(0).type().value(),
                made.warnings());
    }

    Answered ask(String model, UnaryOperator<GenerationRequest.Builder> more, ProviderInput... inputs)
            throws IOException {
        return ask(request(model, more, inputs));
    }

    record Answered(String text, String type, List<String> warnings) {}

    /** Asks, and returns why there is no answer. */
    Failure refusal(String model, UnaryOperator<GenerationRequest.Builder> more, ProviderInput... inputs) {
        try {
            Submission submission = provider.submit(request(model, more, inputs));
            if (submission instanceof Submission.Rejected rejected) {
                return rejected.failure();
            }
        } catch (FilmwrightException e) {
            return e.failure();
        }
        throw new AssertionError("it was answered");
    }

    @Override
    public void close() {
        provider.close();
        ollama.close();
    }
}

package dev.filmwright.testkit;

import dev.filmwright.Failure;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Follows a script; an operation is named like the job's key. */
final class FakeProvider implements Provider {
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Output PICTURE = new Output("picture", MediaType.PNG);
    private static final Output CLIP = new Output("clip", MediaType.MP4);
    private static final Output TEXT = new Output("text", MediaType.TEXT);

    private final FakeProviderPlugin plugin;
    private final Script script;

    FakeProvider(FakeProviderPlugin plugin, Script script) {
        this.plugin = plugin;
        this.script = script;
    }

    @Override
    public List<Model> models() {
        return plugin.models();
    }

    @Override
    public Submission submit(ProviderRequest request) {
        return plugin.take(request) instanceof Script.Outcome.Rejected rejected
                ? new Submission.Rejected(rejected.failure())
                : new Submission.Accepted(new Operation(request.clientKey()));
    }

    @Override
    public PollResult poll(Operation operation) {
        Optional<Script.Outcome> outcome = script.of(operation.value());
        if (outcome.isEmpty()) {
            return new PollResult.Failed(
                    failure(Failure.Kind.NOT_FOUND, "the fake provider never took \"" + operation.value() + "\""));
        }
        if (outcome.get() instanceof Script.Outcome.Failed failed) {
            return new PollResult.Failed(failed.failure());
        }
        return outcome.get() instanceof Script.Outcome.Held
                ? new PollResult.Running(OptionalDouble.empty(), SOON)
                : new PollResult.Succeeded(
                        List.of(output(operation)), OptionalLong.empty(), Optional.empty(), List.of());
    }

    private Output output(Operation operation) {
        OutputKind kind = plugin.taken(operation.value())
                .map(ProviderRequest::request)
                .map(GenerationRequest::kind)
                .orElse(OutputKind.IMAGE);
        return switch (kind) {
            case IMAGE -> PICTURE;
            case VIDEO -> CLIP;
            case TEXT, WORKFLOW -> TEXT;
        };
    }

    private String said(Operation operation) {
        return script.said(operation.value())
                .orElseGet(() -> "You said: "
                        + plugin.taken(operation.value())
                                .map(request -> request.request().prompt().text())
                                .orElse(""));
    }

    @Override
    public CancelResult cancel(Operation operation) {
        return script.end(operation.value(), failure(Failure.Kind.CANCELLED, "somebody stopped it"))
                ? CancelResult.STOPPED
                : CancelResult.TOO_LATE;
    }

    private static Failure failure(Failure.Kind kind, String message) {
        return Failure.ofProvider(FakeProviderPlugin.ID, kind, message, false, Failure.Billing.NOT_CHARGED);
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        if (output.equals(TEXT)) {
            target.write(said(operation).getBytes(StandardCharsets.UTF_8));
        } else {
            int own = operation.value().hashCode();
            target.write(output.equals(CLIP) ? TinyMp4.of(own) : TinyPng.of(own));
        }
    }

    @Override
    public Lookup find(String clientKey) {
        return script.of(clientKey).isPresent() ? new Lookup.Found(new Operation(clientKey)) : new Lookup.Absent();
    }

    /** Does nothing: it is the plugin's, and goes on with the next library. */
    @Override
    public void close() {}
}

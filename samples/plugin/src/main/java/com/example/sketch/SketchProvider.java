package com.example.sketch;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.provider.support.http.DownloadRules;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Capabilities;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Draws on the Sketch server. Keeps nothing of a job: the operation is the server's own name for it. Thread-safe. */
final class SketchProvider implements Provider {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Output PICTURE = new Output("picture", MediaType.PNG);
    private static final Model PENCIL = new Model(
            "pencil",
            "Pencil",
            Capabilities.builder()
                    .output(OutputKind.IMAGE)
                    .maxEdge(2048)
                    .maxConcurrent(2)
                    .seed()
                    .option("hardness")
                    .build());

    private final BackendClient client;

    SketchProvider(BackendClient client) {
        this.client = client;
    }

    @Override
    public List<Model> models() {
        return List.of(PENCIL);
    }

    @Override
    public Submission submit(ProviderRequest request) {
        Optional<String> impossible = impossible(request);
        if (impossible.isPresent()) {
            return new Submission.Rejected(Failure.ofProvider(
                    SketchPlugin.ID,
                    Failure.Kind.UNSUPPORTED,
                    impossible.get(),
                    false,
                    Failure.Billing.NOT_CHARGED));
        }
        GenerationRequest wanted = request.request();
        JsonObject job = JsonObject.create()
                .with("key", request.clientKey())
                .with("prompt", wanted.prompt().text())
                .with("width", wanted.size().width())
                .with("height", wanted.size().height())
                .with("seed", wanted.seed())
                .withText("hardness", Optional.ofNullable(wanted.options().get("hardness")));
        try {
            return new Submission.Accepted(new Operation(client.send(
                    BackendRequest.post(client.address("jobs")).json(job),
                    answer -> answer.json().at("id").nonEmptyText())));
        } catch (ProviderException e) {
            if (e.failure().kind() == Failure.Kind.CONTENT_REJECTED) {
                return new Submission.Rejected(e.failure());
            }
            throw e;
        }
    }

    private static Optional<String> impossible(ProviderRequest request) {
        Capabilities can = PENCIL.capabilities();
        GenerationRequest wanted = request.request();
        if (!request.model().equals(PENCIL.id()) || !can.outputs().contains(wanted.kind())) {
            return Optional.of("there is one model, \"pencil\", and it draws pictures");
        }
        if (!request.inputs().isEmpty() || !can.options().containsAll(wanted.options().keySet())) {
            return Optional.of("it takes no files, and no setting but " + can.options());
        }
        return Math.max(wanted.size().width(), wanted.size().height()) > can.maxEdge()
                ? Optional.of("it draws edges of at most " + can.maxEdge() + " pixels")
                : Optional.empty();
    }

    @Override
    public PollResult poll(Operation operation) {
        try {
            return client.send(
                    BackendRequest.get(client.address("jobs", operation.value())), answer -> state(answer.json()));
        } catch (ProviderException e) {
            if (e.failure().kind() == Failure.Kind.NOT_FOUND) {
                return failed(Failure.Kind.NOT_FOUND, "the server has forgotten the job");
            }
            throw e;
        }
    }

    private static PollResult state(JsonValue job) {
        String state = job.at("state").text();
        return switch (state) {
            case "waiting", "drawing" -> new PollResult.Running(progress(job), SOON);
            case "done" ->
                job.at("picture").present()
                        ? new PollResult.Succeeded(
                                List.of(PICTURE), OptionalLong.empty(), Optional.empty(), List.of())
                        : failed(Failure.Kind.BAD_RESPONSE, "the server says it is done and made nothing");
            case "failed" -> failed(Failure.Kind.UNAVAILABLE, "the server could not draw it");
            case "filtered" -> failed(Failure.Kind.CONTENT_REJECTED, "the server does not give the picture away");
            // Nobody knows what it means: the job goes on, and somebody will look at the warning in the log.
            default -> throw job.wrong("unknown state \"" + state + "\"");
        };
    }

    private static OptionalDouble progress(JsonValue job) {
        return job.at("progress")
                .optional(JsonValue::decimal)
                .map(value -> OptionalDouble.of(value.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    private static PollResult failed(Failure.Kind kind, String message) {
        return new PollResult.Failed(
                Failure.ofProvider(SketchPlugin.ID, kind, message, false, Failure.Billing.UNKNOWN));
    }

    @Override
    public CancelResult cancel(Operation operation) {
        boolean stopped = client.send(
                BackendRequest.post(client.address("jobs", operation.value(), "stop")),
                answer -> answer.json().at("stopped").flag());
        return stopped ? CancelResult.STOPPED : CancelResult.TOO_LATE;
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        client.downloads(DownloadRules.from(client.hosts()).withCredentials())
                .fetch(client.address("pictures", operation.value()), target);
    }

    @Override
    public Lookup find(String clientKey) {
        return client.send(BackendRequest.get(client.address("keys", clientKey)), answer -> answer.json()
                .at("id")
                .optional(JsonValue::nonEmptyText)
                .<Lookup>map(id -> new Lookup.Found(new Operation(id)))
                .orElseGet(Lookup.Absent::new));
    }

    @Override
    public void close() {
        client.close();
    }
}

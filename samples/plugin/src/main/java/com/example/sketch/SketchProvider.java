package com.example.sketch;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
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
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Draws on the Sketch server. Keeps nothing of a job: the operation is the server's own name for it. Thread-safe. */
final class SketchProvider implements Provider {
    private static final Output PICTURE = new Output("picture", MediaType.PNG);
    private static final Capabilities CAN = Capabilities.builder()
            .output(OutputKind.IMAGE)
            .maxEdge(2048)
            .maxConcurrent(2)
            .seed()
            .option("hardness")
            .build();

    private final BackendClient client;

    SketchProvider(BackendClient client) {
        this.client = client;
    }

    @Override
    public List<Model> models() {
        return List.of(new Model("pencil", "Pencil", CAN));
    }

    @Override
    public Submission submit(ProviderRequest request) {
        GenerationRequest wanted = request.request();
        if (!possible(request)) {
            String remedy = "ask model pencil for a picture of at most 2048 pixels, with no setting but hardness";
            return new Submission.Rejected(
                    Failure.ofProvider("sketch", Kind.UNSUPPORTED, remedy, false, Billing.NOT_CHARGED));
        }
        JsonObject job = JsonObject.create()
                .with("key", request.clientKey())
                .with("prompt", wanted.prompt().text())
                .with("width", wanted.size().width())
                .with("height", wanted.size().height())
                .with("seed", wanted.seed())
                .withText("hardness", Optional.ofNullable(wanted.options().get("hardness")));
        BackendRequest post = BackendRequest.post(client.address("jobs")).json(job);
        return new Submission.Accepted(new Operation(
                client.send(post, answer -> answer.json().at("id").nonEmptyText())));
    }

    private static boolean possible(ProviderRequest request) {
        GenerationRequest wanted = request.request();
        return request.model().equals("pencil")
                && CAN.outputs().contains(wanted.kind())
                && request.inputs().isEmpty()
                && CAN.options().containsAll(wanted.options().keySet())
                && Math.max(wanted.size().width(), wanted.size().height()) <= CAN.maxEdge();
    }

    @Override
    public PollResult poll(Operation operation) {
        try {
            return client.send(
                    BackendRequest.get(client.address("jobs", operation.value())), answer -> state(answer.json()));
        } catch (ProviderException e) {
            if (e.failure().kind() == Kind.NOT_FOUND) {
                return failed(Kind.NOT_FOUND, "the server has forgotten the job");
            }
            throw e;
        }
    }

    private static PollResult state(JsonValue job) {
        return switch (job.at("state").text()) {
            case "done" -> job.at("picture").present()
                    ? new PollResult.Succeeded(List.of(PICTURE), OptionalLong.empty(), Optional.empty(), List.of())
                    : failed(Kind.BAD_RESPONSE, "the server says it is done and made nothing");
            case "failed" -> failed(Kind.UNAVAILABLE, "the server could not draw it");
            case "filtered" -> failed(Kind.CONTENT_REJECTED, "the server does not give the picture away");
            // Also for a word nobody knows yet: it goes on.
            default -> new PollResult.Running(
                    job.at("progress").optional(JsonValue::decimal).stream().mapToDouble(BigDecimal::doubleValue).findFirst(),
                    Duration.ofSeconds(2));
        };
    }

    private static PollResult failed(Kind kind, String message) {
        return new PollResult.Failed(Failure.ofProvider("sketch", kind, message, false, Billing.UNKNOWN));
    }

    @Override
    public CancelResult cancel(Operation operation) {
        BackendRequest stop = BackendRequest.post(client.address("jobs", operation.value(), "stop"));
        boolean stopped = client.send(stop.repeatable(), answer -> answer.json().at("stopped").flag());
        return stopped ? CancelResult.STOPPED : CancelResult.TOO_LATE;
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        DownloadRules rules = DownloadRules.from(client.hosts()).withCredentials();
        client.downloads(rules).fetch(client.address("pictures", operation.value()), target);
    }

    @Override
    public Lookup find(String clientKey) {
        BackendRequest get = BackendRequest.get(client.address("keys", clientKey));
        Optional<String> id = client.send(get, answer -> answer.json().at("id").optional(JsonValue::nonEmptyText));
        return id.isPresent() ? new Lookup.Found(new Operation(id.get())) : new Lookup.Absent();
    }

    @Override
    public void close() {
        client.close();
    }
}

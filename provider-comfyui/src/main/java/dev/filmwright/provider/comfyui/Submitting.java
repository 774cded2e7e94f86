package dev.filmwright.provider.comfyui;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.provider.comfyui.file.InputFiles;
import dev.filmwright.provider.comfyui.graph.Prepared;
import dev.filmwright.provider.comfyui.job.Jobs;
import dev.filmwright.provider.comfyui.job.Refusals;
import dev.filmwright.provider.comfyui.socket.ComfySocket;
import dev.filmwright.provider.comfyui.wire.ComfyApi;
import dev.filmwright.provider.comfyui.wire.GraphAnswer;
import dev.filmwright.provider.comfyui.wire.JobNote;
import dev.filmwright.provider.comfyui.workflow.Workflow;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands work over. Thread-safe. */
final class Submitting {
    private static final Logger LOG = LoggerFactory.getLogger(Submitting.class);

    private final Checks checks;
    private final ComfyApi api;
    private final Jobs jobs;
    private final InputFiles files;
    private final ComfySocket socket;
    private final String previews;

    Submitting(Checks checks, ComfyApi api, Jobs jobs, InputFiles files, ComfySocket socket, String previews) {
        this.checks = checks;
        this.api = api;
        this.jobs = jobs;
        this.files = files;
        this.socket = socket;
        this.previews = previews;
    }

    Submission submit(ProviderRequest request) {
        Prepared prepared;
        try {
            prepared = checks.prepared(request);
        } catch (InvalidInputException e) {
            return rejected(e.failure());
        }
        // An answer that was lost, or a crash after the hand-over: what goes on already is not done twice.
        Optional<Jobs.Found> before = jobs.find(request.clientKey());
        if (before.filter(Jobs.Found::good).isPresent()) {
            LOG.debug("job {} was handed over before", request.clientKey());
            return new Submission.Accepted(new Operation(before.get().id()));
        }
        before.ifPresent(failed -> jobs.erase(failed.id()));
        return send(request, prepared, true);
    }

    private Submission send(ProviderRequest request, Prepared prepared, boolean again) {
        List<String> names = new ArrayList<>();
        for (ProviderInput input : request.inputs()) {
            names.add(files.name(input));
        }
        Workflow graph = prepared.fill(names);
        String ours = Jobs.id(request.clientKey());
        String clientId = socket.expect(ours, request.clientKey(), graph);
        GraphAnswer answer = api.prompt(body(request, prepared, graph, clientId));
        if (answer.refusal().isEmpty() && answer.problems().isEmpty()) {
            String id = answer.id().orElseThrow();
            if (!id.equals(ours)) {
                socket.renamed(ours, id);
            }
            return new Submission.Accepted(new Operation(id));
        }
        socket.forget(ours);
        boolean clean = answer.id().map(this::stop).orElse(true);
        List<String> missing = Refusals.missingInputs(answer, graph);
        List<ProviderInput> vanished = request.inputs().stream()
                .filter(input -> missing.contains(names.get(request.inputs().indexOf(input))))
                .toList();
        if (again && clean && !vanished.isEmpty()) {
            // Somebody emptied the folder of inputs since: what is remembered is wrong.
            vanished.forEach(files::forget);
            return send(request, prepared, false);
        }
        return new Submission.Rejected(api.discreet(Refusals.failure(answer, graph)));
    }

    /** The server took a part of a graph and left out what is wrong: half a result is none. */
    private boolean stop(String id) {
        try {
            return jobs.erase(id);
        } catch (ProviderException e) {
            LOG.debug("the part of a workflow that the server took could not be stopped: {}", e.getMessage());
            return false;
        }
    }

    private JsonObject body(ProviderRequest request, Prepared prepared, Workflow graph, String clientId) {
        GenerationRequest wanted = request.request();
        JsonObject labels = JsonObject.create();
        wanted.labels().forEach(labels::with);
        JsonObject provenance = JsonObject.create()
                .with("model", wanted.model().toString())
                .with("slot", wanted.slot())
                .with("labels", labels);
        JobNote note = new JobNote(
                request.clientKey(), wanted.kind(), prepared.everything(), prepared.seed(), prepared.warnings());
        JsonObject extra = note.in(
                JsonObject.create().with("extra_pnginfo", JsonObject.create().with("filmwright", provenance)));
        if (!previews.isEmpty()) {
            extra.with("preview_method", previews);
        }
        return JsonObject.create()
                .with("prompt", api.read(graph.json()))
                .with("client_id", clientId)
                .with("prompt_id", Jobs.id(request.clientKey()))
                .with("extra_data", extra);
    }

    private static Submission rejected(Failure failure) {
        return new Submission.Rejected(new Failure(
                failure.kind(),
                failure.message(),
                false,
                Optional.empty(),
                Failure.Billing.NOT_CHARGED,
                Optional.of(ComfySettings.PROVIDER),
                Optional.empty()));
    }
}

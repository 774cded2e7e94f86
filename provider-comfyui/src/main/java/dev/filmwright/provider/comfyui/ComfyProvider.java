package dev.filmwright.provider.comfyui;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.provider.comfyui.file.InputFiles;
import dev.filmwright.provider.comfyui.file.Outputs;
import dev.filmwright.provider.comfyui.job.Jobs;
import dev.filmwright.provider.comfyui.job.Results;
import dev.filmwright.provider.comfyui.wire.ComfyApi;
import dev.filmwright.provider.comfyui.wire.FileRef;
import dev.filmwright.provider.comfyui.wire.JobState;
import dev.filmwright.provider.support.http.Pause;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * Runs graphs on a ComfyUI server. Keeps nothing of a job: the operation is the server's id of it, and what is to be known
 * besides is with the job on the server. Thread-safe.
 */
final class ComfyProvider implements Provider {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int SLOWEST = 5;

    private final ComfyModels models = new ComfyModels();
    private final Checks checks = new Checks(models);
    private final ComfyApi api;
    private final Jobs jobs;
    private final Results results;
    private final Submitting submitting;

    private ComfyProvider(ProviderConfig config, Pause pause) {
        api = ComfySettings.api(config);
        jobs = new Jobs(api, pause);
        results = new Results(api);
        // A fresh name each time: what another one still has open would take the events away.
        String clientId = UUID.randomUUID().toString();
        submitting = new Submitting(checks, api, jobs, new InputFiles(api, config.uploads()), clientId, "");
    }

    static Provider open(ProviderConfig config) {
        return open(config, Pause.sleeping());
    }

    static Provider open(ProviderConfig config, Pause pause) {
        return new ComfyProvider(config, pause);
    }

    @Override
    public List<Model> models() {
        return models.all();
    }

    @Override
    public void check(String model, GenerationRequest request) {
        checks.check(model, request);
    }

    @Override
    public Submission submit(ProviderRequest request) {
        return submitting.submit(request);
    }

    @Override
    public PollResult poll(Operation operation) {
        JobState state = jobs.state(operation.value());
        if (state instanceof JobState.Ended ended) {
            return results.of(ended.entry());
        }
        if (state instanceof JobState.Unknown) {
            return Results.lost();
        }
        if (state instanceof JobState.Pending pending) {
            return new PollResult.Running(
                    OptionalDouble.of(0), SOON.multipliedBy(Math.max(1, Math.min(pending.before(), SLOWEST))));
        }
        return new PollResult.Running(OptionalDouble.empty(), SOON);
    }

    @Override
    public CancelResult cancel(Operation operation) {
        return jobs.cancel(operation.value());
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        if (Outputs.isText(output)) {
            target.write(results.text(operation.value(), output).getBytes(StandardCharsets.UTF_8));
            target.flush();
            return;
        }
        FileRef file = FileRef.parse(output.name())
                .orElseThrow(() -> new ProviderException(
                        Failure.ofProvider(
                                ComfySettings.PROVIDER,
                                Failure.Kind.NOT_FOUND,
                                "there is no output \"" + output.name() + "\"",
                                false,
                                Failure.Billing.NOT_CHARGED),
                        null));
        try {
            api.view(file, target);
        } catch (ProviderException e) {
            throw e.failure().kind() == Failure.Kind.NOT_FOUND ? new ProviderException(Results.gone(file), e) : e;
        }
    }

    @Override
    public Lookup find(String clientKey) {
        Optional<String> id = jobs.find(clientKey);
        return id.isPresent() ? new Lookup.Found(new Operation(id.get())) : new Lookup.Absent();
    }

    @Override
    public void close() {
        api.close();
    }
}

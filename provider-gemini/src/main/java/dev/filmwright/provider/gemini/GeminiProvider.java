package dev.filmwright.provider.gemini;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.output.KeptOutputs;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Gemini's models. They work while they are called, so that a submit returns when all is done; what they made is kept until the
 * engine has it. Thread-safe.
 */
final class GeminiProvider implements Provider {
    private final List<GeminiModel> models;
    private final Transport transport;
    private final BackendClient client;
    private final Answering answering;
    private final KeptOutputs kept;

    GeminiProvider(
            List<GeminiModel> models,
            Transport transport,
            BackendClient client,
            Answering answering,
            KeptOutputs kept) {
        this.models = models.stream()
                .filter(model -> model.surfaces().containsKey(transport))
                .toList();
        this.transport = transport;
        this.client = client;
        this.answering = answering;
        this.kept = kept;
    }

    @Override
    public List<Model> models() {
        return models.stream().map(model -> model.model(transport)).toList();
    }

    @Override
    public void check(String model, GenerationRequest request) {
        RequestRules.check(known(model), request);
    }

    private GeminiModel known(String id) {
        return models.stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "model",
                        id,
                        "use one of " + models.stream().map(GeminiModel::id).toList()));
    }

    @Override
    public Submission submit(ProviderRequest request) {
        // It was paid for before the process ended, and nobody was told.
        if (kept.find(request.clientKey()) instanceof Lookup.Found found) {
            return new Submission.Accepted(found.operation());
        }
        Answering.Made made;
        try {
            GeminiModel model = known(request.model());
            RequestRules.check(model, request.request());
            made = answering.make(model, request);
        } catch (InvalidInputException e) {
            return new Submission.Rejected(Failure.ofProvider(
                    GeminiPlugin.ID, Kind.INVALID_REQUEST, e.failure().message(), false, Billing.NOT_CHARGED));
        } catch (IOException e) {
            throw new ProviderException(
                    Failure.ofProvider(
                            GeminiPlugin.ID,
                            Kind.UNAVAILABLE,
                            "a picture of the request cannot be read",
                            true,
                            Billing.NOT_CHARGED),
                    e);
        }
        Optional<Failure> failure = made.failure();
        return failure.isPresent()
                ? new Submission.Rejected(failure.get())
                : new Submission.Accepted(kept.keep(
                        request.clientKey(), made.outputs(), OptionalLong.empty(), Optional.empty(), made.warnings()));
    }

    @Override
    public PollResult poll(Operation operation) {
        return kept.poll(operation);
    }

    /** All is done when a submit returns; until then the engine breaks the call off. */
    @Override
    public CancelResult cancel(Operation operation) {
        return CancelResult.TOO_LATE;
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        kept.download(operation, output, target);
    }

    @Override
    public Lookup find(String clientKey) {
        return kept.find(clientKey);
    }

    @Override
    public void release(Operation operation) {
        kept.release(operation);
    }

    @Override
    public void close() {
        client.close();
    }
}

package dev.filmwright.provider.flux;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.WebhookDelivery;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * FLUX of Black Forest Labs: hand over, poll the address that was answered, fetch from another host without the key.
 * Thread-safe.
 */
final class FluxProvider implements Provider {
    private final FluxModels models;
    private final FluxSettings settings;
    private final BackendClient client;
    private final Delivery delivery;
    private final Answers answers;
    private final Calls calls;
    private final Handover handover;

    FluxProvider(FluxModels models, FluxSettings settings, BackendClient client, Calls calls, Clock clock) {
        this.models = models;
        this.settings = settings;
        this.client = client;
        this.calls = calls;
        handover = new Handover(settings, client, calls, clock);
        delivery = new Delivery(settings, client.secrets());
        answers = new Answers(clock, settings.grace(), client.secrets());
    }

    @Override
    public List<Model> models() {
        return models.all().stream().map(FluxModel::model).toList();
    }

    @Override
    public void check(String model, GenerationRequest request) {
        RequestRules.check(known(model), request);
    }

    private FluxModel known(String model) {
        return models.find(model)
                .orElseThrow(() -> new InvalidInputException(
                        "model",
                        model,
                        "use one of " + models.all().stream().map(FluxModel::id).toList()));
    }

    @Override
    public Submission submit(ProviderRequest request) {
        try {
            FluxModel model = known(request.model());
            RequestRules.check(model, request.request());
            return new Submission.Accepted(handover.of(model, request));
        } catch (InvalidInputException e) {
            return new Submission.Rejected(Failure.ofProvider(
                    FluxPlugin.ID, Kind.INVALID_REQUEST, e.failure().message(), false, Billing.NOT_CHARGED));
        } catch (IOException e) {
            throw new ProviderException(
                    Failure.ofProvider(
                            FluxPlugin.ID,
                            Kind.UNAVAILABLE,
                            "a picture of the request cannot be read",
                            true,
                            Billing.NOT_CHARGED),
                    e);
        }
    }

    @Override
    public PollResult poll(Operation operation) {
        Optional<Task> task = Task.of(operation);
        if (task.isEmpty()) {
            return new PollResult.Failed(gone("there is no such operation here"));
        }
        PollResult result = ask(task.get());
        if (result instanceof PollResult.Failed) {
            calls.forget(task.get().id());
        }
        return result;
    }

    private PollResult ask(Task task) {
        try {
            return client.send(
                    BackendRequest.get(task.polling()),
                    answer -> answer.status() == 202 ? answers.running(task) : answers.read(task, answer.json()));
        } catch (ProviderException e) {
            if (e.failure().kind() == Kind.NOT_FOUND) {
                return answers.notFound(task);
            }
            throw e;
        }
    }

    /** There is no way to stop a task: it is made, and charged. */
    @Override
    public CancelResult cancel(Operation operation) {
        return CancelResult.UNSUPPORTED;
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        Task task = Task.of(operation)
                .orElseThrow(() -> new ProviderException(gone("there is no such operation here"), null));
        delivery.fetch(() -> sample(task), target);
    }

    /** The address holds for ten minutes and is asked for anew each time, so that it is stored nowhere. */
    private URI sample(Task task) {
        return client.send(BackendRequest.get(task.polling()), answer -> {
            JsonValue json = answer.json();
            if (!Answers.state(json).equals("ready")) {
                throw new ProviderException(gone("the picture is not there any more: send it again"), null);
            }
            return json.at("result").at(Answers.SAMPLE).address(settings.delivery());
        });
    }

    private static Failure gone(String message) {
        return Failure.ofProvider(FluxPlugin.ID, Kind.NOT_FOUND, message, false, Billing.UNKNOWN);
    }

    @Override
    public Optional<Operation> webhook(WebhookDelivery call) {
        return calls.about(call);
    }

    @Override
    public void release(Operation operation) {
        Task.of(operation).ifPresent(task -> calls.forget(task.id()));
    }

    @Override
    public void close() {
        client.close();
        delivery.close();
    }
}

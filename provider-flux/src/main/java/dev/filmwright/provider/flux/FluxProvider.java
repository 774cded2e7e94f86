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
import dev.filmwright.provider.support.json.JsonObject;
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
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * FLUX of Black Forest Labs: hand over, poll the address that was answered, fetch from another host without the key.
 * Thread-safe.
 */
final class FluxProvider implements Provider {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_ADDRESS = 800;

    private final FluxModels models;
    private final FluxSettings settings;
    private final BackendClient client;
    private final Delivery delivery;
    private final Answers answers;
    private final Calls calls;
    private final Clock clock;

    FluxProvider(FluxModels models, FluxSettings settings, BackendClient client, Calls calls, Clock clock) {
        this.models = models;
        this.settings = settings;
        this.client = client;
        this.calls = calls;
        this.clock = clock;
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
        FluxModel model;
        Draft draft;
        try {
            model = known(request.model());
            RequestRules.check(model, request.request());
            draft = Drafting.of(model, request.request(), request.inputs());
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
        return new Submission.Accepted(accepted(model, draft));
    }

    private Operation accepted(FluxModel model, Draft draft) {
        JsonObject body = draft.body();
        if (model.webhook()) {
            settings.webhook()
                    .ifPresent(webhook ->
                            body.with("webhook_url", webhook.url()).with("webhook_secret", webhook.secret()));
        }
        BackendRequest post = BackendRequest.post(place(model)).json(body).notAcceptedOn(429, 503);
        Task task = client.send(post, answer -> task(answer.json(), draft));
        Operation operation = task.operation();
        if (settings.webhook().isPresent()) {
            calls.expect(task.id(), operation);
        }
        return operation;
    }

    private URI place(FluxModel model) {
        return model.path().size() == 1
                ? client.address("v1", model.path().get(0))
                : client.address("v1", model.path().get(0), model.path().get(1));
    }

    private Task task(JsonValue answer, Draft draft) {
        String id = answer.at("id").nonEmptyText();
        if (id.length() > LONGEST_ID) {
            throw answer.at("id").wrong("is longer than " + LONGEST_ID + " characters");
        }
        return new Task(
                id,
                polling(id, answer.at("polling_url")),
                clock.instant(),
                // It may be missing, null, or no number at all.
                Optional.of(answer.at("cost"))
                        .filter(JsonValue::isNumber)
                        .map(JsonValue::decimal)
                        .filter(FluxProvider::sane),
                draft.format().type,
                draft.rewritten(),
                draft.warnings());
    }

    private static boolean sane(BigDecimal cost) {
        return cost.precision() <= 30 && Math.abs(cost.scale()) <= 30;
    }

    /**
     * Returns the address that was answered: only the cluster it names is sure to know the task. Where none was answered, as
     * with a webhook, or one that may not be asked, it is the one on the host that took the work.
     */
    private URI polling(String id, JsonValue answered) {
        Optional<URI> address = answered.isText()
                ? client.hosts()
                        .check(answered.text())
                        .filter(url -> url.toString().length() <= LONGEST_ADDRESS)
                        .filter(url -> !client.secrets().foundIn(url.toString()))
                : Optional.empty();
        URI asked = address.orElseGet(() -> client.address("v1", "get_result"));
        String query = asked.getRawQuery();
        boolean named = query != null && ("&" + query).contains("&id=");
        return named ? asked : BackendRequest.get(asked).query("id", id).address();
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

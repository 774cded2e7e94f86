package dev.filmwright.provider.flux;

import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.ProviderRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands work over, and reads what was accepted. Thread-safe. */
final class Handover {
    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_ADDRESS = 800;

    private final FluxSettings settings;
    private final BackendClient client;
    private final Calls calls;
    private final Clock clock;

    Handover(FluxSettings settings, BackendClient client, Calls calls, Clock clock) {
        this.settings = settings;
        this.client = client;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Hands over a request that {@link RequestRules} found possible.
     *
     * @throws dev.filmwright.InvalidInputException if a picture does not fit
     * @throws IOException if a picture cannot be read
     */
    Operation of(FluxModel model, ProviderRequest request) throws IOException {
        return accepted(model, Drafting.of(model, request.request(), request.inputs()));
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
        return client.address(
                Stream.concat(Stream.of("v1"), model.path().stream()).toArray(String[]::new));
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
                        .filter(Handover::sane),
                draft.format().type(),
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
        if (answered.isText() && address.isEmpty()) {
            LOG.warn(
                    "flux names a polling address that may not be asked with the key; task {} is asked for where it was"
                            + " handed over",
                    client.secrets().redact(id));
        }
        URI asked = address.orElseGet(() -> client.address("v1", "get_result"));
        String query = asked.getRawQuery();
        boolean named = query != null && ("&" + query).contains("&id=");
        return named ? asked : BackendRequest.get(asked).query("id", id).address();
    }
}

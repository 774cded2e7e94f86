package dev.filmwright.provider.veo;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.WebhookDelivery;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.provider.support.webhook.Verification;
import dev.filmwright.provider.support.webhook.WebhookVerifier;
import java.util.Optional;

/** Reads the calls of the Gemini API's static webhooks, once they are proved to be Google's. Thread-safe. */
final class Events {
    private final Optional<WebhookVerifier> verifier;
    private final Secrets secrets;

    /**
     * Creates a reader.
     *
     * @param verifier checks that a call is Google's; empty where no secret is configured, and no call is read
     */
    Events(Optional<WebhookVerifier> verifier, Secrets secrets) {
        this.verifier = verifier;
        this.secrets = secrets;
    }

    /**
     * An event.
     *
     * @param type e.g. {@code "video.generated"}
     * @param id what it is about
     */
    record Event(String type, String id) {}

    Optional<Event> read(WebhookDelivery delivery) {
        if (verifier.isEmpty()) {
            return Optional.empty();
        }
        if (verifier.get().verify(delivery) instanceof Verification.Refused refused) {
            throw new ProviderException(
                    Failure.ofProvider(
                            VeoPlugin.ID,
                            Failure.Kind.AUTHENTICATION,
                            "a call that says it is Google's: " + refused.reason(),
                            false,
                            Failure.Billing.NOT_CHARGED),
                    null);
        }
        JsonValue event =
                JsonReader.ofDefaults().read(delivery.body(), new Origin(VeoPlugin.ID, Optional.empty(), secrets));
        Optional<String> type = event.at("type").optional(JsonValue::text);
        Optional<String> id = event.at("data").at("id").optional(JsonValue::text);
        return type.flatMap(word -> id.map(name -> new Event(word, name)));
    }
}

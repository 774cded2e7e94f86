package dev.filmwright.provider.support.webhook;

import dev.filmwright.generation.WebhookDelivery;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A secret that is sent along. */
final class SharedSecret implements WebhookVerifier {
    private final String header;
    private final Keys keys;

    SharedSecret(String header, Keys keys) {
        this.header = header;
        this.keys = keys;
    }

    @Override
    public boolean concerns(WebhookDelivery delivery) {
        return delivery.header(header).isPresent();
    }

    @Override
    public Verification verify(WebhookDelivery delivery) {
        boolean known = delivery.header(header)
                .map(secret -> keys.hold(secret.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
        return known
                ? new Verification.Genuine(Optional.empty(), Optional.empty())
                : new Verification.Refused("the secret in " + header + " is missing or wrong");
    }
}

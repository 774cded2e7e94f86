package dev.filmwright.provider.support.webhook;

import dev.filmwright.generation.WebhookDelivery;
import java.util.List;

/** Several schemes, where a backend's documents disagree. */
final class FirstOf implements WebhookVerifier {
    private final List<WebhookVerifier> verifiers;

    FirstOf(List<WebhookVerifier> verifiers) {
        this.verifiers = verifiers;
    }

    @Override
    public boolean concerns(WebhookDelivery delivery) {
        return verifiers.stream().anyMatch(verifier -> verifier.concerns(delivery));
    }

    @Override
    public Verification verify(WebhookDelivery delivery) {
        return verifiers.stream()
                .filter(verifier -> verifier.concerns(delivery))
                .findFirst()
                .map(verifier -> verifier.verify(delivery))
                .orElseGet(() -> new Verification.Refused("it is not signed"));
    }
}

package dev.filmwright.provider.support.webhook;

import dev.filmwright.generation.WebhookDelivery;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Standard Webhooks: HMAC-SHA256 over {@code id.timestamp.body}. */
final class StandardWebhooks implements WebhookVerifier {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String SIGNATURE = "webhook-signature";
    private static final int MOST_SIGNATURES = 20;

    private final Keys keys;
    private final Clock clock;

    private StandardWebhooks(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    static StandardWebhooks of(List<String> secrets, Clock clock) {
        return new StandardWebhooks(Keys.ofBase64(secrets), clock);
    }

    @Override
    public boolean concerns(WebhookDelivery delivery) {
        return delivery.header(SIGNATURE).isPresent();
    }

    @Override
    public Verification verify(WebhookDelivery delivery) {
        Optional<String> id = delivery.header("webhook-id");
        Optional<String> timestamp = delivery.header("webhook-timestamp");
        Optional<String> signatures = delivery.header(SIGNATURE);
        if (id.isEmpty() || timestamp.isEmpty() || signatures.isEmpty()) {
            return new Verification.Refused("one of webhook-id, webhook-timestamp and webhook-signature is missing");
        }
        Optional<Instant> at = SignedAt.parse(timestamp.get());
        if (at.isEmpty() || !SignedAt.now(at.get(), clock, TOLERANCE)) {
            return new Verification.Refused(
                    "it was not signed within the last 5 minutes, or this machine's clock is wrong");
        }
        byte[] head = (id.get() + "." + timestamp.get() + ".").getBytes(StandardCharsets.UTF_8);
        boolean signed = Arrays.stream(signatures.get().split(" "))
                .limit(MOST_SIGNATURES)
                .filter(signature -> signature.startsWith("v1,"))
                .anyMatch(signature -> signed(signature.substring(3), head, delivery.body()));
        return signed ? new Verification.Genuine(id, at) : new Verification.Refused("no signature fits");
    }

    private boolean signed(String signature, byte[] head, byte[] body) {
        try {
            return keys.signed(Base64.getDecoder().decode(signature), head, body);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

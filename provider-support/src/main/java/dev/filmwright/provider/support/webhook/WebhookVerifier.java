package dev.filmwright.provider.support.webhook;

import dev.filmwright.generation.WebhookDelivery;
import java.time.Clock;
import java.util.List;

/**
 * Checks that a call from outside comes from the backend. Thread-safe; does not block; compares in constant time.
 *
 * <p>A genuine call is a hint, never an answer: poll the operation then, with the client. So nothing is lost where calls do not
 * arrive, and nothing is gained by sending one twice.
 */
public interface WebhookVerifier {
    /** Returns whether a delivery has what this looks at. */
    boolean concerns(WebhookDelivery delivery);

    /** Checks a delivery. */
    Verification verify(WebhookDelivery delivery);

    /**
     * Returns a verifier of Standard Webhooks (www.standardwebhooks.com): {@code webhook-id}, {@code webhook-timestamp} and
     * {@code webhook-signature} with {@code v1}, at most 5 minutes old or ahead.
     *
     * @param secrets with or without {@code whsec_} in front, base64; several while they are being changed
     * @throws dev.filmwright.InvalidInputException if there is none, or one is no base64
     */
    static WebhookVerifier standard(List<String> secrets, Clock clock) {
        return StandardWebhooks.of(secrets, clock);
    }

    /**
     * Returns a verifier of a scheme of HMAC-SHA256 that a backend made up.
     *
     * @param secrets as text; several while they are being changed
     * @throws dev.filmwright.InvalidInputException if there is none
     */
    static WebhookVerifier hmac(HmacScheme scheme, List<String> secrets, Clock clock) {
        return new HmacVerifier(scheme, Keys.ofTexts(secrets), clock);
    }

    /**
     * Returns a verifier for backends that send the secret itself in a header: whoever sees one call can make others.
     *
     * @throws dev.filmwright.InvalidInputException if there is no secret
     */
    static WebhookVerifier sharedSecret(String header, List<String> secrets) {
        return new SharedSecret(header, Keys.ofTexts(secrets));
    }

    /** Returns a verifier that lets the first one decide whose headers are there; where there are none, it refuses. */
    static WebhookVerifier firstOf(WebhookVerifier... verifiers) {
        return new FirstOf(List.of(verifiers));
    }
}

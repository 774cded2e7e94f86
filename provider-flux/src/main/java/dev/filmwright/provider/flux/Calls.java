package dev.filmwright.provider.flux;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.WebhookDelivery;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.provider.support.webhook.HmacScheme;
import dev.filmwright.provider.support.webhook.Verification;
import dev.filmwright.provider.support.webhook.WebhookVerifier;
import dev.filmwright.spi.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls of the backend. They name a task by its id only, so the operation of each task that may be called about is noted in the
 * work folder; a note that is lost costs nothing, as every task is polled anyway. Thread-safe.
 *
 * <p>Two schemes are taken, as the backend's documents disagree: {@code X-BFL-Signature: sha256=} with the HMAC-SHA256 of the
 * body in hex, or the secret itself in {@code X-Webhook-Secret}.
 */
final class Calls {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
    private static final int LONGEST_NOTE = 8000;

    private final Path folder;
    private final Optional<WebhookVerifier> verifier;
    private final Secrets secrets;

    Calls(Path workFolder, Optional<FluxSettings.Webhook> webhook, Secrets secrets, Clock clock) {
        folder = workFolder.resolve("calls");
        this.secrets = secrets;
        verifier = webhook.map(known -> WebhookVerifier.firstOf(
                WebhookVerifier.hmac(
                        HmacScheme.hex("X-BFL-Signature").prefix("sha256="), List.of(known.secret()), clock),
                WebhookVerifier.sharedSecret("X-Webhook-Secret", List.of(known.secret()))));
    }

    /** Notes that the backend may call about a task. */
    void expect(String id, Operation operation) {
        try {
            Files.createDirectories(folder);
            Files.writeString(note(id), operation.value());
        } catch (IOException e) {
            LOG.warn("a call about a task will not be understood, it is polled only: {}", e.toString());
        }
    }

    /** Returns the task a genuine call is about. */
    Optional<Operation> about(WebhookDelivery call) {
        if (verifier.isEmpty()) {
            return Optional.empty();
        }
        if (verifier.get().verify(call) instanceof Verification.Refused refused) {
            throw new ProviderException(
                    Failure.ofProvider(
                            FluxPlugin.ID,
                            Failure.Kind.AUTHENTICATION,
                            "the call is not the backend's: " + refused.reason(),
                            false,
                            Failure.Billing.NOT_CHARGED),
                    null);
        }
        try {
            JsonValue body =
                    JsonReader.ofDefaults().read(call.body(), new Origin(FluxPlugin.ID, Optional.empty(), secrets));
            return noted(body.at("id").nonEmptyText());
        } catch (ProviderException e) {
            LOG.debug("a call that says nothing: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Forgets a task that is over. */
    void forget(String id) {
        try {
            Files.deleteIfExists(note(id));
        } catch (IOException e) {
            LOG.debug("a note of a task cannot be removed: {}", e.toString());
        }
    }

    private Optional<Operation> noted(String id) {
        Path note = note(id);
        try {
            return Files.exists(note) && Files.size(note) <= LONGEST_NOTE
                    ? Optional.of(new Operation(Files.readString(note)))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.debug("a note of a task cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }

    /** An id is the backend's text, and no name of a file. */
    private Path note(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

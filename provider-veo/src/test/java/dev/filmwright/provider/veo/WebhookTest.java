package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.WebhookDelivery;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Uploads;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call from Google is a hint about a job, once it is proved to be Google's. */
class WebhookTest {
    private static final byte[] SECRET = "planted-webhook-secret-1".getBytes(StandardCharsets.US_ASCII);
    private static final String SETTING = "whsec_" + Base64.getEncoder().encodeToString(SECRET);
    private static final String NAME = "models/veo-3.1-generate-preview/operations/vz341u0pmdlc";

    @TempDir
    Path work;

    private Provider open(String transport) {
        return Make.open(work, Uploads.NONE, "transport", transport, "key", Make.KEY, "webhook-secret", SETTING);
    }

    private static WebhookDelivery delivery(String body, byte[] secret) {
        String id = "msg_1";
        String at = String.valueOf(Instant.now().getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + at + "." + body).getBytes(StandardCharsets.UTF_8));
            return WebhookDelivery.of(
                    Map.of(
                            "webhook-id", List.of(id),
                            "webhook-timestamp", List.of(at),
                            "webhook-signature",
                                    List.of("v1," + Base64.getEncoder().encodeToString(signed))),
                    body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String event(String type, String id) {
        return "{\"type\":\"" + type + "\",\"data\":{\"id\":\"" + id + "\",\"video_uri\":\"https://x.example/clip\"}}";
    }

    @Test
    void a_clip_that_was_generated_is_a_hint_about_its_operation() {
        try (Provider provider = open("gemini")) {
            assertThat(provider.webhook(delivery(event("video.generated", NAME), SECRET)))
                    .contains(new Operation("gemini:" + NAME));
        }
    }

    @Test
    void an_interaction_that_is_over_is_a_hint_about_it() {
        try (Provider provider = open("omni")) {
            assertThat(provider.webhook(delivery(event("interaction.completed", "v1_Chd4YWJj"), SECRET)))
                    .contains(new Operation("omni:v1_Chd4YWJj"));
            assertThat(provider.webhook(delivery(event("batch.succeeded", "v1_Chd4YWJj"), SECRET)))
                    .isEmpty();
        }
    }

    @Test
    void a_call_of_somebody_else_is_refused() {
        try (Provider provider = open("gemini")) {
            Failure failure = Make.failure(() -> provider.webhook(
                    delivery(event("video.generated", NAME), "another-secret".getBytes(StandardCharsets.US_ASCII))));

            assertThat(failure.kind()).isEqualTo(Failure.Kind.AUTHENTICATION);
        }
    }

    @Test
    void without_a_secret_no_call_is_believed() {
        try (Provider provider = Make.open(work, Uploads.NONE, "transport", "gemini", "key", Make.KEY)) {
            assertThat(provider.webhook(delivery(event("video.generated", NAME), SECRET)))
                    .isEqualTo(Optional.empty());
        }
    }

    @Test
    void a_name_that_is_none_is_about_nothing() {
        try (Provider provider = open("gemini")) {
            assertThat(provider.webhook(delivery(event("video.generated", "../../x"), SECRET)))
                    .isEmpty();
            assertThat(provider.webhook(delivery("{\"type\":\"video.generated\"}", SECRET)))
                    .isEmpty();
        }
    }
}

package dev.filmwright.provider.support.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.WebhookDelivery;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class WebhookVerifierTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String OLD = "whsec_" + base64("old secret".getBytes(StandardCharsets.UTF_8));
    private static final String NEW = "whsec_" + base64("new secret".getBytes(StandardCharsets.UTF_8));
    private static final String BODY = "{\"type\":\"done\"}";

    private final WebhookVerifier standard = WebhookVerifier.standard(List.of(NEW, OLD), CLOCK);

    @Test
    void the_example_of_the_standard_is_genuine() {
        // From the reference implementation's own test.
        WebhookVerifier verifier = WebhookVerifier.standard(
                List.of("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                Clock.fixed(Instant.ofEpochSecond(1614265330), ZoneOffset.UTC));
        Map<String, String> headers = Map.of(
                "Webhook-Id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "Webhook-Timestamp", "1614265330",
                "Webhook-Signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(verifier.verify(delivery(headers, "{\"test\": 2432232314}")).genuine())
                .isTrue();
    }

    @Test
    void a_delivery_signed_with_any_of_the_secrets_is_genuine() {
        for (String secret : List.of("old secret", "new secret")) {
            assertThat(standard.verify(delivery(signed(secret, NOW), BODY)))
                    .isEqualTo(new Verification.Genuine(Optional.of("msg-1"), Optional.of(NOW)));
        }
        Map<String, String> several = signed("new secret", NOW);
        several.put("webhook-signature", "v2,abc v1a,def v1,AAAA " + several.get("webhook-signature"));
        assertThat(standard.verify(delivery(several, BODY)).genuine()).isTrue();
    }

    @Test
    void a_delivery_that_was_changed_is_refused() {
        assertThat(standard.verify(delivery(signed("new secret", NOW), BODY + " "))
                        .genuine())
                .isFalse();
        for (String header : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            for (String value :
                    List.of("", "v1,", "v1,!", "msg-2", Long.toString(NOW.getEpochSecond() + 1), "99999999999999")) {
                Map<String, String> changed = signed("new secret", NOW);
                changed.put(header, value);
                assertThat(standard.verify(delivery(changed, BODY)).genuine())
                        .as(header + " " + value)
                        .isFalse();
            }
        }
        assertThat(standard.verify(delivery(signed("another", NOW), BODY)).genuine())
                .isFalse();
    }

    @Test
    void a_delivery_of_another_time_is_refused() {
        for (Duration off : List.of(Duration.ofSeconds(301), Duration.ofSeconds(-301))) {
            assertThat(standard.verify(delivery(signed("new secret", NOW.plus(off)), BODY))
                            .genuine())
                    .isFalse();
        }
        assertThat(standard.verify(delivery(signed("new secret", NOW.minusSeconds(300)), BODY))
                        .genuine())
                .isTrue();
    }

    @Test
    void schemes_of_a_backends_own_are_checked_over_the_raw_body() {
        WebhookVerifier plain = WebhookVerifier.hmac(
                HmacScheme.hex("X-Signature").prefix("sha256=").id("X-Id"), List.of("s1", "s2"), CLOCK);
        String signature = "sha256=" + HexFormat.of().formatHex(hmac("s2", BODY));
        assertThat(plain.verify(delivery(Map.of("x-signature", signature, "x-id", "7"), BODY)))
                .isEqualTo(new Verification.Genuine(Optional.of("7"), Optional.empty()));
        assertThat(plain.verify(delivery(Map.of("x-signature", signature), BODY + "x"))
                        .genuine())
                .isFalse();
        for (String wrong : List.of("", "sha256=", "sha256=zz", signature.substring(7), signature + "00")) {
            assertThat(plain.verify(delivery(Map.of("x-signature", wrong), BODY))
                            .genuine())
                    .as(wrong)
                    .isFalse();
        }

        WebhookVerifier timed = WebhookVerifier.hmac(
                HmacScheme.base64("sig").timestamp("ts", Duration.ofSeconds(10)), List.of("s1"), CLOCK);
        String at = Long.toString(NOW.getEpochSecond() - 10);
        String timedSignature = base64(hmac("s1", at + "." + BODY));
        assertThat(timed.verify(delivery(Map.of("sig", timedSignature, "ts", at), BODY))
                        .genuine())
                .isTrue();
        String late = Long.toString(NOW.getEpochSecond() - 11);
        assertThat(timed.verify(delivery(Map.of("sig", base64(hmac("s1", late + "." + BODY)), "ts", late), BODY))
                        .genuine())
                .isFalse();
        assertThat(timed.verify(delivery(Map.of("sig", timedSignature), BODY)).genuine())
                .isFalse();
    }

    @Test
    void where_documents_disagree_the_headers_that_are_there_decide() {
        WebhookVerifier either = WebhookVerifier.firstOf(
                WebhookVerifier.hmac(HmacScheme.hex("x-signature"), List.of("s"), CLOCK),
                WebhookVerifier.sharedSecret("x-secret", List.of("s")));
        String signature = HexFormat.of().formatHex(hmac("s", BODY));
        assertThat(either.verify(delivery(Map.of("x-signature", signature), BODY))
                        .genuine())
                .isTrue();
        assertThat(either.verify(delivery(Map.of("x-secret", "s"), BODY)).genuine())
                .isTrue();
        assertThat(either.verify(delivery(Map.of("x-secret", "t"), BODY)).genuine())
                .isFalse();
        assertThat(either.verify(delivery(Map.of("x-signature", "00", "x-secret", "s"), BODY))
                        .genuine())
                .isFalse();
        assertThat(either.verify(delivery(Map.of(), BODY)).genuine()).isFalse();
    }

    @Test
    void a_header_that_comes_twice_counts_as_none() {
        WebhookVerifier verifier = WebhookVerifier.sharedSecret("x-secret", List.of("s"));
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        assertThat(verifier.verify(WebhookDelivery.of(Map.of("x-secret", List.of("s", "s")), body))
                        .genuine())
                .isFalse();
    }

    @Test
    void secrets_must_be_there_and_are_never_shown() {
        assertThatThrownBy(() -> WebhookVerifier.standard(List.of(), CLOCK)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> WebhookVerifier.standard(List.of("whsec_"), CLOCK))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> WebhookVerifier.standard(List.of("whsec_planted!"), CLOCK))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("planted")
                .hasNoCause();
        assertThatThrownBy(() -> WebhookVerifier.sharedSecret("h", List.of("")))
                .isInstanceOf(InvalidInputException.class);
    }

    private static Map<String, String> signed(String secret, Instant at) {
        String message = "msg-1." + at.getEpochSecond() + "." + BODY;
        return new HashMap<>(Map.of(
                "webhook-id",
                "msg-1",
                "webhook-timestamp",
                Long.toString(at.getEpochSecond()),
                "webhook-signature",
                "v1," + base64(hmac(secret, message))));
    }

    private static WebhookDelivery delivery(Map<String, String> headers, String body) {
        Map<String, List<String>> lists = new HashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return WebhookDelivery.of(lists, body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(String secret, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

package dev.filmwright.provider.flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.WebhookDelivery;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Submission;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of the backend: another answer to work handed over, and two ways in which calls prove whose they are. */
class FluxWebhookTest {
    private static final String SECRET = "planted-hook-secret-77";
    private static final Map<String, String> HOOK =
            Map.of("webhook-url", "https://hooks.example.org/bfl", "webhook-secret", SECRET);

    private final FakeBfl bfl = new FakeBfl();
    private Operation operation = new Operation("");

    @TempDir
    Path folder;

    @BeforeEach
    void submit() {
        Submission taken = bfl.open(folder, HOOK).submit(Requests.of("flux-2-pro"));
        operation = ((Submission.Accepted) taken).operation();
    }

    @AfterEach
    void close() {
        bfl.close();
    }

    @Test
    void where_to_call_is_sent_along() {
        assertThat(bfl.body().at("webhook_url").text()).isEqualTo("https://hooks.example.org/bfl");
        assertThat(bfl.body().at("webhook_secret").text()).isEqualTo(SECRET);
        assertThat(operation.value()).doesNotContain(SECRET).doesNotContain("hooks.example.org");
    }

    @Test
    void without_a_polling_address_the_host_that_took_the_work_is_polled() {
        assertThat(Task.of(operation).orElseThrow().polling()).isEqualTo(bfl.api.uri("/v1/get_result?id=task-1"));
    }

    @Test
    void a_signed_call_names_its_task_to_any_process() {
        assertThat(bfl.open(folder, HOOK).webhook(signed("task-1"))).contains(operation);
    }

    @Test
    void a_call_with_the_secret_itself_is_taken_too() {
        assertThat(bfl.open(folder, HOOK)
                        .webhook(WebhookDelivery.of(Map.of("X-Webhook-Secret", List.of(SECRET)), body("task-1"))))
                .contains(operation);
    }

    @Test
    void a_call_about_a_task_nobody_knows_is_about_nothing() {
        Provider provider = bfl.open(folder, HOOK);
        assertThat(provider.webhook(signed("task-99"))).isEmpty();
        assertThat(provider.webhook(signed("../../task-1"))).isEmpty();
        assertThat(provider.webhook(signed(new byte[] {'{'}))).isEmpty();
        assertThat(provider.webhook(signed("{\"id\":7}".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void a_task_that_was_stored_is_forgotten() {
        bfl.open(folder, HOOK).release(operation);

        assertThat(bfl.open(folder, HOOK).webhook(signed("task-1"))).isEmpty();
    }

    @Test
    void a_call_that_proves_nothing_is_refused() {
        Provider provider = bfl.open(folder, HOOK);
        for (Map<String, List<String>> headers : List.of(
                Map.<String, List<String>>of(),
                Map.of("X-Webhook-Secret", List.of("wrong")),
                Map.of("X-BFL-Signature", List.of("sha256=00")),
                // A wrong signature is not made good by the secret beside it.
                Map.of("X-BFL-Signature", List.of("sha256=00"), "X-Webhook-Secret", List.of(SECRET)))) {
            assertThatThrownBy(() -> provider.webhook(WebhookDelivery.of(headers, body("task-1"))))
                    .isInstanceOfSatisfying(
                            ProviderException.class,
                            thrown -> assertThat(thrown.failure().kind()).isEqualTo(Kind.AUTHENTICATION));
        }
    }

    @Test
    void an_endpoint_that_knows_no_webhook_is_not_sent_one() {
        bfl.open(folder, HOOK).submit(Requests.of("outpainting-v1", Pictures.given(InputRole.SOURCE, "", 64, 64)));

        assertThat(bfl.body().names()).doesNotContain("webhook_url", "webhook_secret");
    }

    @Test
    void without_the_setting_no_call_is_about_anything() {
        assertThat(bfl.open(folder).webhook(signed("task-1"))).isEmpty();
    }

    private static byte[] body(String id) {
        return Recorded.answer("call").replace(Recorded.ID, id).getBytes(StandardCharsets.UTF_8);
    }

    private static WebhookDelivery signed(String id) {
        return signed(body(id));
    }

    private static WebhookDelivery signed(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signature = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
            return WebhookDelivery.of(Map.of("X-BFL-Signature", List.of(signature)), body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

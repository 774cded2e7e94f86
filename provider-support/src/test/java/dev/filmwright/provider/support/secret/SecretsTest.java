package dev.filmwright.provider.support.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.ProviderConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private final Secrets secrets = Secrets.of("pla/nted+k\"ey");

    @Test
    void a_secret_is_taken_out_however_it_is_written() {
        assertThat(secrets.redact("a pla/nted+k\"ey b")).isEqualTo("a *** b");
        assertThat(secrets.redact("a pla%2Fnted%2Bk%22ey b")).isEqualTo("a *** b");
        assertThat(secrets.redact("a pla%2fnted%2bk%22ey b")).isEqualTo("a *** b");
        assertThat(secrets.redact("{\"a\":\"pla\\/nted+k\\\"ey\"}")).isEqualTo("{\"a\":\"***\"}");
        assertThat(secrets.redact("user:" + base64("user:pla/nted+k\"ey")))
                .doesNotContain(base64("pla/nted+k\"").substring(4));
        assertThat(secrets.redact("706c612f6e7465642b6b226579")).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://files.example/a/b.png?se=2026-11-21&sig=UNTOLD%3D&x=UNTOLD#UNTOLD",
                "https://user:UNTOLD@files.example/a",
                "https:\\/\\/files.example\\/a?X-Amz-Signature=UNTOLD\\u0026X-Amz-Credential=UNTOLD",
                "HTTPS://files.example?key=UNTOLD",
                "Authorization: Bearer UNTOLD",
                "authorization=Basic UNTOLD trailing UNTOLD",
                "Cookie: a=UNTOLD; b=UNTOLD",
                "{\"Authorization\":\"Key UNTOLD\"}",
                "x-api-key: UNTOLD",
                "{\"access_token\": \"UNTOLD\", \"refreshToken\":\"UNTOLD\"}",
                "{\\\"api_key\\\": \\\"UNTOLD\\\"}",
                "password=UNTOLD&next=1",
                "path?X-Goog-Signature=UNTOLD&X-Goog-Credential=UNTOLD",
                "x?sig=UNTOLD",
                "got eyJhbGciOiJIUzI1NiJ9.UNTOLDUNTOLD.UNTOLD back",
                "secret whsec_UNTOLDUNTOLD=="
            })
    void what_looks_like_a_secret_is_taken_out_although_nobody_told(String text) {
        assertThat(Secrets.of().redact(text)).contains("***").doesNotContain("UNTOLD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme, GET https://api.example/v1/jobs/7: status 500",
                "promptTokenCount: 1806, the token expired",
                "detail: Input should be a multiple of 32",
                "no key was given"
            })
    void what_is_no_secret_stays(String text) {
        assertThat(secrets.redact(text)).isEqualTo(text);
    }

    @Test
    void secrets_that_overlap_go_both() {
        assertThat(Secrets.of("abcdefgh", "efghijkl").redact("-abcdefghijkl-")).isEqualTo("-***-");
    }

    @Test
    void what_is_taken_out_does_not_bring_a_secret_together() {
        Secrets both = Secrets.of("12345678", "ab***cd");
        assertThat(both.redact("ab12345678cd")).doesNotContain("ab***cd");
    }

    @Test
    void the_first_half_of_a_secret_at_the_end_of_an_excerpt_goes_too() {
        String text = "reason pla/nted+k";
        assertThat(secrets.excerpt(text, 100, false)).doesNotContain("pla/");
        assertThat(secrets.excerpt(text, 100, true)).isEqualTo(text);
        assertThat(secrets.excerpt("a".repeat(50), 10, true)).isEqualTo("a".repeat(10) + "…");
    }

    @Test
    void settings_that_are_declared_secret_are_known() {
        ProviderConfig config = new ProviderConfig(
                Map.of("key", "planted-1", "token", "planted-2", "url", "http://host"), Path.of("work"));
        Secrets told = Secrets.of(
                config,
                List.of(
                        new ConfigKey("key", "", Optional.empty(), true, Optional.empty()),
                        new ConfigKey("token", "", Optional.empty(), true, Optional.empty()),
                        new ConfigKey("absent", "", Optional.empty(), true, Optional.empty()),
                        ConfigKey.of("url", "", "")));
        assertThat(told.redact("planted-1 planted-2 http://host")).isEqualTo("*** *** http://host");
        assertThat(told).hasToString("Secrets[***]");
    }

    @Test
    void an_exception_without_secrets_stays_itself() {
        IOException thrown = new IOException("broken", new IllegalStateException("deeper"));
        assertThat(secrets.redact(thrown)).isSameAs(thrown);
    }

    @Test
    void an_exception_with_a_secret_anywhere_is_told_without() {
        IOException thrown = new IOException("broken", new IllegalStateException("said pla/nted+k\"ey"));
        thrown.addSuppressed(new IOException("https://h.example/?sig=UNTOLD"));
        Throwable safe = secrets.redact(thrown);
        StringWriter text = new StringWriter();
        safe.printStackTrace(new PrintWriter(text));
        assertThat(text.toString())
                .contains("java.io.IOException: broken", "java.lang.IllegalStateException: said ***", "h.example")
                .contains("an_exception_with_a_secret_anywhere_is_told_without")
                .doesNotContain("pla/nted", "UNTOLD");
    }

    @Test
    void causes_that_go_round_in_a_circle_end() {
        IOException one = new IOException("pla/nted+k\"ey");
        IOException two = new IOException("two", one);
        one.initCause(two);
        assertThat(secrets.redact(one)).hasMessageNotContaining("pla/nted");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

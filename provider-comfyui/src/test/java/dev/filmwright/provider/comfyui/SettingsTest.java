package dev.filmwright.provider.comfyui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.comfyui.fake.Age;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Provider;
import dev.filmwright.testkit.http.Answer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings, and the secrets among them. */
@Timeout(120)
class SettingsTest {
    private final Lab lab = new Lab(Age.NEW);

    @AfterEach
    void close() {
        lab.close();
    }

    @ParameterizedTest
    @CsvSource({
        "url, not a url",
        "url, ftp://host",
        "url, http://user:planted-secret@host",
        "patience, soon",
        "patience, 0",
        "socket, perhaps",
        "previews, pretty",
        "headers, planted-secret",
        "headers, {\"a\": 1}",
        "headers, a b: planted-secret",
        "headers, X: planted-secret\u00fc"
    })
    void a_setting_that_is_wrong_is_named_and_its_value_is_not_shown_if_it_is_secret(String key, String value) {
        FilmwrightException thrown =
                catchThrowableOfType(FilmwrightException.class, () -> lab.open(Map.of(key, value)));
        assertThat(thrown.failure().kind()).isIn(Failure.Kind.CONFIGURATION, Failure.Kind.INVALID_REQUEST);
        assertThat(thrown).hasMessageNotContaining("planted-secret");
        assertThat(lab.server.http().requests()).isEmpty();
    }

    @Test
    void headers_can_be_a_json_object_and_a_user_with_a_password() {
        Provider provider = lab.open(Map.of(
                "headers", "{\"X-One\": \"planted-one\", \"X-Two\": \"two: 2\"}", "basic", "user:planted-password"));
        Lab.submit(provider, Graphs.blank());
        assertThat(lab.server.http().requests())
                .allMatch(request -> request.carries("planted-one"))
                .allMatch(request -> request.carries("two: 2"))
                .allMatch(request -> request.carries("Basic dXNlcjpwbGFudGVkLXBhc3N3b3Jk"));
    }

    @Test
    void no_secret_is_in_what_is_shown_or_thrown_even_if_the_server_repeats_it() {
        Provider provider = lab.open(Map.of("headers", "X-Key: planted-header-1", "token", "planted-token-2"));
        lab.server.answer(
                "POST",
                "/prompt",
                request -> Optional.of(
                        Answer.json(
                                400,
                                "{\"error\": {\"type\": \"x\", \"message\": \"not with planted-token-2\", \"details\": \"planted-header-1\"}}")));
        String refused = Lab.rejected(provider, Graphs.blank()).message();
        lab.server.answer(
                "POST",
                "/prompt",
                request ->
                        Optional.of(Answer.json(401, "{\"error\": \"not with planted-token-2 or planted-header-1\"}")));
        ProviderException thrown =
                catchThrowableOfType(ProviderException.class, () -> Lab.submit(provider, Graphs.blank()));
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        lab.server.answer("POST", "/prompt", request -> Optional.empty());
        lab.server.slow(graph -> true);
        Operation operation = Lab.submit(provider, Graphs.blank());
        lab.server.fail("2", "ValueError", "planted-token-2 is odd");
        assertThat(refused + trace + Lab.failed(provider, operation) + provider + thrown.failure())
                .contains("***")
                .doesNotContain("planted-token-2")
                .doesNotContain("planted-header-1");
    }

    @Test
    void the_work_that_is_sent_carries_labels_for_whoever_finds_the_picture_and_no_secret() {
        Provider provider = lab.open(Map.of("token", "planted-token-2", "socket", "off"));
        Lab.submit(
                provider,
                Lab.request(
                        Lab.key(),
                        Graphs.blank(),
                        wanted -> wanted.label("shot", "SC010_SH0020").slot("shot/1")));
        assertThat(lab.server.requests("POST", "/prompt").get(0).text())
                .contains("\"extra_pnginfo\":{\"filmwright\":{\"model\":\"comfyui/workflow\",\"slot\":\"shot/1\","
                        + "\"labels\":{\"shot\":\"SC010_SH0020\"}}}")
                .doesNotContain("planted-token-2");
    }

    @Test
    void previews_are_drawn_as_the_setting_says() {
        Lab.submit(lab.open(), Graphs.blank(1));
        Lab.submit(lab.open(Map.of("previews", "taesd")), Graphs.blank(2));
        Lab.submit(lab.open(Map.of("previews", "default")), Graphs.blank(3));
        assertThat(lab.server.requests("POST", "/prompt").get(0).text()).contains("\"preview_method\":\"latent2rgb\"");
        assertThat(lab.server.requests("POST", "/prompt").get(1).text()).contains("\"preview_method\":\"taesd\"");
        assertThat(lab.server.requests("POST", "/prompt").get(2).text()).doesNotContain("preview_method");
    }
}

package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure.Kind;
import dev.filmwright.provider.support.secret.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionTest {
    private static Interaction read(String json) {
        return new Interaction(Make.json(json));
    }

    @Test
    void the_last_clip_of_the_last_step_counts() {
        Interaction interaction = read(
                """
                {"status":"completed","steps":[
                  {"type":"thought","content":[{"type":"video","uri":"https://x.example/thought"}]},
                  {"type":"model_output","content":[{"type":"video","uri":"https://x.example/first"}]},
                  {"type":"model_output","content":[{"type":"video","uri":"https://x.example/last"},{"type":"text","text":"x"}]}]}""");

        assertThat(interaction.clip().orElseThrow().place().text()).isEqualTo("https://x.example/last");
    }

    @Test
    void a_clip_may_be_bytes_or_an_object_in_storage() {
        assertThat(read("{\"output_video\":{\"data\":\"YQ==\",\"mime_type\":\"video/webm\"}}").clip().orElseThrow())
                .satisfies(clip -> {
                    assertThat(clip.kind()).isEqualTo(Clip.Kind.BYTES);
                    assertThat(clip.type().value()).isEqualTo("video/webm");
                });
        assertThat(read("{\"output_video\":{\"gcs_uri\":\"gs://b/x.mp4\"}}").clip().orElseThrow().kind())
                .isEqualTo(Clip.Kind.OBJECT);
        assertThat(read("{\"output_video\":{\"uri\":\"\",\"mime_type\":\"text/html\"}}").clip()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "resource_exhausted, Too many., RATE_LIMITED, true",
        "internal, It broke., UNAVAILABLE, true",
        "invalid_argument, A bad duration., INVALID_REQUEST, false",
        "safety, Not this., CONTENT_REJECTED, false",
        "invalid_argument, Blocked by the content policy., CONTENT_REJECTED, false",
        "a_new_word, Nobody knows., BAD_RESPONSE, false"
    })
    void a_failure_in_the_body_is_told_as_what_it_is(String code, String message, Kind kind, boolean retryable) {
        String error = "{\"code\":\"%s\",\"message\":\"%s\"}".formatted(code, message);

        assertThat(read("{\"errors\":[" + error + "]}").failure(Secrets.of())).satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.retryable()).isEqualTo(retryable);
            assertThat(failure.message()).contains(message);
        });
        assertThat(read("{\"steps\":[{\"error\":" + error + "}]}").failure(Secrets.of()).kind())
                .isEqualTo(kind);
    }

    @Test
    void a_failure_without_a_reason_says_that_there_is_none() {
        assertThat(read("{\"status\":\"failed\",\"errors\":[],\"steps\":7}").failure(Secrets.of()).message())
                .contains("does not say why");
    }
}

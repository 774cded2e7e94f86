package dev.filmwright.provider.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that are too large for one document. */
class GeminiLargeTest {
    private final FakeGemini google = new FakeGemini();

    @TempDir
    Path folder;

    @BeforeEach
    void answer() {
        google.answers(Recorded.picture(Pictures.png(64, 36)));
    }

    @AfterEach
    void close() {
        google.close();
    }

    @Test
    void pictures_beyond_the_room_of_a_request_are_put_where_google_finds_them_once() {
        ProviderInput big = given(9_000_000);
        Submission answer = google.open(folder).submit(request(big, given(9_000_000), given(1000)));
        assertThat(answer).isInstanceOf(Submission.Accepted.class);

        JsonValue parts = google.questions().get(0).at("contents").item(0).at("parts");
        assertThat(parts.item(1).at("inlineData").present()).isTrue();
        assertThat(parts.item(2).at("fileData").at("fileUri").text())
                .isEqualTo(google.server.uri("/v1beta/files/f1").toString());
        assertThat(parts.item(2).at("fileData").at("mimeType").text()).isEqualTo("image/png");
        assertThat(parts.item(3).at("inlineData").present()).isTrue();

        google.open(folder).submit(request(big, given(9_000_000)));
        assertThat(google.server.count("POST", "/upload/v1beta/files")).isEqualTo(1);
    }

    @Test
    void a_request_that_is_too_large_is_told_apart_so_that_the_engine_sends_smaller_pictures() {
        google.refuseAsTooLarge(1);
        Provider provider = google.open(folder);
        ProviderRequest request = request(Pictures.given(InputRole.REFERENCE, "", 20, 20));

        assertThatThrownBy(() -> provider.submit(request))
                .isInstanceOfSatisfying(
                        ProviderException.class,
                        thrown -> assertThat(thrown.failure().kind()).isEqualTo(Kind.TOO_LARGE));
        assertThat(google.questions()).hasSize(1);
    }

    @Test
    void google_cloud_has_no_such_place_so_all_goes_within_the_request() {
        Provider provider =
                google.open(folder, Map.of("transport", "vertex", "project", "film-1", "token", "ya29.planted"));
        provider.submit(request(given(5_000_000), given(5_000_000)));

        assertThat(google.server.count("POST", "/upload/v1beta/files")).isZero();
        assertThat(google.questions()
                        .get(0)
                        .at("contents")
                        .item(0)
                        .at("parts")
                        .item(2)
                        .at("inlineData")
                        .present())
                .isTrue();
    }

    private static ProviderInput given(int bytes) {
        return new Pictures.Given(InputRole.REFERENCE, "", new byte[bytes], new FrameSize(20, 20), Optional.empty());
    }

    private static ProviderRequest request(ProviderInput... inputs) {
        return Requests.of(Requests.image("gemini-3-pro-image"), builder -> builder, inputs);
    }
}

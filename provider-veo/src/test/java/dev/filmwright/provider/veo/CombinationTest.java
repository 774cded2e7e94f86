package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Submission;
import dev.filmwright.spi.Uploads;
import dev.filmwright.testkit.http.ScriptedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes together is decided before anything is stored or paid. */
class CombinationTest {
    private static final String LIVE = "veo-3.1-generate-001";

    @TempDir
    Path work;

    private ScriptedServer server;
    private Provider vertex;
    private Provider gemini;
    private Provider omni;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        String url = server.uri("").toString();
        vertex = Make.open(work, Uploads.NONE, "project", "p", "token", Make.TOKEN, "url", url);
        gemini = Make.open(work, Uploads.NONE, "transport", "gemini", "key", Make.KEY, "url", url);
        omni = Make.open(work, Uploads.NONE, "transport", "omni", "key", Make.KEY, "url", url);
    }

    @AfterEach
    void stop() {
        List.of(vertex, gemini, omni).forEach(Provider::close);
        server.close();
    }

    private static GenerationRequest.Builder request(String model, int seconds, String size, String roles) {
        String[] edges = size.split("x");
        GenerationRequest.Builder request = Make.clip(model, "Rain on the harbour")
                .size(new FrameSize(Integer.parseInt(edges[0]), Integer.parseInt(edges[1])));
        if (seconds > 0) {
            request.length(Duration.ofSeconds(seconds));
        }
        Arrays.stream(roles.split("\\+"))
                .filter(role -> !role.isEmpty())
                .forEach(role -> request.input(InputRole.valueOf(role), new MediaId("file")));
        return request;
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1280x720, ''",
        "6, 720x1280, ''",
        "8, 1920x1080, ''",
        "8, 3840x2160, ''",
        "0, 2160x3840, ''",
        "4, 1280x720, FIRST_FRAME",
        "8, 1920x1080, FIRST_FRAME",
        "8, 1280x720, FIRST_FRAME+LAST_FRAME",
        "8, 1280x720, CHARACTER+REFERENCE+REFERENCE",
        "0, 1920x1080, CHARACTER",
        "7, 1280x720, CLIP",
        "0, 1280x720, CLIP"
    })
    void what_the_table_allows_goes_together(int seconds, String size, String roles) {
        assertThatCode(() ->
                        vertex.check(LIVE, request(LIVE, seconds, size, roles).build()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1920x1080, '', length, 8 s in 1080p",
        "6, 3840x2160, '', length, 8 s in 4k",
        "9, 1280x720, '', length, '4, 6 or 8 s'",
        "4, 1280x720, FIRST_FRAME+LAST_FRAME, length, 8 s with a first and a last frame",
        "6, 1280x720, CHARACTER, length, 8 s with pictures",
        "8, 3840x2160, CHARACTER, size, 720p or 1080p",
        "8, 720x1280, CHARACTER, size, use 16:9",
        "8, 1280x720, LAST_FRAME, inputs, give a first frame too",
        "8, 1280x720, CHARACTER+FIRST_FRAME, inputs, leave one out",
        "8, 1280x720, CHARACTER+CLIP, inputs, leave one out",
        "8, 1280x720, FIRST_FRAME+CLIP, inputs, leave one out",
        "7, 1920x1080, CLIP, size, use 720p",
        "8, 1280x720, CLIP, length, adds 7 s",
        "8, 1000x1000, '', size, 16:9 or 9:16",
        "8, 7680x4320, '', size, at most 4k"
    })
    void what_it_forbids_is_refused_with_the_field_and_the_remedy(
            int seconds, String size, String roles, String field, String remedy) {
        InvalidInputException refused = assertThrows(
                InvalidInputException.class,
                () -> vertex.check(LIVE, request(LIVE, seconds, size, roles).build()));

        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused).hasMessageContaining(remedy);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void submit_refuses_by_the_same_check_and_calls_nobody() {
        Failure failure = Make.rejected(
                vertex,
                Make.work(
                        Make.clip(LIVE, "Rain").size(new FrameSize(1920, 1080)).length(Duration.ofSeconds(4))));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID_REQUEST);
        assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "veo-3.1-lite-generate-001, CHARACTER",
        "veo-3.1-lite-generate-001, CLIP",
        "veo-3.0-generate-001, LAST_FRAME",
        "veo-3.1-generate-001, STYLE",
        "veo-3.1-generate-001, MASK"
    })
    void a_model_says_what_it_does_not_take(String model, InputRole role) {
        assertThat(vertex.models())
                .filteredOn(each -> each.id().equals(model))
                .allSatisfy(each -> assertThat(each.capabilities().inputs()).doesNotContainKey(role));
    }

    @Test
    void references_need_words() {
        GenerationRequest.Builder request = Make.clip(LIVE, " ").input(InputRole.CHARACTER, new MediaId("file"));

        assertThat(Make.failure(() -> vertex.check(LIVE, request.build())).message())
                .contains("prompt");
        assertThatCode(() -> vertex.check(
                        LIVE,
                        Make.clip(LIVE, "")
                                .input(InputRole.FIRST_FRAME, new MediaId("file"))
                                .build()))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_only_wished_for_never_stands_in_the_way() {
        GenerationRequest request = Make.clip(LIVE, "Rain")
                .length(Duration.ofSeconds(4))
                .input(InputRole.FIRST_FRAME, new MediaId("file"))
                .input(new InputMedia(InputRole.CHARACTER, new MediaId("mara"), "Mara", true))
                .build();

        assertThatCode(() -> vertex.check(LIVE, request)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "sampleCount, 5, 1 to 4",
        "sampleCount, two, 1 to 4",
        "personGeneration, everyone, allow_adult",
        "generateAudio, yes, 'true, false'",
        "storageUri, https://bucket/, gs://bucket/folder/",
        "resolution, 8k, 720p",
        "aspectRatio, 1:1, 9:16"
    })
    void a_setting_that_is_wrong_is_named_with_what_would_be_right(String option, String value, String remedy) {
        GenerationRequest request =
                Make.clip(LIVE, "Rain").option(option, value).build();

        Failure failure = Make.failure(() -> vertex.check(LIVE, request));

        assertThat(failure.message()).contains(option).contains(value).contains(remedy);
    }

    @Test
    void several_clips_in_4k_go_to_storage_as_no_answer_holds_them() {
        GenerationRequest.Builder request = request(LIVE, 8, "3840x2160", "").option("sampleCount", "2");

        assertThat(Make.failure(() -> vertex.check(LIVE, request.build())).message())
                .contains("storageUri");
        assertThatCode(() -> vertex.check(
                        LIVE, request.option("storageUri", "gs://bucket/out/").build()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_seed_is_of_32_bits() {
        assertThat(Make.failure(() -> vertex.check(
                                LIVE, Make.clip(LIVE, "Rain").seed(-1).build()))
                        .message())
                .contains("seed");
        assertThat(Make.failure(() -> vertex.check(
                                LIVE, Make.clip(LIVE, "Rain").seed(1L << 32).build()))
                        .message())
                .contains("4294967295");
    }

    @Test
    void everybody_in_pictures_is_refused_over_the_gemini_api() {
        String model = "veo-3.1-generate-preview";
        GenerationRequest.Builder words = Make.clip(model, "Rain").option("personGeneration", "allow_all");

        assertThatCode(() -> gemini.check(model, words.build())).doesNotThrowAnyException();
        words.input(InputRole.FIRST_FRAME, new MediaId("file"));
        assertThat(Make.failure(() -> gemini.check(model, words.build())).message())
                .contains("allow_adult");
    }

    @Test
    void omni_takes_frames_and_references_together_and_whole_seconds_to_fifteen() {
        String model = "gemini-omni-1.2-flash";

        assertThatCode(() -> omni.check(
                        model,
                        request(model, 15, "3840x2160", "FIRST_FRAME+LAST_FRAME+CHARACTER+STYLE")
                                .build()))
                .doesNotThrowAnyException();
        assertThat(Make.failure(() -> omni.check(
                                model, request(model, 16, "1280x720", "").build()))
                        .message())
                .contains("3 to 15 s");
        assertThat(Make.failure(() -> omni.check(
                                model, request(model, 11, "1280x720", "CLIP").build()))
                        .message())
                .contains("3 to 10 s");
    }

    @Test
    void omni_changes_a_clip_where_somebody_says_so() {
        String preview = "gemini-omni-flash-preview";
        GenerationRequest.Builder clip = request(preview, 8, "1280x720", "CLIP");

        assertThat(Make.failure(() -> omni.check(preview, clip.build())).message())
                .contains("task");
        assertThatCode(() -> omni.check(preview, clip.option("task", "edit").build()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_model_nobody_knows_is_refused() {
        assertThat(vertex.submit(Make.work(Make.clip("veo-9", "Rain")))).isInstanceOf(Submission.Rejected.class);
        assertThat(Make.failure(() ->
                                vertex.check("veo-9", Make.clip("veo-9", "Rain").build()))
                        .message())
                .contains("veo-9");
    }
}

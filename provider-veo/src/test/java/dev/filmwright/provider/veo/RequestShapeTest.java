package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Span;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Uploads;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way has names of its own for the same thing. */
class RequestShapeTest {
    private static final FrameSize FULL_HD = new FrameSize(1920, 1080);
    private static final String LIVE = "veo-3.1-generate-001";
    private static final String PREVIEW = "veo-3.1-generate-preview";

    @TempDir
    Path work;

    private ScriptedServer server;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        server.on("POST", "/v1beta/models/*")
                .answer(Answer.json("{\"name\":\"models/" + PREVIEW + "/operations/vz341u0pmdlc\"}"));
        server.on("POST", FakeGoogle.VERTEX + "*")
                .answer(Answer.json("{\"name\":\"projects/p/locations/us-central1/publishers/google/models/" + LIVE
                        + "/operations/9d2fc0b5\"}"));
        server.on("POST", "/v1beta/interactions").answer(Answer.json("{\"id\":\"v1_Chd4YWJj\",\"status\":\"queued\"}"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String url() {
        return server.uri("").toString();
    }

    private JsonValue sent(ProviderRequest request, String... settings) {
        try (Provider provider = Make.open(work, Uploads.NONE, settings)) {
            Make.accepted(provider, request);
        }
        return Make.json(server.requests().get(server.requests().size() - 1).text());
    }

    private JsonValue gemini(GenerationRequest.Builder request, ProviderInput... inputs) {
        return sent(Make.work(request, inputs), "transport", "gemini", "key", Make.KEY, "url", url());
    }

    private JsonValue vertex(GenerationRequest.Builder request, ProviderInput... inputs) {
        return sent(Make.work(request, inputs), "project", "p", "token", Make.TOKEN, "url", url());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void equal(JsonValue sent, String literal) {
        Object expected = Make.plain(Make.json(Make.literal(literal)
                .replace("iVBORw0KGgo...", base64("a picture"))
                .replace("/9j/4AAQ...", base64("another picture"))
                .replace("AAAAGGZ0eXA...", base64("a clip"))));
        assertThat(Make.plain(sent)).isEqualTo(expected);
    }

    @Test
    void words_alone_over_the_gemini_api() {
        String prompt = "Medium shot, a tired detective in a rain-soaked alley says: \"You were never here.\" "
                + "Distant siren, rain on metal. No subtitles.";
        JsonValue sent = gemini(Make.clip(PREVIEW, prompt)
                .size(FULL_HD)
                .length(Duration.ofSeconds(8))
                .option("negativePrompt", "subtitles, captions, text overlay")
                .option("personGeneration", "allow_all"));

        equal(sent, "gemini-text");
        assertThat(sent.at("parameters").at("durationSeconds").isNumber()).isTrue();
    }

    @Test
    void first_and_last_frame_over_the_gemini_api_are_bytes_and_never_inline_data() {
        JsonValue sent = gemini(
                Make.clip(PREVIEW, "The car leaves the cliff road and glides over the bay")
                        .option("personGeneration", "allow_adult"),
                Make.png(InputRole.FIRST_FRAME),
                Make.png(InputRole.LAST_FRAME));

        equal(sent, "gemini-interpolation");
        assertThat(sent.json()).doesNotContain("inlineData");
    }

    @Test
    void references_over_the_gemini_api_are_assets() {
        equal(
                gemini(
                        Make.clip(PREVIEW, "Mara shoulders the red backpack and runs for the tram"),
                        Make.png(InputRole.CHARACTER),
                        Make.jpeg(InputRole.REFERENCE)),
                "gemini-references");
    }

    @Test
    void a_clip_to_go_on_from_has_odd_names_over_the_gemini_api() {
        equal(
                gemini(Make.clip(PREVIEW, "She reaches the tram, doors close, she exhales"), Make.mp4()),
                "gemini-extension");
    }

    @Test
    void a_first_frame_over_vertex_with_all_that_only_vertex_takes() {
        equal(
                vertex(
                        Make.clip(LIVE, "Slow dolly-in on a lighthouse, waves crash, gulls cry")
                                .size(FULL_HD)
                                .seed(421)
                                .option("sampleCount", "2")
                                .option("personGeneration", "allow_adult")
                                .option("storageUri", "gs://bucket/out"),
                        Make.png(InputRole.FIRST_FRAME)),
                "vertex-image");
    }

    @Test
    void a_clip_to_go_on_from_has_the_names_of_a_picture_over_vertex() {
        JsonValue video = vertex(Make.clip(LIVE, "She exhales"), Make.mp4())
                .at("instances")
                .item(0)
                .at("video");

        assertThat(video.names()).containsExactly("bytesBase64Encoded", "mimeType");
        assertThat(video.at("mimeType").text()).isEqualTo("video/mp4");
    }

    @Test
    void sound_is_left_out_only_where_somebody_says_so() {
        assertThat(vertex(Make.clip(LIVE, "Rain"))
                        .at("parameters")
                        .at("generateAudio")
                        .flag())
                .isTrue();
        assertThat(vertex(Make.clip(LIVE, "Rain").option("generateAudio", "false"))
                        .at("parameters")
                        .at("generateAudio")
                        .flag())
                .isFalse();
    }

    @Test
    void no_field_is_sent_over_the_gemini_api_that_only_vertex_takes() {
        JsonValue parameters = gemini(Make.clip(PREVIEW, "Rain").seed(7)).at("parameters");

        assertThat(parameters.names()).containsExactlyInAnyOrder("aspectRatio", "resolution", "durationSeconds");
    }

    @Test
    void a_style_is_called_so_where_a_model_takes_one() {
        server.on("POST", FakeGoogle.VERTEX + "*")
                .answer(Answer.json("{\"name\":\"projects/p/locations/us-central1/publishers/google/models/"
                        + "veo-2.0-generate-001/operations/9d2fc0b5\"}"));

        JsonValue sent = vertex(Make.clip("veo-2.0-generate-001", "Rain"), Make.png(InputRole.STYLE));

        assertThat(sent.at("instances")
                        .item(0)
                        .at("referenceImages")
                        .item(0)
                        .at("referenceType")
                        .text())
                .isEqualTo("style");
    }

    @Test
    void frames_over_omni_are_uploaded_and_told_apart_by_tags_in_the_words() {
        server.on("POST", "/upload/v1beta/files")
                .answer(Answer.json("{}")
                        .header("x-goog-upload-url", server.uri("/put/1").toString()))
                .answer(Answer.json("{}")
                        .header("x-goog-upload-url", server.uri("/put/2").toString()));
        server.on("POST", "/put/1").answer(Answer.json("{\"file\":{\"name\":\"files/aa11\",\"state\":\"ACTIVE\"}}"));
        server.on("POST", "/put/2").answer(Answer.json("{\"file\":{\"name\":\"files/bb22\",\"state\":\"ACTIVE\"}}"));
        GenerationRequest.Builder request = Make.clip(
                        "gemini-omni-1.2-flash", "The woman turns and says: \"Now.\" No music.")
                .size(FULL_HD)
                .seed(421)
                .length(Duration.ofSeconds(8));
        ProviderInput mara = new Make.Given(InputRole.CHARACTER, MediaType.PNG, "mara", "Mara", "44".repeat(32));

        JsonValue sent = sent(
                Make.work(request, Make.png(InputRole.FIRST_FRAME), mara),
                "transport",
                "omni",
                "key",
                Make.KEY,
                "url",
                url());

        assertThat(Make.plain(sent))
                .isEqualTo(Make.plain(Make.json(Make.literal("omni-frames").replace("%1$s", url()))));
    }

    @Test
    void words_alone_over_omni_are_one_text_and_always_in_the_background() {
        JsonValue sent = sent(
                Make.work(Make.clip("gemini-omni-1.2-flash", "Rain.").length(Duration.ofSeconds(15))),
                "transport",
                "omni",
                "key",
                Make.KEY,
                "url",
                url());

        assertThat(sent.at("input").text()).isEqualTo("Rain. In a single continuous shot.");
        assertThat(sent.at("background").flag()).isTrue();
        assertThat(sent.at("response_format").at("duration").text()).isEqualTo("15s");
        assertThat(sent.at("response_format").at("delivery").text()).isEqualTo("uri");
    }

    @Test
    void what_the_prompt_avoids_is_the_negative_prompt_unless_an_option_says_otherwise() {
        GenerationRequest.Builder clip = Make.clip(LIVE, "Rain.").prompt(avoiding("subtitles, captions"));

        assertThat(vertex(clip).at("parameters").at("negativePrompt").text()).isEqualTo("subtitles, captions");
        assertThat(vertex(clip.option("negativePrompt", "wall"))
                        .at("parameters")
                        .at("negativePrompt")
                        .text())
                .isEqualTo("wall");
        assertThat(gemini(Make.clip(PREVIEW, "Rain.").prompt(avoiding("frame")))
                        .at("parameters")
                        .at("negativePrompt")
                        .text())
                .isEqualTo("frame");
        assertThat(vertex(Make.clip(LIVE, "Rain."))
                        .at("parameters")
                        .at("negativePrompt")
                        .present())
                .isFalse();
    }

    private static AssembledPrompt avoiding(String what) {
        return new AssembledPrompt(
                PromptKind.VIDEO,
                "veo",
                List.of(),
                List.of(new Span("Rain.", Origin.of(Origin.Source.CALLER, "text"))),
                "",
                List.of(new Span(what, Origin.of(Origin.Source.CALLER, "avoid"))),
                List.of());
    }

    @Test
    void what_is_not_to_be_seen_is_said_in_words_over_omni() {
        JsonValue sent = sent(
                Make.work(Make.clip("gemini-omni-1.2-flash", "Rain.")
                        .option("negativePrompt", "subtitles, captions")
                        .option("shots", "several")
                        .option("previousInteraction", "v1_before")),
                "transport",
                "omni",
                "key",
                Make.KEY,
                "url",
                url());

        assertThat(sent.at("input").text()).isEqualTo("Rain. No subtitles. No captions.");
        assertThat(sent.at("previous_interaction_id").text()).isEqualTo("v1_before");
    }
}

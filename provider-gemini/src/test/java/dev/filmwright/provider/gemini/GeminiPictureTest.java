package dev.filmwright.provider.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures from words and references: what is asked, and what is taken of the answer. */
class GeminiPictureTest {
    private static final String MODEL = "gemini-3-pro-image";
    private static final byte[] PNG = Pictures.png(64, 36);
    private static final byte[] DRAFT = Pictures.png(32, 18);

    private final FakeGemini google = new FakeGemini();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        google.close();
    }

    @Test
    void words_and_references_become_parts_in_order() {
        google.answers(Recorded.picture(PNG));
        ProviderInput mara = Pictures.given(InputRole.CHARACTER, "Mara", 20, 20);
        ProviderInput poster = Pictures.given(InputRole.STYLE, "", 30, 20);
        made(google.open(folder), request(new FrameSize(2048, 1152), mara, poster));

        JsonValue question = google.questions().get(0);
        assertThat(question.at("contents").items()).hasSize(1);
        JsonValue turn = question.at("contents").item(0);
        assertThat(turn.at("role").text()).isEqualTo("user");
        assertThat(turn.at("parts").items()).hasSize(3);
        assertThat(turn.at("parts").item(0).at("text").text())
                .isEqualTo("Image 1 is Mara. Image 2 shows the style to follow, not what to show. " + Requests.PROMPT);
        assertThat(inline(turn.at("parts").item(1))).isEqualTo(Pictures.png(20, 20));
        assertThat(inline(turn.at("parts").item(2))).isEqualTo(Pictures.png(30, 20));
        assertThat(turn.at("parts").item(1).at("inlineData").at("mimeType").text())
                .isEqualTo("image/png");
        JsonValue generation = question.at("generationConfig");
        assertThat(generation.at("responseModalities").items())
                .extracting(JsonValue::text)
                .containsExactly("TEXT", "IMAGE");
        assertThat(generation.at("imageConfig").at("aspectRatio").text()).isEqualTo("16:9");
        assertThat(generation.at("imageConfig").at("imageSize").text()).isEqualTo("2K");
        assertThat(generation.names()).containsExactlyInAnyOrder("responseModalities", "imageConfig");
    }

    @ParameterizedTest
    @CsvSource({
        "gemini-3.1-flash-image, 640, 360, 16:9, 512",
        "gemini-3-pro-image, 640, 360, 16:9, 1K",
        "gemini-3-pro-image, 1280, 720, 16:9, 1K",
        "gemini-3-pro-image, 1024, 1024, 1:1, 1K",
        "gemini-3-pro-image, 1920, 1080, 16:9, 2K",
        "gemini-3-pro-image, 3840, 2160, 16:9, 4K",
        "gemini-3-pro-image, 1080, 1920, 9:16, 2K",
        "gemini-3-pro-image, 2000, 840, 21:9, 2K",
        "gemini-3-pro-image, 2000, 250, 21:9, 2K",
        "gemini-3.1-flash-image, 2000, 250, 8:1, 2K",
        "gemini-3-pro-image, 1000, 800, 5:4, 1K"
    })
    void pixels_become_the_nearest_shape_and_a_size(String model, int width, int height, String shape, String size) {
        google.answers(Recorded.picture(PNG));
        PollResult.Succeeded made = made(
                google.open(folder),
                Requests.of(Requests.image(model), builder -> builder.size(new FrameSize(width, height))));

        JsonValue image = google.questions().get(0).at("generationConfig").at("imageConfig");
        assertThat(image.at("aspectRatio").text()).isEqualTo(shape);
        assertThat(image.at("imageSize").text()).isEqualTo(size);
        assertThat(made.warnings())
                .containsExactly("size " + width + "x" + height + " became the shape " + shape + " at " + size + ": "
                        + model + " chooses how many pixels that are");
    }

    @Test
    void a_size_by_name_wins_over_pixels() {
        google.answers(Recorded.picture(PNG));
        made(google.open(folder), Requests.of(Requests.image(MODEL), builder -> builder.option("image_size", "4K")));

        assertThat(google.questions()
                        .get(0)
                        .at("generationConfig")
                        .at("imageConfig")
                        .at("imageSize")
                        .text())
                .isEqualTo("4K");
    }

    @Test
    void a_model_of_one_size_is_not_told_any() {
        google.answers(Recorded.picture(PNG));
        made(google.open(folder), Requests.of(Requests.image("gemini-3.1-flash-lite-image"), builder -> builder));

        assertThat(google.questions()
                        .get(0)
                        .at("generationConfig")
                        .at("imageConfig")
                        .names())
                .containsExactly("aspectRatio");
    }

    @Test
    void the_filters_are_set_as_asked() {
        google.answers(Recorded.picture(PNG));
        made(
                google.open(folder),
                Requests.of(Requests.image(MODEL), builder -> builder.option("safety", "BLOCK_ONLY_HIGH")));

        assertThat(google.questions().get(0).at("safetySettings").items())
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.at("threshold").text()).isEqualTo("BLOCK_ONLY_HIGH"));
    }

    @Test
    void a_picture_behind_words_and_thoughts_is_found_and_a_draft_is_none() throws IOException {
        google.answers("""
                {"candidates":[{"content":{"role":"model","parts":[
                  {"text":"Let me try a wide shot first.","thought":true},
                  {"inlineData":{"mimeType":"image/png","data":"%s"},"thought":true,"thoughtSignature":"a"},
                  {"text":"Here it is."},
                  {"somethingNew":{"x":1}},
                  {"inlineData":{"mimeType":"image/jpeg","data":"%s"},"thoughtSignature":"b"}
                ]},"finishReason":"STOP"}],"somethingElse":[]}""".formatted(base64(DRAFT), base64(PNG)));
        Provider provider = google.open(folder);
        Operation operation = accepted(provider, request(new FrameSize(1280, 720)));
        PollResult.Succeeded made = (PollResult.Succeeded) provider.poll(operation);

        assertThat(made.outputs()).hasSize(1);
        // The type is the answer's: it may be JPEG where nobody asked for it.
        assertThat(made.outputs().get(0).type()).isEqualTo(MediaType.JPEG);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        provider.download(operation, made.outputs().get(0), target);
        assertThat(target.toByteArray()).isEqualTo(PNG);
    }

    @Test
    void all_pictures_of_an_answer_are_kept() {
        String part = "{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\"" + base64(PNG) + "\"}}";
        google.answers(
                "{\"candidates\":[{\"content\":{\"parts\":[" + part + "," + part + "]},\"finishReason\":\"STOP\"}]}");

        assertThat(made(google.open(folder), request(new FrameSize(1280, 720))).outputs())
                .extracting(output -> output.name())
                .containsExactly("picture", "picture-2");
    }

    @Test
    void a_picture_that_came_is_kept_whatever_the_answer_ended_with() {
        google.answers(Recorded.picture(PNG).replace("\"STOP\"", "\"SOMETHING_NEW\""));

        assertThat(made(google.open(folder), request(new FrameSize(1280, 720))).warnings())
                .contains("the answer ended with SOMETHING_NEW");
    }

    @Test
    void what_was_paid_for_is_not_bought_again_by_a_process_that_lost_its_answer() {
        google.answers(Recorded.picture(PNG));
        ProviderRequest request = request(new FrameSize(1280, 720));
        Operation first = accepted(google.open(folder), request);

        assertThat(accepted(google.open(folder), request)).isEqualTo(first);
        assertThat(google.questions()).hasSize(1);
    }

    @Test
    void google_cloud_is_asked_at_its_own_address_with_a_token() {
        google.answers(Recorded.picture(PNG));
        Provider provider = google.open(
                folder,
                Map.of(
                        "transport",
                        "vertex",
                        "project",
                        "film-1",
                        "location",
                        "europe-west4",
                        "token",
                        "ya29.planted"));
        made(provider, request(new FrameSize(1280, 720)));

        assertThat(google.server.requests())
                .extracting(asked -> asked.path())
                .containsExactly("/v1/projects/film-1/locations/europe-west4/publishers/google/models/" + MODEL
                        + ":generateContent");
        assertThat(google.server.requests().get(0).headerNames()).doesNotContain("x-goog-api-key");
    }

    private static ProviderRequest request(FrameSize size, ProviderInput... inputs) {
        return Requests.of(Requests.image(MODEL), builder -> builder.size(size), inputs);
    }

    private static Operation accepted(Provider provider, ProviderRequest request) {
        Submission answer = provider.submit(request);
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    private static PollResult.Succeeded made(Provider provider, ProviderRequest request) {
        return (PollResult.Succeeded) provider.poll(accepted(provider, request));
    }

    private static byte[] inline(JsonValue part) {
        return Base64.getDecoder().decode(part.at("inlineData").at("data").text());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

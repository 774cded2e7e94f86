package dev.filmwright.provider.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.testkit.http.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pictures reach models that can see them, in the form the server takes, and no others. */
@Timeout(120)
class VisionTest {
    @TempDir
    Path folder;

    @Test
    void pictures_go_with_the_message_in_bare_base64_and_in_order() throws IOException {
        String long64 =
                "a picture of more than seventy-six characters, where another encoder would break the line".repeat(3);
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ask("llava:7b", request -> request, Still.of(long64), Still.of("??>>~~"));

            JsonValue images =
                    rig.ollama.lastAsked("chat").at("messages").item(0).at("images");
            assertThat(images.item(0).text()).isEqualTo(base64(long64)).doesNotContain("\n", "data:");
            assertThat(images.item(1).text()).isEqualTo(base64("??>>~~")).contains("+");
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_model_that_cannot_see_gets_no_picture() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.of("llama3:8b", "completion", "tools"))) {
            Failure failure = rig.refusal("llama3:8b", request -> request, Still.of("still"));

            assertThat(failure.kind()).isEqualTo(Failure.Kind.UNSUPPORTED);
            assertThat(failure.message()).contains("llama3:8b", "cannot see", "tools", "qwen2.5vl:7b");
            assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
            assertThat(rig.ollama.asked("chat")).isEmpty();
        }
    }

    @Test
    void a_model_that_takes_one_picture_is_not_given_two() throws IOException {
        FakeModel one = FakeModel.seeing("llama3.2-vision:11b").withFamilies("mllama");
        try (Rig rig = Rig.of(folder, "0.32.15", one)) {
            Failure failure = rig.refusal("llama3.2-vision:11b", request -> request, Still.of("a"), Still.of("b"));

            assertThat(failure.message()).contains("one picture", "once for each");
            assertThat(rig.ollama.asked("chat")).isEmpty();
            assertThat(rig.ask("llama3.2-vision:11b", request -> request, Still.of("a"))
                            .text())
                    .isNotEmpty();
        }
    }

    @Test
    void older_servers_do_not_say_who_sees_and_its_families_do() throws IOException {
        for (String version : new String[] {"0.6.3", "0.6.5", "0.7.0", "0.29.9", "0.32.15"}) {
            try (Rig rig = Rig.of(
                    folder.resolve(version),
                    version,
                    FakeModel.seeing("llava:7b"),
                    FakeModel.of("llama3:8b", "completion"))) {
                assertThat(rig.ask("llava:7b", request -> request, Still.of("a"))
                                .text())
                        .as(version)
                        .isNotEmpty();
                assertThat(rig.refusal("llama3:8b", request -> request, Still.of("a"))
                                .message())
                        .as(version)
                        .contains("cannot see");
            }
        }
    }

    @Test
    void what_a_server_said_of_a_model_holds_for_its_content_and_not_for_its_name() throws IOException {
        try (Rig rig = Rig.of(folder, "0.7.0", FakeModel.seeing("mine:latest"))) {
            rig.ask("mine", request -> request, Still.of("a"));
            rig.ask("mine", request -> request, Still.of("a"));
            assertThat(rig.ollama.asked("show")).hasSize(1);

            rig.ollama.install(FakeModel.of("mine:latest", "completion").withDigest("f".repeat(64)));

            assertThat(rig.refusal("mine", request -> request, Still.of("a")).message())
                    .contains("cannot see");
            assertThat(rig.ollama.asked("show")).hasSize(2);
        }
    }

    @Test
    void pictures_that_are_too_large_for_the_server_are_told_apart_so_that_the_engine_sends_smaller_ones() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ollama.answers(Answer.json(413, "{\"error\":\"request entity too large\"}"));
            assertThat(rig.refusal("llava:7b", request -> request, Still.of("large"))
                            .kind())
                    .isEqualTo(Failure.Kind.TOO_LARGE);
        }
    }

    @Test
    void a_model_says_what_pictures_it_takes() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.of("llama3:8b", "completion"))) {
            Capabilities llava = rig.provider.model("llava:7b").orElseThrow().capabilities();
            Capabilities llama = rig.provider.model("llama3:8b").orElseThrow().capabilities();
            Capabilities single =
                    rig.provider.model("llama3.2-vision:11b").orElseThrow().capabilities();

            assertThat(llava.inputs()).containsEntry(InputRole.REFERENCE, 16);
            assertThat(llava.inputTypes()).containsExactlyInAnyOrder(MediaType.PNG, MediaType.JPEG);
            assertThat(llava.inputLimits().edge()).isEqualTo(2048);
            assertThat(single.inputs()).containsEntry(InputRole.REFERENCE, 1);
            assertThat(llama.inputs()).isEmpty();
            assertThat(llama.outputs()).containsExactly(OutputKind.TEXT);
        }
    }

    @Test
    void pictures_are_no_longer_made_by_ollama_and_it_says_so() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.of("x/z-image-turbo", "image"))) {
            GenerationRequest picture = GenerationRequest.image(
                            new ModelRef("ollama", "x/z-image-turbo"),
                            AssembledPrompt.plain(PromptKind.FRAME, "a harbour at dusk"),
                            MediaOwner.production("film"))
                    .build();

            Assertions.assertThatThrownBy(() -> rig.provider.check("x/z-image-turbo", picture))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("0.32.6");
            rig.ollama.install(FakeModel.of("x/z-image-turbo:latest", "image"));
            Failure failure = rig.refusal("x/z-image-turbo", request -> request);
            assertThat(failure.kind()).isEqualTo(Failure.Kind.UNSUPPORTED);
        }
    }
}

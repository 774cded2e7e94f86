package dev.filmwright.provider.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaId;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before it is sent: each message names the field, the value and the remedy. */
class GeminiRulesTest {
    private final FakeGemini google = new FakeGemini();

    @TempDir
    Path folder;

    @AfterEach
    void nothing_was_sent() {
        assertThat(google.server.requests()).isEmpty();
        google.close();
    }

    @ParameterizedTest
    @CsvSource({
        "gemini-3-pro-image, image_size, 2k, '1K, 2K, 4K'",
        "gemini-3-pro-image, image_size, 512, '1K, 2K, 4K'",
        "gemini-3-pro-image, safety, NONE, BLOCK_ONLY_HIGH",
        "gemini-3-pro-image, temperature, 1, '[image_size, safety]'",
        "gemini-3.1-flash-lite-image, image_size, 1K, '[safety]'",
        "gemini-3.8-flash, max_tokens, 0, at least 1",
        "gemini-3.8-flash, max_tokens, many, a whole number",
        "gemini-3.8-flash, thinking_level, low, LOW",
        "gemini-3.8-flash, image_size, 1K, max_tokens"
    })
    void a_setting_that_is_not_taken_is_refused_with_what_would_be(
            String model, String name, String value, String remedy) {
        assertThatThrownBy(() -> check(model, builder -> builder.option(name, value)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(remedy);
    }

    @Test
    void more_pictures_than_a_model_takes_are_refused() {
        check("gemini-3-pro-image", builder -> references(builder, 14));
        assertThatThrownBy(() -> check("gemini-3-pro-image", builder -> references(builder, 15)))
                .hasMessageContaining("at most 14");
    }

    @Test
    void a_role_that_means_nothing_to_a_model_is_refused() {
        assertThatThrownBy(() ->
                        check("gemini-3-pro-image", builder -> builder.input(InputRole.MASK, new MediaId("mask"))))
                .hasMessageContaining("MASK");
        assertThatThrownBy(() ->
                        check("gemini-3.8-flash", builder -> builder.input(InputRole.STYLE, new MediaId("poster"))))
                .hasMessageContaining("[REFERENCE]");
    }

    @Test
    void a_size_beyond_the_largest_is_refused() {
        assertThatThrownBy(() -> check("gemini-3-pro-image", builder -> builder.size(new FrameSize(5633, 100))))
                .hasMessageContaining("5632");
    }

    @Test
    void a_schema_that_is_none_is_refused() {
        assertThatThrownBy(() -> check("gemini-3.8-flash", builder -> builder.schema("{\"type\":5}")))
                .hasMessageContaining("schema");
    }

    @Test
    void a_model_that_does_not_exist_is_refused_with_those_that_do() {
        assertThatThrownBy(() -> check("gemini-2.0-flash", builder -> builder))
                .hasMessageContaining("gemini-3.8-flash");
    }

    private static GenerationRequest.Builder references(GenerationRequest.Builder builder, int count) {
        for (int i = 0; i < count; i++) {
            builder.input(InputRole.REFERENCE, new MediaId("m" + i));
        }
        return builder;
    }

    private void check(String model, UnaryOperator<GenerationRequest.Builder> change) {
        GenerationRequest.Builder builder = model.contains("image") ? Requests.image(model) : Requests.text(model);
        google.open(folder).check(model, change.apply(builder).build());
    }
}

package dev.filmwright.core.imagefile.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.media.FrameSize;
import dev.filmwright.media.GenerationParameters;
import dev.filmwright.media.LoraUse;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The text's odd corners; its plain form is read in {@code GenerationTextTest}. */
class InfoTextTest {
    @Test
    void prompts_of_many_lines_keep_them() {
        GenerationParameters read =
                parse("one\ntwo\n\nthree\nNegative prompt: four\nfive\nSteps: 1, Sampler: Euler, Seed: 2");
        assertThat(read.prompt()).contains("one\ntwo\n\nthree");
        assertThat(read.negativePrompt()).contains("four\nfive");
    }

    @Test
    void a_prompt_that_speaks_of_steps_stays_a_prompt() {
        GenerationParameters read = parse("Steps: 3 of them, up a hill\nSteps: 20, Sampler: Euler, Seed: 2");
        assertThat(read.prompt()).contains("Steps: 3 of them, up a hill");
        assertThat(read.steps()).hasValue(20);
    }

    @Test
    void a_last_line_of_two_pairs_belongs_to_the_prompt() {
        GenerationParameters read = parse("a pier\nmood: grey, weather: wet");
        assertThat(read.prompt()).contains("a pier\nmood: grey, weather: wet");
        assertThat(read.seed()).isEmpty();
    }

    @Test
    void everything_on_one_line_is_told_apart() {
        GenerationParameters read =
                parse("a pier, rain, Negative prompt: blurry, Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 5");
        assertThat(read.prompt()).contains("a pier, rain");
        assertThat(read.negativePrompt()).contains("blurry");
        assertThat(read.seed()).contains(BigInteger.valueOf(5));
        assertThat(read.steps()).hasValue(20);
    }

    @Test
    void documents_without_quotes_are_kept_whole_and_read() {
        GenerationParameters read = parse("a pier\nSteps: 20, Sampler: Euler, Seed: 5, Hashes: {\"model\":\"ab,c\"}, "
                + "Civitai resources: [{\"type\":\"checkpoint\",\"modelName\":\"Base, big\"},"
                + "{\"type\":\"lora\",\"modelName\":\"Rain\",\"weight\":0.8}], Created Date: 2026-02-25T22:09:08Z");
        assertThat(read.model()).contains("Base, big");
        assertThat(read.loras()).containsExactly(new LoraUse("Rain", OptionalDouble.of(0.8), Optional.empty()));
        assertThat(read.other())
                .containsEntry("Hashes", "{\"model\":\"ab,c\"}")
                .containsEntry("Created Date", "2026-02-25T22:09:08Z");
    }

    @Test
    void quoted_values_hold_commas_colons_and_lines() {
        GenerationParameters read =
                parse("a\nSteps: 20, Seed: 5, Hires prompt: \"one, two: \\\"three\\\"\\nfour\", Size: 64x32");
        assertThat(read.other()).containsEntry("Hires prompt", "one, two: \"three\"\nfour");
        assertThat(read.size()).contains(new FrameSize(64, 32));
    }

    @Test
    void values_that_are_no_numbers_stay_as_text() {
        GenerationParameters read = parse("a\nSteps: many, Seed: 1e9, CFG scale: NaN, Size: 0x5, Sampler: Euler");
        assertThat(read.steps()).isEmpty();
        assertThat(read.seed()).isEmpty();
        assertThat(read.cfgScale()).isEmpty();
        assertThat(read.size()).isEmpty();
        assertThat(read.other()).containsOnlyKeys("Steps", "Seed", "CFG scale", "Size");
    }

    @Test
    void loras_are_read_with_and_without_weights() {
        GenerationParameters read = parse("<lora:a> <lora:b:0.5:0.2> <lora:c:-1> <lora:d:x> <lora:e");
        assertThat(read.loras())
                .containsExactly(
                        new LoraUse("a", OptionalDouble.empty(), Optional.empty()),
                        new LoraUse("b", OptionalDouble.of(0.5), Optional.empty()),
                        new LoraUse("c", OptionalDouble.of(-1), Optional.empty()),
                        new LoraUse("d", OptionalDouble.empty(), Optional.empty()));
    }

    @Test
    void templates_are_noise() {
        GenerationParameters read =
                parse("a pier\nSteps: 20, Sampler: Euler, Seed: 5\nTemplate: a __place__\nNegative Template: x");
        assertThat(read.prompt()).contains("a pier");
        assertThat(read.seed()).contains(BigInteger.valueOf(5));
    }

    private static GenerationParameters parse(String text) {
        return InfoText.parse(text).parameters().build();
    }
}

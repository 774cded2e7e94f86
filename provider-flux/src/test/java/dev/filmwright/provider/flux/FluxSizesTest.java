package dev.filmwright.provider.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.spi.ProviderInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes become what an endpoint takes, and the result says what became of them. */
class FluxSizesTest {
    private static final FluxModels MODELS = FluxModels.read();

    @ParameterizedTest
    @CsvSource({
        "flux-2-pro, 1920, 1080, 1920, 1088",
        "flux-2-pro, 1280, 720, 1280, 720",
        "flux-2-pro, 1, 1, 64, 64",
        "flux-2-pro, 4096, 4096, 2048, 2048",
        "flux-2-pro, 4096, 2160, 2816, 1488",
        "flux-2-klein-4b, 100, 4096, 96, 4096",
        "flux-pro-1.1, 1280, 720, 1280, 736",
        "flux-pro-1.1, 1920, 1080, 1440, 800",
        "flux-pro-1.1, 100, 100, 256, 256"
    })
    void pixels_are_rounded_to_steps_within_bounds(String model, int width, int height, int madeWidth, int madeHeight) {
        FluxModel.Size bounds = MODELS.find(model).orElseThrow().size();
        FrameSize made = Sizes.inSteps(new FrameSize(width, height), bounds);

        assertThat(made).isEqualTo(new FrameSize(madeWidth, madeHeight));
        assertThat(made.width() % bounds.step()).isZero();
        assertThat(made.height() % bounds.step()).isZero();
        assertThat((long) made.width() * made.height()).isLessThanOrEqualTo(bounds.pixels());
    }

    @Test
    void no_size_whatever_becomes_one_that_is_refused() {
        for (FluxModel model : MODELS.all()) {
            if (model.size().by() == FluxModel.By.PIXELS) {
                for (int width = 1; width <= 5000; width += 331) {
                    for (int height = 1; height <= 5000; height += 317) {
                        FrameSize made = Sizes.inSteps(new FrameSize(width, height), model.size());
                        assertThat((long) made.width() * made.height())
                                .isLessThanOrEqualTo(model.size().pixels());
                        assertThat(Math.min(made.width(), made.height()))
                                .isGreaterThanOrEqualTo(model.size().least());
                        assertThat(Math.max(made.width(), made.height()))
                                .isLessThanOrEqualTo(model.size().most());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 720, 16:9",
        "720, 1280, 9:16",
        "1024, 1024, 1:1",
        "1536, 1024, 3:2",
        "1344, 768, 7:4",
        "1920, 800, 21:9",
        "4096, 64, 21:9",
        "64, 4096, 9:21",
        "1281, 719, 16:9",
        "2100, 900, 21:9"
    })
    void a_shape_is_the_nearest_of_small_numbers(int width, int height, String ratio) {
        assertThat(Sizes.ratio(new FrameSize(width, height))).isEqualTo(ratio);
    }

    @Test
    void a_size_that_is_made_as_asked_is_no_reason_to_warn() {
        assertThat(warnings("flux-2-pro", new FrameSize(1280, 720))).isEmpty();
    }

    @Test
    void what_became_of_a_size_is_said() {
        assertThat(warnings("flux-2-pro", new FrameSize(1920, 1080)))
                .containsExactly("size 1920x1080 became 1920x1088, the nearest that flux-2-pro makes");
        assertThat(warnings("flux-kontext-pro", new FrameSize(1280, 720)))
                .containsExactly(
                        "size 1280x720 became the shape 16:9: flux-kontext-pro chooses how many pixels that are");
        ProviderInput source = Pictures.given(InputRole.SOURCE, "", 640, 480);
        assertThat(warnings(
                        "flux-pro-1.0-fill",
                        new FrameSize(1280, 720),
                        source,
                        Pictures.given(InputRole.MASK, "", 640, 480)))
                .containsExactly("size 1280x720 became 640x480: flux-pro-1.0-fill keeps the source's size");
        assertThat(warnings("flux-pro-1.0-expand", new FrameSize(960, 480), source))
                .isEmpty();
        assertThat(warnings("deblur-v1", new FrameSize(640, 480), source))
                .containsExactly("deblur-v1 takes no words: the prompt was left out");
    }

    @Test
    void more_than_one_picture_is_an_experiment_of_kontext() {
        ProviderInput picture = Pictures.given(InputRole.REFERENCE, "", 20, 20);
        assertThat(warnings("flux-kontext-max", new FrameSize(1280, 720), picture))
                .hasSize(1);
        assertThat(warnings("flux-kontext-max", new FrameSize(1280, 720), picture, picture))
                .anySatisfy(warning -> assertThat(warning).contains("experiment"));
    }

    private static List<String> warnings(String model, FrameSize size, ProviderInput... inputs) {
        try {
            return Drafting.of(
                            MODELS.find(model).orElseThrow(),
                            Requests.of(
                                            model,
                                            Requests.PROMPT,
                                            builder -> model.endsWith("expand")
                                                    ? builder.size(size)
                                                            .option("left", "160")
                                                            .option("right", "160.0")
                                                    : builder.size(size),
                                            inputs)
                                    .request(),
                            List.of(inputs))
                    .warnings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

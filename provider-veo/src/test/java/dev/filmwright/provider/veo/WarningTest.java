package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.media.FrameSize;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Uploads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be done quite as asked is done as near as can be, and said on the result, whoever polls it. */
class WarningTest {
    private static final String LIVE = "veo-3.1-generate-001";

    @TempDir
    Path work;

    private FakeGoogle google;

    @BeforeEach
    void start() {
        google = new FakeGoogle();
    }

    @AfterEach
    void stop() {
        google.close();
    }

    private List<String> warnings(GenerationRequest.Builder request) {
        Operation operation;
        try (Provider first = open()) {
            operation = Make.accepted(first, Make.work(request));
        }
        try (Provider another = open()) {
            another.poll(operation);
            another.poll(operation);
            return Make.succeeded(another.poll(operation)).warnings();
        }
    }

    private Provider open() {
        return Make.open(work, Uploads.NONE, "project", "p", "token", Make.TOKEN, "url", google.url());
    }

    @Test
    void a_length_between_two_is_rounded_up() {
        assertThat(warnings(Make.clip(LIVE, "Rain").length(Duration.ofMillis(4200))))
                .containsExactly("the clip is 6 s, not 5 s, as veo-3.1-generate-001 makes 4, 6 or 8 s");
    }

    @Test
    void a_size_between_two_is_the_next_that_is_not_smaller() {
        assertThat(warnings(Make.clip(LIVE, "Rain").size(new FrameSize(1600, 900))))
                .containsExactly("the clip is 1920x1080 (1080p, 16:9), not 1600x900");
        assertThat(warnings(Make.clip(LIVE, "Rain").size(new FrameSize(960, 720))))
                .containsExactly("the clip is 1280x720 (720p, 16:9), not 960x720");
    }

    @Test
    void what_can_be_done_as_asked_needs_no_word() {
        assertThat(warnings(Make.clip(LIVE, "Rain").length(Duration.ofSeconds(4))))
                .isEmpty();
        assertThat(warnings(
                        Make.clip(LIVE, "Rain").option("resolution", "1080p").option("aspectRatio", "9:16")))
                .containsExactly("the clip is 1080x1920 (1080p, 9:16), not 1280x720");
        assertThat(warnings(Make.clip(LIVE, "Rain").option("resolution", "1080p")))
                .isEmpty();
    }

    @Test
    void negatives_that_say_no_are_warned_of() {
        assertThat(warnings(Make.clip(LIVE, "Rain").option("negativePrompt", "frame, no wall")))
                .singleElement()
                .asString()
                .contains("not \"no wall\"");
    }

    @Test
    void a_clip_that_was_filtered_beside_one_that_was_not_is_told() {
        assertThat(warnings(Make.clip(LIVE, "MIXED").option("sampleCount", "2")))
                .singleElement()
                .asString()
                .contains("filtered 1 of the clips")
                .contains("58061214");
    }
}

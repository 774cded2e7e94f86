package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RefusalTest extends EngineTest {

    @Test
    void a_model_that_does_not_make_it_is_named_with_what_it_makes() {
        with(Capabilities.builder().output(OutputKind.VIDEO).output(OutputKind.TEXT));

        refused("kind", Requests.request().build(), "IMAGE", "fake/board makes TEXT, VIDEO");
    }

    @Test
    void a_size_beyond_the_models_is_refused() {
        with(FakeProvider.drawing().maxEdge(1024));

        refused("size", Requests.request().size(new FrameSize(1280, 720)).build(), "1280x720", "at most 1024 pixels");
        refused("size", Requests.request().size(new FrameSize(720, 1280)).build(), "720x1280", "at most 1024 pixels");
    }

    @Test
    void a_model_that_draws_needs_the_frame_as_data() {
        with(FakeProvider.drawing().composition());

        refused("composition", Requests.request().build(), "set composition");
    }

    @Test
    void a_prompt_that_is_too_long_is_refused_counting_characters_as_people_do() {
        with(FakeProvider.drawing().maxPromptLength(3));

        refused("prompt", Requests.request("four").build(), "at most 3 characters", "these are 4");
        assertThat(studio.generations.start(Requests.request("🎬🎬🎬").build()).id())
                .isNotNull();
    }

    @Test
    void a_model_that_works_from_words_needs_some() {
        refused("prompt", Requests.request(" ").build(), "write a prompt");
    }

    @Test
    void a_setting_that_a_model_does_not_know_is_refused_naming_those_it_knows() {
        with(FakeProvider.drawing().option("steps").option("guidance"));
        refused(
                "options",
                Requests.request().option("stpes", "28").option("steps", "28").build(),
                "\"stpes\"",
                "takes [guidance, steps]");
        with(FakeProvider.drawing());
        refused("options", Requests.request().option("steps", "28").build(), "has no settings");
    }

    @Test
    void only_a_clip_has_a_length_and_it_is_no_longer_than_the_model_makes() {
        with(Capabilities.builder()
                .output(OutputKind.VIDEO)
                .output(OutputKind.IMAGE)
                .maxLength(Duration.ofSeconds(8)));
        refused("length", Requests.request().length(Duration.ofSeconds(2)).build(), "leave it out");
        GenerationRequest.Builder clip =
                GenerationRequest.video(Requests.MODEL, Requests.prompt("Waves"), MediaOwner.production("p1"));
        refused("length", clip.length(Duration.ofMillis(8001)).build(), "at most PT8S");
        assertThat(studio.generations
                        .start(clip.length(Duration.ofSeconds(8)).build())
                        .id())
                .isNotNull();
    }

    @Test
    void a_model_past_its_day_is_refused_and_one_about_to_go_is_warned_of() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        with(FakeProvider.drawing().retires(today.minusDays(1)));
        refused("model", Requests.request().build(), "no longer offered since", "choose another model");

        with(FakeProvider.drawing().retires(today.plusDays(20)));
        assertThat(warnings()).singleElement().asString().contains("no longer offered from " + today.plusDays(20));
        with(FakeProvider.drawing().retires(today.plusDays(200)));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void text_has_no_size_to_be_too_large() {
        with(Capabilities.builder().output(OutputKind.TEXT).maxEdge(1));
        provider.otherwise = () -> new PollResult.Succeeded(
                List.of(new Output("text", MediaType.TEXT)), OptionalLong.empty(), Optional.empty(), List.of());
        JobId id = studio.generations
                .start(GenerationRequest.text(Requests.MODEL, Requests.prompt("Say."), MediaOwner.production("p1"))
                        .build())
                .id();
        studio.timer.settle();
        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_backend_that_makes_something_else_than_was_asked_for_fails_the_job() {
        with(FakeProvider.drawing());
        provider.otherwise = () -> new PollResult.Succeeded(
                List.of(new Output("text", MediaType.TEXT)), OptionalLong.empty(), Optional.empty(), List.of());
        JobId id = studio.start();
        studio.timer.advance(Duration.ofMinutes(1));
        assertThat(studio.generations.job(id).failure().orElseThrow().message())
                .contains("asked for IMAGE and made [text/plain]");
    }

    private List<String> warnings() {
        Job job = studio.run();
        return studio.generations
                .find(job.generation().orElseThrow())
                .orElseThrow()
                .warnings();
    }

    @Test
    void an_unknown_provider_or_model_is_refused() {
        MediaOwner owner = MediaOwner.production("p1");
        ModelRef unknown = new ModelRef("other", "board");

        assertThatThrownBy(() -> studio.generations.start(GenerationRequest.image(unknown, Requests.prompt("A"), owner)
                        .build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("other");
    }

    @Test
    void one_that_cannot_be_done_starts_none_and_is_named_by_its_place() {
        with(FakeProvider.drawing().maxPromptLength(10));

        assertThatThrownBy(() -> studio.generations.startAll(List.of(
                        Requests.request("short").build(),
                        Requests.request("far too long").build())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("requests[1].prompt");
        assertThat(studio.generations.jobs(Map.of(), 10)).isEmpty();
    }

    private void with(Capabilities.Builder capabilities) {
        provider.capabilities = capabilities.build();
        reopen();
    }

    private void refused(String field, GenerationRequest request, String... words) {
        assertThatThrownBy(() -> studio.generations.start(request))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo(field))
                .hasMessageContainingAll(words);
        assertThat(studio.generations.jobs(Map.of(), 10)).isEmpty();
    }
}

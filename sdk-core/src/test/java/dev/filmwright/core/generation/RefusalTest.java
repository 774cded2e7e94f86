package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.Capabilities;
import java.util.List;
import java.util.Map;
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

package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputFit;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** References that a model takes or does not: the job is done either way, and says what became of them. */
class WishesTest extends EngineTest {
    private final List<ProviderRequest> sent = new ArrayList<>();

    @Test
    void a_model_gets_what_it_takes_and_the_result_names_what_it_did_not() {
        take(FakeProvider.drawing().input(InputRole.REFERENCE, 1).input(InputRole.SOURCE, 1));

        Job job = run(request());

        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(warnings(job))
                .containsExactly(
                        "reference \"Mara\" (CHARACTER) was given as REFERENCE: fake/board takes no CHARACTER files",
                        "reference \"noir\" (STYLE) was not given: fake/board takes at most 1 as REFERENCE;"
                                + " the words of the prompt stand in");
    }

    @Test
    void the_request_and_the_files_a_provider_gets_match_one_another() {
        take(FakeProvider.drawing().input(InputRole.REFERENCE, 1).input(InputRole.SOURCE, 1));
        run(request());

        ProviderRequest request = sent.get(0);
        assertThat(request.request().inputs())
                .extracting(InputMedia::role)
                .containsExactly(InputRole.REFERENCE, InputRole.SOURCE);
        assertThat(request.inputs())
                .extracting(ProviderInput::role)
                .containsExactly(InputRole.REFERENCE, InputRole.SOURCE);
        assertThat(request.inputs()).extracting(ProviderInput::name).containsExactly("Mara", "");
    }

    @Test
    void what_was_asked_is_what_is_stored() {
        take(FakeProvider.drawing().input(InputRole.REFERENCE, 1).input(InputRole.SOURCE, 1));
        GenerationRequest asked = request();
        Job job = run(asked);

        assertThat(job.request()).isEqualTo(asked);
        assertThat(studio.generations
                        .find(job.generation().orElseThrow())
                        .orElseThrow()
                        .request())
                .isEqualTo(asked);
    }

    @Test
    void one_that_must_be_taken_is_refused_where_it_is_not() {
        take(FakeProvider.drawing().input(InputRole.REFERENCE, 1));

        assertThatThrownBy(() -> studio.generations.start(request()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("takes no such file");
    }

    @Test
    void a_need_can_be_met_by_a_wish_and_is_missed_where_the_wish_is_left_out() {
        take(FakeProvider.drawing().input(InputRole.CHARACTER, 1).needs(InputRole.CHARACTER));
        MediaId mara = studio.shelf.put("mara", MediaType.WEBP, "Mara");
        MediaId clip = studio.shelf.put("clip", MediaType.MP4, "Mara, running");

        assertThat(run(Requests.request()
                                .reference(InputRole.CHARACTER, mara, "Mara")
                                .build())
                        .state())
                .isEqualTo(JobState.SUCCEEDED);
        assertThatThrownBy(() -> studio.generations.start(Requests.request()
                        .reference(InputRole.CHARACTER, clip, "Mara")
                        .build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("needs a file as CHARACTER");
    }

    @Test
    void a_look_before_paying_says_the_same_and_starts_nothing() {
        take(FakeProvider.drawing().input(InputRole.REFERENCE, 1).input(InputRole.SOURCE, 1));
        GenerationRequest request = request();

        InputFit fit = studio.generations.fit(request);

        assertThat(fit.given()).extracting(InputMedia::role).containsExactly(InputRole.REFERENCE, InputRole.SOURCE);
        assertThat(studio.generations.jobs(Map.of(), 10)).isEmpty();
        assertThat(fit.warnings()).isEqualTo(warnings(run(request)));
    }

    @Test
    void a_wish_for_a_file_that_is_not_there_is_a_mistake_and_not_left_out() {
        take(FakeProvider.drawing());

        assertThatThrownBy(() -> studio.generations.fit(Requests.request()
                        .reference(InputRole.CHARACTER, new MediaId("gone"), "Mara")
                        .build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("there is no such media file");
    }

    @Test
    void a_file_that_is_left_out_need_not_be_readable() {
        take(FakeProvider.drawing());
        MediaId mara = studio.shelf.put("mara", MediaType.WEBP, "Mara");
        JobId id = studio.generations
                .start(Requests.request()
                        .reference(InputRole.CHARACTER, mara, "Mara")
                        .build())
                .id();
        studio.shelf.bytes.remove(mara);
        studio.timer.settle();

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    private void take(Capabilities.Builder can) {
        provider.capabilities = can.build();
        reopen();
        provider.submissions.add(request -> {
            sent.add(request);
            return provider.accept(request);
        });
    }

    /** Asks for a person and a look, and for a picture to be changed. */
    private GenerationRequest request() {
        return Requests.request()
                .reference(InputRole.CHARACTER, studio.shelf.put("mara", MediaType.WEBP, "Mara"), "Mara")
                .input(InputRole.SOURCE, studio.shelf.put("harbour", MediaType.WEBP, "a harbour"))
                .reference(InputRole.STYLE, studio.shelf.put("noir", MediaType.WEBP, "a look"), "noir")
                .build();
    }

    private Job run(GenerationRequest request) {
        JobId id = studio.generations.start(request).id();
        studio.timer.settle();
        return studio.generations.job(id);
    }

    private List<String> warnings(Job job) {
        return studio.generations
                .find(job.generation().orElseThrow())
                .orElseThrow()
                .warnings();
    }
}

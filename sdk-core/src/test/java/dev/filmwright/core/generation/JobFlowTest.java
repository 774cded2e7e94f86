package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Version;
import dev.filmwright.cost.Money;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Span;
import dev.filmwright.spi.PollResult;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JobFlowTest extends EngineTest {
    @Test
    void a_started_job_is_queued_and_nothing_was_sent_yet() {
        Job job = studio.generations.start(Requests.request().build());

        assertThat(job.state()).isEqualTo(JobState.QUEUED);
        assertThat(studio.generations.job(job.id())).isEqualTo(job);
        assertThat(provider.sent).isEmpty();
    }

    @Test
    void a_backend_that_answers_at_once_takes_a_job_all_the_way() {
        Job job = studio.run();

        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.attempts()).isEqualTo(1);
        assertThat(job.operation()).contains("op-" + job.id());
        assertThat(job.failure()).isEmpty();
        assertThat(provider.released).containsExactly("op-" + job.id());
    }

    @Test
    void the_generation_says_what_was_asked_for_and_what_came_of_it() {
        AssetUse marcus = new AssetUse(new AssetId("marcus"), Version.parse("1.2.0"));
        provider.polls.add(() -> new PollResult.Succeeded(
                List.of(FakeProvider.PICTURE), OptionalLong.of(7), Optional.of(Money.usd("0.03")), List.of("cropped")));
        GenerationRequest request =
                Requests.request().use(marcus).label("shot", "SC010_SH0020").build();

        JobId id = studio.generations.start(request).id();
        studio.timer.settle();

        Generation made = studio.generations
                .find(studio.generations.job(id).generation().orElseThrow())
                .orElseThrow();
        assertThat(made.job()).isEqualTo(id);
        assertThat(made.request()).isEqualTo(request);
        assertThat(made.seed()).hasValue(7);
        assertThat(made.cost()).contains(Money.usd("0.03"));
        assertThat(made.warnings()).containsExactly("cropped");
        assertThat(made.media()).hasSize(1);
        assertThat(studio.generations.using(marcus.asset(), 10)).containsExactly(made);
    }

    @Test
    void jobs_are_found_and_counted_by_all_their_labels() {
        Job first = studio.generations.start(
                Requests.request().label("film", "a").label("shot", "1").build());
        studio.generations.start(
                Requests.request().label("film", "a").label("shot", "2").build());
        studio.generations.start(Requests.request().label("film", "b").build());
        studio.timer.settle();

        assertThat(studio.generations.jobs(Map.of("film", "a", "shot", "1"), 10))
                .extracting(Job::id)
                .containsExactly(first.id());
        assertThat(studio.generations.jobs(Map.of("film", "a"), 10)).hasSize(2);
        assertThat(studio.generations.jobs(Map.of(), 2)).hasSize(2);
        assertThat(studio.generations.counts(Map.of("film", "a")).of(JobState.SUCCEEDED))
                .isEqualTo(2);
        assertThat(studio.generations.counts(Map.of()).total()).isEqualTo(3);
        assertThat(studio.generations.counts(Map.of("film", "c")).total()).isZero();
    }

    @Test
    void no_download_is_left_behind() throws Exception {
        studio.run();

        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("download"));
        }
    }

    @Test
    void what_a_model_is_not_told_to_avoid_is_not_dropped_silently() {
        AssembledPrompt prompt = new AssembledPrompt(
                PromptKind.FRAME,
                "prose",
                List.of(),
                List.of(new Span("A pier.", Origin.of(Origin.Source.CALLER, "text"))),
                "",
                List.of(new Span("hats", Origin.of(Origin.Source.CALLER, "avoid"))),
                List.of());
        assertThat(warningsOf(Requests.request().prompt(prompt).build()))
                .containsExactly("what is not to be seen (hats) was not told: fake/board takes no negative prompt");

        provider.capabilities = FakeProvider.drawing().negative().build();
        assertThat(warningsOf(Requests.request().prompt(prompt).build())).isEmpty();
    }

    @Test
    void a_seed_the_model_cannot_take_is_not_dropped_silently() {
        assertThat(warningsOf(Requests.request().seed(7).build()))
                .containsExactly("seed 7 was not used: fake/board takes none");

        provider.capabilities = FakeProvider.drawing().seed().build();
        assertThat(warningsOf(Requests.request().seed(7).build())).isEmpty();
    }

    private List<String> warningsOf(GenerationRequest request) {
        JobId id = studio.generations.start(request).id();
        studio.timer.settle();
        return studio.generations
                .find(studio.generations.job(id).generation().orElseThrow())
                .orElseThrow()
                .warnings();
    }
}

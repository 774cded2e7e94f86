package dev.filmwright.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Span;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestLibrary;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FakeProviderPluginTest {
    private static final Failure REFUSAL = Failure.ofProvider(
            FakeProviderPlugin.ID,
            Failure.Kind.CONTENT_REJECTED,
            "no cups, please",
            false,
            Failure.Billing.NOT_CHARGED);

    private final FakeProviderPlugin fake = new FakeProviderPlugin();
    private final TestLibrary library = TestLibrary.open(builder -> builder.plugin(fake));

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_job_succeeds_with_a_picture_unless_told_otherwise() throws InterruptedException {
        Job job = ended(start());
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        var made = library.generations().find(job.generation().orElseThrow()).orElseThrow();
        assertThat(library.media().find(made.media().get(0)).orElseThrow().size())
                .contains(new FrameSize(32, 18));
    }

    @Test
    void a_job_fails_or_is_refused_as_scripted_and_the_next_one_succeeds() throws InterruptedException {
        fake.failNext(REFUSAL).rejectNext(REFUSAL);
        for (JobState expected : List.of(JobState.FAILED, JobState.FAILED, JobState.SUCCEEDED)) {
            assertThat(ended(start()).state()).isEqualTo(expected);
        }
        assertThat(fake.requests()).hasSize(3);
    }

    @Test
    void a_job_that_is_held_goes_on_until_it_is_finished() throws InterruptedException {
        fake.holdNext();
        JobId id = start();
        assertThat(fake.awaitRequests(1, Duration.ofMinutes(1))).isTrue();
        assertThat(ended(start()).state()).as("another one overtakes it").isEqualTo(JobState.SUCCEEDED);
        assertThat(library.generations().job(id).state().terminal()).isFalse();
        fake.finish();
        assertThat(ended(id).state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_job_that_is_held_can_be_cancelled() throws InterruptedException {
        fake.holdNext();
        JobId id = start();
        library.generations().cancel(id);
        assertThat(ended(id).state()).isEqualTo(JobState.CANCELLED);
    }

    private JobId start() {
        Span words = new Span("A wide shot of the harbour", Origin.of(Origin.Source.SCRIPT, "action"));
        AssembledPrompt prompt = AssembledPrompt.of(PromptKind.FRAME, "prose", List.of(), List.of(words), "");
        GenerationRequest request = GenerationRequest.image(
                        FakeProviderPlugin.MODEL, prompt, MediaOwner.production("film"))
                .size(new FrameSize(640, 360))
                .build();
        return library.generations().start(request).id();
    }

    private Job ended(JobId id) throws InterruptedException {
        assertThat(library.generations().await(List.of(id), Duration.ofMinutes(1), job -> {}))
                .isTrue();
        return library.generations().job(id);
    }
}

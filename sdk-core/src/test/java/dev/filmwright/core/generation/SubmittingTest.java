package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.Submission;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SubmittingTest extends EngineTest {

    @Test
    void a_refusal_ends_the_job_with_the_backends_reason() {
        Failure refusal = failure(Failure.Kind.CONTENT_REJECTED, false);
        provider.submissions.add(request -> new Submission.Rejected(refusal));

        Job job = studio.run();

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.failure()).contains(refusal);
        assertThat(provider.sent).hasSize(1);
    }

    @Test
    void a_call_that_proves_nothing_was_taken_is_made_again_after_a_while() {
        provider.submissions.add(request -> {
            throw thrown(failure(Failure.Kind.UNAVAILABLE, true));
        });

        JobId id = studio.start();
        studio.timer.settle();
        assertThat(studio.state(id)).isEqualTo(JobState.QUEUED);
        studio.timer.advance(Duration.ofSeconds(1));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(studio.generations.job(id).attempts()).isEqualTo(2);
        assertThat(provider.sent).containsExactly(id.value(), id.value());
    }

    @Test
    void a_wait_the_backend_asks_for_is_kept() {
        provider.submissions.add(request -> new Submission.Rejected(askingToWait(Duration.ofSeconds(30))));

        JobId id = studio.start();
        studio.timer.advance(Duration.ofSeconds(29));
        assertThat(studio.state(id)).isEqualTo(JobState.QUEUED);
        studio.timer.advance(Duration.ofSeconds(1));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_job_that_waits_for_its_next_try_holds_up_no_other() {
        provider.capabilities = FakeProvider.drawing().maxConcurrent(1).build();
        reopen();
        provider.submissions.add(request -> new Submission.Rejected(failure(Failure.Kind.UNAVAILABLE, true)));

        JobId first = studio.start();
        JobId second = studio.start();
        studio.timer.settle();

        assertThat(studio.state(first)).isEqualTo(JobState.QUEUED);
        assertThat(studio.state(second)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void trying_again_ends_after_five_attempts() {
        Failure down = failure(Failure.Kind.UNAVAILABLE, true);
        for (int i = 0; i < 10; i++) {
            provider.submissions.add(request -> {
                throw thrown(down);
            });
        }

        JobId id = studio.start();
        studio.timer.advance(Duration.ofHours(1));

        assertThat(studio.generations.job(id).attempts()).isEqualTo(5);
        assertThat(studio.generations.job(id).failure()).contains(down);
    }

    @Test
    void a_wrong_key_is_not_tried_again() {
        provider.submissions.add(request -> {
            throw thrown(failure(Failure.Kind.AUTHENTICATION, false));
        });

        assertThat(studio.run().state()).isEqualTo(JobState.FAILED);
        assertThat(provider.sent).hasSize(1);
    }

    @Test
    void an_uncertain_call_is_looked_up_and_goes_on_if_the_backend_has_it() {
        provider.submissions.add(request -> {
            provider.accept(request);
            throw thrown(failure(Failure.Kind.UNCERTAIN, true));
        });

        Job job = studio.run();

        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.acceptedByKey).containsEntry(job.id().value(), 1);
        assertThat(provider.sent).hasSize(1);
    }

    @Test
    void an_uncertain_call_is_made_again_if_the_backend_never_took_it() {
        provider.submissions.add(request -> {
            throw thrown(failure(Failure.Kind.UNCERTAIN, true));
        });

        JobId id = studio.start();
        studio.timer.advance(Duration.ofSeconds(2));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.acceptedByKey).containsEntry(id.value(), 1);
    }

    @Test
    void an_uncertain_call_that_cannot_be_looked_up_is_left_to_the_caller() {
        provider.remembers = false;
        provider.submissions.add(request -> {
            throw thrown(failure(Failure.Kind.UNCERTAIN, true));
        });

        JobId id = studio.start();
        studio.timer.advance(Duration.ofHours(1));

        assertThat(studio.state(id)).isEqualTo(JobState.UNCERTAIN);
        assertThat(studio.generations.job(id).failure().orElseThrow().kind()).isEqualTo(Failure.Kind.UNCERTAIN);
        assertThat(provider.sent).hasSize(1);
    }

    @Test
    void a_look_up_that_does_not_work_is_repeated_until_it_does() {
        provider.submissions.add(request -> {
            throw thrown(failure(Failure.Kind.UNCERTAIN, true));
        });
        provider.lookups.add(() -> {
            throw thrown(failure(Failure.Kind.UNAVAILABLE, true));
        });
        provider.lookups.add(() -> {
            throw thrown(failure(Failure.Kind.UNAVAILABLE, true));
        });

        JobId id = studio.start();
        studio.timer.settle();
        assertThat(studio.state(id)).isEqualTo(JobState.SUBMITTING);
        studio.timer.advance(Duration.ofMinutes(1));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_provider_that_breaks_may_have_sent_it_so_nobody_sends_it_again() {
        provider.remembers = false;
        provider.submissions.add(request -> {
            throw new IllegalStateException("a defect in the provider");
        });

        Job job = studio.run();

        assertThat(job.state()).isEqualTo(JobState.UNCERTAIN);
        assertThat(job.failure().orElseThrow().message()).contains("nobody knows");
        assertThat(provider.sent).hasSize(1);
    }

    @Test
    void even_an_error_of_the_machine_leaves_a_job_with_a_state_and_its_place_free() {
        provider.remembers = false;
        provider.capabilities = FakeProvider.drawing().maxConcurrent(1).build();
        reopen();
        provider.submissions.add(request -> {
            throw new StackOverflowError();
        });

        assertThat(studio.run().state()).isEqualTo(JobState.UNCERTAIN);
        assertThat(studio.run().state()).isEqualTo(JobState.SUCCEEDED);
    }
}

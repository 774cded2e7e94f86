package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.core.storage.sqlite.SqliteStorage;
import dev.filmwright.generation.EngineState;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.JobTerms;
import dev.filmwright.spi.Submission;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models whose submit returns when all is done. */
class SynchronousTest extends EngineTest {

    @BeforeEach
    void workWhileCalled() {
        provider.capabilities = FakeProvider.drawing(false).synchronous().build();
        provider.remembers = false;
        reopen();
    }

    @Test
    void a_call_that_returns_has_its_result_fetched_at_the_first_question() {
        assertThat(studio.run().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.pollCount).hasValue(1);
    }

    @Test
    void a_wish_to_stop_interrupts_the_call_and_ends_the_job() {
        JobId[] id = new JobId[1];
        provider.submissions.add(request -> {
            studio.generations.cancel(id[0]);
            return interrupted();
        });
        id[0] = studio.start();
        studio.timer.settle();

        Job job = studio.generations.job(id[0]);
        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        assertThat(job.failure().orElseThrow().kind()).isEqualTo(Failure.Kind.CANCELLED);
        assertThat(job.failure().orElseThrow().billing()).isEqualTo(Failure.Billing.UNKNOWN);
        assertThat(provider.sent).hasSize(1);
        assertThat(Thread.currentThread().isInterrupted())
                .as("what comes after the call")
                .isFalse();
    }

    @Test
    void a_model_that_costs_nothing_is_broken_off_at_no_cost() {
        provider.capabilities = FakeProvider.drawing().synchronous().build();
        reopen();
        JobId[] id = new JobId[1];
        provider.submissions.add(request -> {
            studio.generations.cancel(id[0]);
            return interrupted();
        });
        id[0] = studio.start();
        studio.timer.settle();

        assertThat(studio.generations.job(id[0]).failure().orElseThrow().billing())
                .isEqualTo(Failure.Billing.NOT_CHARGED);
    }

    @Test
    void a_result_that_came_at_that_moment_is_stopped_as_any_other_job_of_the_backend() {
        JobId[] id = new JobId[1];
        provider.submissions.add(request -> {
            studio.generations.cancel(id[0]);
            return provider.accept(request);
        });
        id[0] = studio.start();
        studio.timer.settle();

        assertThat(studio.state(id[0])).isEqualTo(JobState.CANCELLED);
        assertThat(provider.cancelled).containsExactly("op-" + id[0]);
    }

    @Test
    void a_refusal_of_a_call_that_was_broken_off_ends_it_as_cancelled_at_no_cost() {
        JobId[] id = new JobId[1];
        provider.submissions.add(request -> {
            studio.generations.cancel(id[0]);
            return new Submission.Rejected(Failure.ofProvider(
                    FakeProvider.ID, Failure.Kind.CANCELLED, "stopped", false, Failure.Billing.NOT_CHARGED));
        });
        id[0] = studio.start();
        studio.timer.settle();

        Job job = studio.generations.job(id[0]);
        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        assertThat(job.failure().orElseThrow().billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
    }

    @Test
    void a_call_that_takes_too_long_is_broken_off_and_ends_as_a_timeout() {
        provider.submissions.add(request -> {
            studio.timer.advance(Duration.ofMinutes(4));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            studio.timer.advance(Duration.ofMinutes(1));
            return interrupted();
        });
        JobId id = studio.start(JobTerms.usual().finishWithin(Duration.ofMinutes(5)));
        studio.timer.settle();

        Failure failure = studio.generations.job(id).failure().orElseThrow();
        assertThat(studio.state(id)).isEqualTo(JobState.FAILED);
        assertThat(failure.kind()).isEqualTo(Failure.Kind.TIMEOUT);
        assertThat(failure.message()).contains("may have cost money");
    }

    @Test
    void a_result_that_came_too_late_by_a_moment_is_kept_as_it_is_paid_for() {
        provider.submissions.add(request -> {
            studio.timer.advance(Duration.ofMinutes(5));
            return provider.accept(request);
        });
        JobId id = studio.start(JobTerms.usual().finishWithin(Duration.ofMinutes(5)));
        studio.timer.settle();

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void calls_that_were_broken_off_tell_nothing_of_the_backend() {
        for (int i = 0; i < 10; i++) {
            JobId[] id = new JobId[1];
            provider.submissions.add(request -> {
                studio.generations.cancel(id[0]);
                return interrupted();
            });
            id[0] = studio.start();
            studio.timer.settle();
        }

        assertThat(studio.provider().circuit()).isEqualTo(EngineState.Circuit.CLOSED);
        assertThat(studio.run().state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_broken_off_call_gives_its_place_to_the_next_job() {
        JobId[] id = new JobId[1];
        provider.capabilities =
                FakeProvider.drawing(false).synchronous().maxConcurrent(1).build();
        reopen();
        provider.submissions.add(request -> {
            studio.generations.cancel(id[0]);
            return interrupted();
        });
        id[0] = studio.start();
        JobId next = studio.start();
        studio.timer.settle();

        assertThat(studio.state(next)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_call_that_broke_by_itself_is_left_to_the_caller_where_nobody_knows() {
        provider.submissions.add(request -> {
            throw broken();
        });

        assertThat(studio.run().state()).isEqualTo(JobState.UNCERTAIN);
        studio.timer.advance(Duration.ofHours(1));
        assertThat(provider.sent).hasSize(1);
    }

    @Test
    void a_model_that_honours_the_key_is_sent_the_same_again() {
        provider.capabilities =
                FakeProvider.drawing().synchronous().idempotent().build();
        reopen();
        provider.submissions.add(request -> {
            throw broken();
        });
        JobId id = studio.start();
        studio.timer.advance(Duration.ofMinutes(1));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.sent).containsExactly(id.value(), id.value());
    }

    @Test
    void even_that_ends_when_it_never_works() {
        provider.capabilities =
                FakeProvider.drawing().synchronous().idempotent().build();
        reopen();
        for (int i = 0; i < 10; i++) {
            provider.submissions.add(request -> {
                throw broken();
            });
        }
        JobId id = studio.start();
        studio.timer.advance(Duration.ofHours(2));

        assertThat(studio.state(id)).isEqualTo(JobState.UNCERTAIN);
        assertThat(provider.sent).hasSize(5);
    }

    @Test
    void a_wish_to_stop_of_another_process_reaches_the_call_when_the_next_look_is_due() {
        FakeProviders providers = new FakeProviders().with(FakeProvider.ID, provider);
        try (SqliteStorage storage = SqliteStorage.open(folder.resolve("shared.db"))) {
            Studio one = Studio.among(storage, providers, folder);
            Studio two = Studio.among(storage, providers, folder);
            JobId[] id = new JobId[1];
            provider.submissions.add(request -> {
                two.generations.cancel(id[0]);
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
                one.timer.advance(Duration.ofSeconds(10));
                return interrupted();
            });
            id[0] = one.start();
            one.timer.settle();

            assertThat(two.state(id[0])).isEqualTo(JobState.CANCELLED);
            one.engine.close();
            two.engine.close();
        }
    }

    /** What a client does whose thread was interrupted in the call: the mark stays. */
    private static Submission interrupted() {
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        throw broken();
    }

    private static ProviderException broken() {
        return thrown(failure(Failure.Kind.UNCERTAIN, false));
    }
}

package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AwaitTest extends EngineTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final List<Job> heard = Collections.synchronizedList(new ArrayList<>());

    @Test
    void jobs_that_have_ended_are_heard_at_once() throws Exception {
        Job first = studio.run();
        Job second = studio.run();

        assertThat(studio.generations.await(List.of(first.id(), second.id()), LONG, heard::add))
                .isTrue();
        assertThat(heard).containsExactly(first, second);
    }

    @Test
    void an_uncertain_job_does_not_go_on_by_itself_so_nobody_waits_for_it() throws Exception {
        provider.remembers = false;
        provider.submissions.add(request -> {
            throw thrown(failure(Failure.Kind.UNCERTAIN, false));
        });
        Job job = studio.run();

        assertThat(studio.generations.await(List.of(job.id()), LONG, heard::add))
                .isTrue();
        assertThat(heard).extracting(Job::state).containsExactly(JobState.UNCERTAIN);
    }

    @Test
    void the_time_passes_and_the_job_goes_on() throws Exception {
        JobId id = studio.start();

        assertThat(studio.generations.await(List.of(id), Duration.ofMillis(5), heard::add))
                .isFalse();
        studio.timer.settle();

        assertThat(heard).isEmpty();
        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void the_end_of_a_job_wakes_whoever_waits() throws Exception {
        JobId ended = studio.run().id();
        JobId first = studio.start();
        JobId second = studio.start();
        CompletableFuture<Boolean> waiting = waitFor(ended, first, second);

        studio.timer.settle();

        assertThat(waiting.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).extracting(Job::id).containsExactlyInAnyOrder(first, second);
        assertThat(heard).extracting(Job::state).containsOnly(JobState.SUCCEEDED);
    }

    @Test
    void a_cancelled_job_wakes_them_too() throws Exception {
        JobId ended = studio.run().id();
        JobId id = studio.start();
        CompletableFuture<Boolean> waiting = waitFor(ended, id);

        studio.generations.cancel(id);

        assertThat(waiting.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_listener_that_fails_harms_nobody() throws Exception {
        Job first = studio.run();
        Job second = studio.run();

        boolean all = studio.generations.await(List.of(first.id(), second.id()), LONG, job -> {
            heard.add(job);
            throw new IllegalStateException("a defect in the host");
        });

        assertThat(all).isTrue();
        assertThat(heard).hasSize(2);
    }

    @Test
    void closing_the_library_lets_go_whoever_waits() throws Exception {
        CompletableFuture<Boolean> waiting = waitFor(studio.run().id(), studio.start());

        studio.engine.close();

        assertThat(waiting.get(30, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void an_interrupted_wait_says_so() {
        JobId id = studio.start();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> studio.generations.await(List.of(id), LONG, heard::add))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void waiting_for_nothing_is_over_at_once() throws Exception {
        assertThat(studio.generations.await(List.of(), LONG, heard::add)).isTrue();
    }

    /** Waits on a thread of its own; the job that ended before tells when it listens. */
    private CompletableFuture<Boolean> waitFor(JobId ended, JobId... jobs) throws InterruptedException {
        List<JobId> all = new ArrayList<>(List.of(jobs));
        all.add(ended);
        CountDownLatch listening = new CountDownLatch(1);
        CompletableFuture<Boolean> result = CompletableFuture.supplyAsync(() -> await(all, job -> {
            if (job.id().equals(ended)) {
                listening.countDown();
            } else {
                heard.add(job);
            }
        }));
        assertThat(listening.await(30, TimeUnit.SECONDS)).isTrue();
        return result;
    }

    private boolean await(List<JobId> jobs, Consumer<Job> listener) {
        try {
            return studio.generations.await(jobs, LONG, listener);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

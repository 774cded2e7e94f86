package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The engine on threads and a clock as a library has them. */
@Timeout(120)
class ThreadsTest {
    @TempDir
    Path folder;

    private final FakeProvider provider = new FakeProvider();

    @Test
    void work_runs_on_two_threads_at_the_same_time() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        Set<String> threads = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 2; i++) {
            provider.submissions.add(request -> {
                threads.add(Thread.currentThread().getName());
                meet(both);
                return provider.accept(request);
            });
        }
        try (OpenEngine live = open(Optional.empty())) {
            assertThat(live.generations.await(start(live, 2), Duration.ofMinutes(1), job -> {}))
                    .isTrue();
        }
        assertThat(threads).hasSize(2).allMatch(name -> name.startsWith("filmwright-worker-"));
    }

    @Test
    void many_jobs_are_done_and_heard_once_each() throws Exception {
        List<JobId> heard = java.util.Collections.synchronizedList(new ArrayList<>());
        try (OpenEngine live = open(Optional.empty())) {
            List<JobId> jobs = start(live, 300);

            assertThat(live.generations.await(jobs, Duration.ofMinutes(1), job -> heard.add(job.id())))
                    .isTrue();
            assertThat(heard).hasSize(300).containsExactlyInAnyOrderElementsOf(jobs);
        }
        assertThat(provider.acceptedByKey.values()).hasSize(300).allMatch(times -> times == 1);
    }

    @Test
    void the_hosts_executor_is_used_and_may_be_full_for_a_while() throws Exception {
        AtomicBoolean full = new AtomicBoolean(true);
        Executor host = task -> {
            if (full.getAndSet(false)) {
                throw new RejectedExecutionException("full");
            }
            new Thread(task, "host").start();
        };
        try (OpenEngine live = open(Optional.of(host))) {
            List<JobId> jobs = start(live, 3);

            assertThat(live.generations.await(jobs, Duration.ofMinutes(1), job -> {}))
                    .isTrue();
        }
    }

    @Test
    void closing_waits_for_the_step_under_way() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        provider.submissions.add(request -> {
            sending.countDown();
            await(closing);
            return provider.accept(request);
        });
        JobId id;
        try (OpenEngine live = open(Optional.empty())) {
            id = start(live, 1).get(0);
            await(sending);
            Thread closer = new Thread(live.engine::close);
            closer.start();
            closing.countDown();
            closer.join();
        }
        assertThat(reopened(id).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.acceptedByKey).containsEntry(id.value(), 1);
    }

    @Test
    void a_step_that_does_not_end_is_interrupted_and_its_job_goes_on_later() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        provider.submissions.add(request -> {
            provider.accept(request);
            sending.countDown();
            await(new CountDownLatch(1));
            return provider.accept(request);
        });
        JobId id;
        try (OpenEngine live = open(Optional.empty())) {
            id = start(live, 1).get(0);
            await(sending);
        }
        assertThat(reopened(id).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.acceptedByKey).containsEntry(id.value(), 1);
    }

    private Job reopened(JobId id) throws InterruptedException {
        try (OpenEngine live = open(Optional.empty())) {
            assertThat(live.generations.await(List.of(id), Duration.ofMinutes(1), job -> {}))
                    .isTrue();
            return live.generations.job(id);
        }
    }

    private OpenEngine open(Optional<Executor> executor) {
        return new OpenEngine(folder, new FakeProviders().with(FakeProvider.ID, provider), executor);
    }

    private static List<JobId> start(OpenEngine live, int number) {
        List<GenerationRequest> requests = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            requests.add(Requests.request("Shot " + i).build());
        }
        return live.generations.startAll(requests).stream().map(Job::id).toList();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("nobody else came", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

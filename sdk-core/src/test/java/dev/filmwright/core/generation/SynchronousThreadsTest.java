package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Synchronous models on threads as a library has them: two workers, and calls that end when a test lets them. */
@Timeout(120)
class SynchronousThreadsTest {
    private static final String SLOW = "slow";
    private static final int CALLS = 4;

    @TempDir
    Path folder;

    private final FakeProvider quick = new FakeProvider();
    private final FakeProvider slow = new FakeProvider();
    private final CountDownLatch begun = new CountDownLatch(CALLS);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Set<String> threads = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void takeFourAtATime() {
        slow.capabilities =
                FakeProvider.drawing(false).synchronous().maxConcurrent(CALLS).build();
        slow.remembers = false;
    }

    @Test
    void calls_that_last_leave_the_workers_free_and_are_no_more_than_the_model_takes() throws Exception {
        twelve();
        try (OpenEngine open = open(Optional.empty())) {
            List<JobId> slows = start(open, SLOW, 12);
            begun.await();
            List<JobId> quicks = start(open, FakeProvider.ID, 5);

            assertThat(open.generations.await(quicks, Duration.ofMinutes(1), job -> {}))
                    .isTrue();
            assertThat(slow.sent).hasSize(CALLS);
            end.countDown();
            assertThat(open.generations.await(slows, Duration.ofMinutes(1), job -> {}))
                    .isTrue();
            assertThat(slows).allMatch(id -> open.generations.job(id).state() == JobState.SUCCEEDED);
        }
        assertThat(threads).allMatch(name -> name.startsWith("filmwright-call-"));
    }

    @Test
    void a_hosts_executor_is_spared_them_too() throws Exception {
        twelve();
        Executor host = task -> new Thread(task, "host").start();
        try (OpenEngine open = open(Optional.of(host))) {
            List<JobId> slows = start(open, SLOW, CALLS);
            end.countDown();
            assertThat(open.generations.await(slows, Duration.ofMinutes(1), job -> {}))
                    .isTrue();
        }
        assertThat(threads).isNotEmpty().allMatch(name -> name.startsWith("filmwright-call-"));
    }

    @Test
    void cancelling_ends_a_call_that_would_never_end() throws Exception {
        twelve();
        try (OpenEngine open = open(Optional.empty())) {
            List<JobId> slows = start(open, SLOW, CALLS);
            begun.await();
            slows.forEach(open.generations::cancel);

            assertThat(open.generations.await(slows, Duration.ofMinutes(1), job -> {}))
                    .isTrue();
            assertThat(slows).allMatch(id -> open.generations.job(id).state() == JobState.CANCELLED);
        }
    }

    @Test
    void closing_interrupts_the_calls_and_opening_again_sends_only_what_may_be_sent_twice() throws Exception {
        FakeProvider safe = new FakeProvider();
        safe.capabilities = FakeProvider.drawing().synchronous().idempotent().build();
        safe.remembers = false;
        CountDownLatch both = new CountDownLatch(2);
        for (FakeProvider each : List.of(slow, safe)) {
            each.submissions.add(request -> {
                both.countDown();
                return until(end, each, request);
            });
        }
        FakeProviders providers = providers().with("safe", safe);
        JobId paid;
        JobId free;
        try (OpenEngine open = new OpenEngine(folder, providers, Optional.empty())) {
            paid = start(open, SLOW, 1).get(0);
            free = start(open, "safe", 1).get(0);
            both.await();
        }
        try (OpenEngine open = new OpenEngine(folder, providers, Optional.empty())) {
            assertThat(open.generations.await(List.of(paid, free), Duration.ofMinutes(1), job -> {}))
                    .isTrue();

            assertThat(open.generations.job(paid).state()).isEqualTo(JobState.UNCERTAIN);
            assertThat(open.generations.job(free).state()).isEqualTo(JobState.SUCCEEDED);
        }
        assertThat(slow.sent).hasSize(1);
        assertThat(safe.sent).containsExactly(free.value(), free.value());
    }

    private void twelve() {
        for (int i = 0; i < 12; i++) {
            slow.submissions.add(request -> {
                threads.add(Thread.currentThread().getName());
                begun.countDown();
                return until(end, slow, request);
            });
        }
    }

    private static Submission until(CountDownLatch end, FakeProvider provider, ProviderRequest request) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EngineTest.thrown(EngineTest.failure(Failure.Kind.UNCERTAIN, false));
        }
        return provider.accept(request);
    }

    private FakeProviders providers() {
        return new FakeProviders().with(FakeProvider.ID, quick).with(SLOW, slow);
    }

    private OpenEngine open(Optional<Executor> host) {
        return new OpenEngine(folder, providers(), host);
    }

    private static List<JobId> start(OpenEngine open, String provider, int number) {
        List<GenerationRequest> requests = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            requests.add(Requests.request("Shot " + i)
                    .model(new ModelRef(provider, "board"))
                    .build());
        }
        return open.generations.startAll(requests).stream().map(Job::id).toList();
    }
}

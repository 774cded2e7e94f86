package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.Subscription;
import dev.filmwright.cost.Money;
import dev.filmwright.generation.GenerationEvent;
import dev.filmwright.generation.GenerationEvent.OfJob;
import dev.filmwright.generation.GenerationEvent.Requeued;
import dev.filmwright.generation.GenerationEvent.Running;
import dev.filmwright.generation.GenerationEvent.Storing;
import dev.filmwright.generation.GenerationEvent.Submitting;
import dev.filmwright.generation.GenerationEvent.Succeeded;
import dev.filmwright.generation.GenerationEvent.Uncertain;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobBrief;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobTerms;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class GenerationEventsTest extends EngineTest {
    private final BlockingQueue<GenerationEvent> heard = new LinkedBlockingQueue<>();

    @Test
    void every_step_of_a_job_is_told_in_order_with_whose_it_is_and_what_came_of_it() throws InterruptedException {
        provider.polls.add(() -> new PollResult.Succeeded(
                List.of(FakeProvider.PICTURE), OptionalLong.empty(), Optional.of(Money.usd("0.04")), List.of()));
        GenerationRequest request = Requests.request()
                .label("shot", "SC010_SH0020")
                .slot("shot/SC010_SH0020")
                .terms(JobTerms.usual().account("ada"))
                .build();
        studio.generations.subscribe(heard::add);

        Job started = studio.generations.start(request);
        studio.timer.settle();

        List<GenerationEvent> events = next(5);
        assertThat(events)
                .hasExactlyElementsOfTypes(
                        GenerationEvent.Queued.class, Submitting.class, Running.class, Storing.class, Succeeded.class);
        assertThat(events).extracting(event -> ((OfJob) event).job()).containsOnly(JobBrief.of(started.id(), request));
        assertThat(events).extracting(GenerationEvent::when).isSorted();
        Job done = studio.generations.job(started.id());
        assertThat(events)
                .endsWith(new Succeeded(
                        done.updated(),
                        JobBrief.of(started.id(), request),
                        done.generation().orElseThrow(),
                        Optional.of(Money.usd("0.04"))));
        assertThat(heard).isEmpty();
    }

    @Test
    void what_keeps_a_job_from_its_result_is_told_with_why() throws InterruptedException {
        provider.submissions.add(request -> new Submission.Rejected(failure(Failure.Kind.RATE_LIMITED, true)));
        provider.submissions.add(request -> {
            throw new IllegalStateException("broke");
        });
        provider.remembers = false;
        studio.generations.subscribe(heard::add);

        JobId id = studio.start();
        studio.timer.settle();
        studio.timer.advance(Duration.ofMinutes(5));

        List<GenerationEvent> events = next(5);
        assertThat(events.subList(1, 5))
                .hasExactlyElementsOfTypes(Submitting.class, Requeued.class, Submitting.class, Uncertain.class);
        assertThat(((Uncertain) events.get(4)).failure().kind()).isEqualTo(Failure.Kind.UNCERTAIN);

        studio.generations.retry(id);
        studio.generations.cancel(id);
        assertThat(next(2)).hasExactlyElementsOfTypes(Requeued.class, GenerationEvent.Cancelled.class);

        provider.submissions.add(request -> new Submission.Rejected(failure(Failure.Kind.CONTENT_REJECTED, false)));
        studio.run();
        assertThat(next(3).get(2))
                .isInstanceOfSatisfying(
                        GenerationEvent.Failed.class,
                        failed -> assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.CONTENT_REJECTED));
    }

    @Test
    void a_start_that_is_known_already_and_one_that_is_refused_are_not_told() throws InterruptedException {
        studio.generations.subscribe(heard::add);
        GenerationRequest request = Requests.request().idempotencyKey("once").build();
        JobId first = studio.generations.start(request).id();
        studio.generations.start(request);
        assertThatThrownBy(() -> studio.generations.startAll(List.of(
                        Requests.request().build(), Requests.request(" ").build())))
                .isInstanceOf(RuntimeException.class);
        studio.timer.settle();
        JobId last = studio.start();

        List<GenerationEvent> events = next(6);
        assertThat(events.subList(0, 5))
                .extracting(event -> ((OfJob) event).job().id())
                .containsOnly(first);
        assertThat(((OfJob) events.get(5)).job().id()).isEqualTo(last);
    }

    @Test
    void who_is_slow_or_throws_holds_up_neither_jobs_nor_others() throws InterruptedException {
        CountDownLatch mayGoOn = new CountDownLatch(1);
        BlockingQueue<GenerationEvent> late = new LinkedBlockingQueue<>();
        studio.generations.subscribe(event -> {
            awaitQuietly(mayGoOn);
            late.add(event);
            throw new IllegalStateException("cannot draw this");
        });
        studio.generations.subscribe(heard::add);

        studio.run();

        next(5);
        assertThat(late).isEmpty();
        mayGoOn.countDown();
        for (int i = 0; i < 5; i++) {
            assertThat(late.poll(60, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void who_hears_of_a_result_finds_it_in_the_library() throws InterruptedException {
        BlockingQueue<Boolean> found = new LinkedBlockingQueue<>();
        studio.generations.subscribe(event -> {
            if (event instanceof Succeeded succeeded) {
                found.add(studio.generations.find(succeeded.generation()).isPresent());
            }
        });
        studio.run();
        assertThat(found.poll(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_subscription_that_ended_hears_nothing_more_and_a_closed_library_takes_none() throws InterruptedException {
        BlockingQueue<GenerationEvent> ended = new LinkedBlockingQueue<>();
        Subscription subscription = studio.generations.subscribe(ended::add);
        studio.generations.subscribe(heard::add);
        subscription.close();
        studio.run();
        next(5);
        assertThat(ended).isEmpty();
        studio.events.close();
        assertThatThrownBy(() -> studio.generations.subscribe(heard::add)).isInstanceOf(LibraryException.class);
    }

    private List<GenerationEvent> next(int count) throws InterruptedException {
        List<GenerationEvent> events = new ArrayList<>();
        while (events.size() < count) {
            GenerationEvent event = heard.poll(60, TimeUnit.SECONDS);
            assertThat(event).as("an event within a minute, after " + events).isNotNull();
            events.add(event);
        }
        return events;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
